import { Writable } from 'node:stream';
import type { LetterRow } from '../../../src/mail/letter.entity.js';
import { createLog } from '../../../src/server/index.js';
import { type DovecotOptions, type PrivateDovecot, startDovecot } from '../../kit/dovecot.js';
import { plainLetter } from '../../kit/letters.js';
import { until } from '../../kit/wait.js';
import { World, type WorldOptions } from '../../kit/world.js';

export type Receipt = Pick<
  LetterRow,
  'id' | 'subject' | 'outcome' | 'reason' | 'arrivals' | 'ticketId' | 'source'
>;

/** How a letter is marked that was taken in. */
export const MARKED = ['$Zayavka', '\\Seen'];

/** A provider that has only a mailbox, and instances that come and go. */
export class MailboxScene {
  private readonly lines: string[] = [];
  private readonly worlds: World[] = [];

  private constructor(
    readonly dovecot: PrivateDovecot,
    /** The instance that answers questions; it fetches no letters. */
    readonly desk: World,
  ) {}

  static async open(options: DovecotOptions = {}): Promise<MailboxScene> {
    return new MailboxScene(await startDovecot(options), await World.open());
  }

  /** An instance that fetches from the mailbox. */
  async world(options: WorldOptions = {}): Promise<World> {
    const destination = new Writable({
      write: (chunk, _encoding, callback) => {
        this.lines.push(String(chunk));
        callback();
      },
    });
    const log = createLog({ level: 'debug', destination });
    const world = await World.open({
      log,
      beside: this.desk,
      ...options,
      mail: { imapUrl: this.dovecot.url, ...options.mail },
    });
    this.worlds.push(world);
    return world;
  }

  async close(): Promise<void> {
    for (const world of this.worlds.splice(0).reverse()) await this.shut(world);
    await this.desk.close();
    await this.dovecot.stop();
  }

  /** Closes one instance before the others. */
  async shut(world: World): Promise<void> {
    const at = this.worlds.indexOf(world);
    if (at >= 0) this.worlds.splice(at, 1);
    await world.close();
  }

  /** All that was logged. */
  get log(): string {
    return this.lines.join('');
  }

  logged(pattern: RegExp, timeoutMs = 20_000): Promise<string> {
    return until(() => this.lines.find((line) => pattern.test(line)), {
      what: `a log line like ${pattern}`,
      timeoutMs,
    });
  }

  /** Letters from as many people, with their numbers for subjects. */
  letters(from: number, to: number): string[] {
    return Array.from({ length: to - from + 1 }, (_, i) => this.letter(from + i));
  }

  letter(number: number): string {
    return plainLetter({ from: `someone${number}@elsewhere.example`, subject: `Письмо ${number}` });
  }

  receipts(): Promise<Receipt[]> {
    return this.desk.house.deps.database.select<Receipt>(
      'SELECT id, subject, outcome, reason, arrivals, ticketId, source FROM letter ORDER BY id',
    );
  }

  /** The receipts, as soon as there are so many. */
  async received(count: number, timeoutMs = 30_000): Promise<Receipt[]> {
    await until(async () => (await this.receipts()).length >= count, {
      what: `${count} letters to be taken in`,
      timeoutMs,
      everyMs: 50,
    });
    return this.receipts();
  }

  /** When the mailbox has nothing that is not marked. */
  async allMarked(timeoutMs = 30_000): Promise<void> {
    const marked = async (): Promise<boolean> =>
      (await this.dovecot.messages()).every(({ flags }) => MARKED.every((flag) => flags.includes(flag)));
    await until(marked, { what: 'every letter to be marked', timeoutMs, everyMs: 100 });
  }
}

export const subjects = (receipts: readonly Receipt[]): string[] => receipts.map(({ subject }) => subject);
export const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `Письмо ${from + i}`);
