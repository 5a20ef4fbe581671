import { changeAnswerTemplate } from '../../src/answer-templates/change-answer-template.js';
import { createAnswerTemplate } from '../../src/answer-templates/create-answer-template.js';
import {
  ANSWER_TEMPLATE_ENTITIES,
  importAnswerTemplates,
  type StoredTemplate,
} from '../../src/answer-templates/index.js';
import {
  listAnswerTemplates,
  type TemplateListing,
} from '../../src/answer-templates/list-answer-templates.js';
import { retireAnswerTemplate } from '../../src/answer-templates/retire-answer-template.js';
import type { Sketch } from '../../src/answer-templates/writer.js';
import { type Database, migrate, openDatabase } from '../../src/database/index.js';
import { IdempotencyKeyRow } from '../../src/idempotency/index.js';
import { INSTRUCTION_ENTITIES, importInstructions } from '../../src/instructions/index.js';
import type { Actor } from '../../src/kernel/actor.js';
import { loadRegulations } from '../../src/regulations/index.js';
import { AGENT } from '../instructions/library.js';
import { TestClock } from '../kit/clock.js';
import { createTestDatabase, type TestDatabase } from '../kit/temporary-database.js';

export const SUPERVISOR: Actor = { ...AGENT, kind: 'AGENT', agentId: 8, role: 'SUPERVISOR' } as Actor;

const SKETCH: Sketch = {
  title: 'Версия PHP переключена',
  body: 'Здравствуйте, {{subscriberName}}! По заявке {{ticketId}} версия PHP переключена.',
  locale: 'RU',
  topic: null,
  outcome: null,
  instructionIds: null,
};

/** A private database with templates and two articles in it, and the use cases on it. */
export class Shelf {
  readonly clock = new TestClock();
  readonly regulations = loadRegulations(undefined);

  private constructor(
    private readonly place: TestDatabase,
    readonly database: Database,
  ) {}

  static async open(): Promise<Shelf> {
    const place = await createTestDatabase();
    const entities = [...INSTRUCTION_ENTITIES, ...ANSWER_TEMPLATE_ENTITIES, IdempotencyKeyRow];
    const database = await openDatabase({ url: place.url, entities });
    await migrate(database);
    const shelf = new Shelf(place, database);
    const article = (name: string) => ({
      title: `Статья ${name}`,
      summary: 'Как это сделать самостоятельно.',
      url: `https://help.example.ru/${name}`,
      locale: 'RU' as const,
    });
    await importInstructions(shelf, [article('one'), article('two')]);
    return shelf;
  }

  add(sketch: Partial<Sketch> & { idempotencyKey?: string } = {}, actor = SUPERVISOR) {
    return createAnswerTemplate(this, actor, { idempotencyKey: crypto.randomUUID(), ...SKETCH, ...sketch });
  }

  /** @returns the id of a template that must be right. */
  async added(sketch: Partial<Sketch> = {}): Promise<string> {
    const { template, faults } = await this.add(sketch);
    if (!template) throw new Error(JSON.stringify(faults));
    return String(template.row.id);
  }

  change(id: string, expectedVersion: number, sketch: Partial<Sketch> = {}, actor = SUPERVISOR) {
    return changeAnswerTemplate(this, actor, { id, expectedVersion, ...SKETCH, ...sketch });
  }

  retire(id: string, actor = SUPERVISOR) {
    return retireAnswerTemplate(this, actor, { id });
  }

  import(templates: readonly StoredTemplate[]) {
    return importAnswerTemplates(this, templates);
  }

  list(listing: Partial<TemplateListing> = {}, actor: Actor = AGENT) {
    const all = { search: null, locale: null, topic: null, includeRetired: false, first: 100, after: null };
    return listAnswerTemplates(this, actor, { ...all, ...listing });
  }

  async titles(listing: Partial<TemplateListing> = {}): Promise<string[]> {
    return (await this.list(listing)).nodes.map(({ row }) => row.title);
  }

  async retireArticle(key: number): Promise<void> {
    await this.database.transaction((tx) =>
      tx.change('UPDATE instruction SET retiredAt = ? WHERE id = ?', [this.clock.now(), key]),
    );
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.place.drop();
  }
}
