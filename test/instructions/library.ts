import { readFileSync } from 'node:fs';
import { type Database, migrate, openDatabase } from '../../src/database/index.js';
import { IdempotencyKeyRow } from '../../src/idempotency/index.js';
import { changeInstruction } from '../../src/instructions/change-instruction.js';
import { createInstruction } from '../../src/instructions/create-instruction.js';
import { type Article, INSTRUCTION_ENTITIES, importInstructions } from '../../src/instructions/index.js';
import type {
  ChangeInstructionInput,
  CreateInstructionInput,
} from '../../src/instructions/instruction.inputs.js';
import { instructionType } from '../../src/instructions/instruction.type.js';
import { retireInstruction } from '../../src/instructions/retire-instruction.js';
import { type InstructionSearch, searchInstructions } from '../../src/instructions/search-instructions.js';
import type { Actor } from '../../src/kernel/actor.js';
import { TestClock } from '../kit/clock.js';
import { createTestDatabase, type TestDatabase } from '../kit/temporary-database.js';

export const AGENT: Actor = {
  kind: 'AGENT',
  agentId: 7,
  role: 'AGENT',
  sessionId: 'session',
  locale: 'RU',
  scopes: [],
  expiresAt: Number.MAX_SAFE_INTEGER,
};
export const SUBSCRIBER: Actor = {
  kind: 'SUBSCRIBER',
  subscriberId: 1,
  locale: 'RU',
  scopes: [],
  expiresAt: 0,
};
export const SERVICE: Actor = { kind: 'SERVICE', tokenId: 'panel', scopes: [], expiresAt: null };

export const demoArticles = (): Article[] =>
  JSON.parse(readFileSync(new URL('../../demo/instructions.json', import.meta.url), 'utf8')) as Article[];

const ARTICLE = {
  title: 'Почтовый ящик',
  summary: 'Как завести ящик на своём домене.',
  url: 'https://help.example.ru/mail/mailbox',
  locale: 'RU',
} as const;

/** A private database with nothing but articles in it, and the use cases on it. */
export class Library {
  readonly clock = new TestClock();

  private constructor(
    private readonly place: TestDatabase,
    readonly database: Database,
  ) {}

  static async open(): Promise<Library> {
    const place = await createTestDatabase();
    const entities = [...INSTRUCTION_ENTITIES, IdempotencyKeyRow];
    const database = await openDatabase({ url: place.url, entities });
    await migrate(database);
    return new Library(place, database);
  }

  add(article: Partial<CreateInstructionInput> = {}, actor = AGENT) {
    const input = { idempotencyKey: crypto.randomUUID(), ...ARTICLE, ...article };
    return createInstruction(this, actor, input);
  }

  /** @returns the public id of an article that must be right. */
  async added(article: Partial<CreateInstructionInput>): Promise<string> {
    const { instruction, faults } = await this.add(article);
    if (!instruction) throw new Error(JSON.stringify(faults));
    return `A${instruction.id}`;
  }

  change(change: Partial<ChangeInstructionInput> & { id: string; expectedVersion: number }, actor = AGENT) {
    const rest = { title: null, summary: null, url: null, locale: null };
    return changeInstruction(this, actor, { ...rest, ...change });
  }

  retire(id: string, actor = AGENT) {
    return retireInstruction(this, actor, { id });
  }

  import(articles: readonly Article[]) {
    return importInstructions(this, articles);
  }

  /** The titles of what is found, best first. */
  async find(search: string, more: Partial<InstructionSearch> = {}, actor = SUBSCRIBER): Promise<string[]> {
    const found = await searchInstructions(this, actor, { search, first: 5, locale: 'RU', ...more });
    return found.map(({ title }) => title);
  }

  /** The same, with the language of each. */
  async findLocales(
    search: string,
    more: Partial<InstructionSearch> = {},
    actor = SUBSCRIBER,
  ): Promise<string[]> {
    const found = await searchInstructions(this, actor, { search, first: 5, locale: 'RU', ...more });
    return found.map((row) => instructionType(row).locale);
  }

  /** Forgets all articles. */
  async clear(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.change('DELETE FROM instruction', []);
      await tx.change('DELETE FROM instruction_stem', []);
    });
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.place.drop();
  }
}
