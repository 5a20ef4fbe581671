import { randomUUID } from 'node:crypto';
import type { AgentClient } from '../../../sdk/src/index.js';
import { createLog } from '../../../src/server/index.js';
import { SmtpSink, type SunkLetter } from '../../kit/smtp-sink.js';
import { until } from '../../kit/wait.js';
import {
  type Colleague,
  type Someone,
  SUPPORT_ADDRESS,
  type SubscriberSketch,
  World,
  type WorldOptions,
} from '../../kit/world.js';

export const PASSWORD = 'Parol-ot-paneli-26';
export const HOUR = 3_600_000;

type Answer = Parameters<AgentClient['answerTicket']>[0];

/** A letter as a subscriber's mail program writes it. */
export type InSketch = {
  readonly from: string;
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: readonly string[];
  /** What our own mail server has put above the rest. */
  readonly top?: readonly string[];
  readonly messageId?: string;
  readonly envelopeFrom?: string;
};

/** A provider whose letters go into a sink, with a subscriber and an agent. */
export class Post {
  private static readonly opened = new Set<Post>();

  private constructor(
    readonly world: World,
    readonly sink: SmtpSink,
    public ivanov: Someone,
    public vera: Colleague,
  ) {}

  static async open(
    sketch: SubscriberSketch = {},
    { mail, ...options }: Pick<WorldOptions, 'mail' | 'regulationsFile'> = {},
  ): Promise<Post> {
    const sink = await SmtpSink.start();
    const log = createLog({ level: 'silent' });
    const world = await World.open({ ...options, log, mail: { smtpUrl: sink.url, ...mail } });
    const ivanov = await world.subscriber({ password: PASSWORD, ...sketch });
    const post = new Post(world, sink, ivanov, await world.agent({ name: 'Вера' }));
    Post.opened.add(post);
    return post;
  }

  /** Closes all that are open, also after a test that failed. */
  static async closeAll(): Promise<void> {
    for (const post of Post.opened) await post.close();
  }

  async close(): Promise<void> {
    Post.opened.delete(this);
    this.sink.release();
    await this.world.close();
    await this.sink.stop();
  }

  /** Time goes by, and everybody signs in again. */
  async later(ms: number): Promise<void> {
    this.world.clock.advance(ms);
    this.ivanov = await this.world.session(this.ivanov.login);
    this.vera = await this.world.atWork(this.vera);
  }

  /** @returns the ticketID of a request from the panel. */
  async opens(changes: Parameters<Someone['request']>[0] = {}, who: Someone = this.ivanov): Promise<string> {
    return (await who.page.openTicket(who.request(changes))).orThrow().ticket.id;
  }

  async takes(ticketId: string): Promise<void> {
    (await this.vera.desk.takeTicket({ ticketId, reason: 'Для проверки' })).orThrow();
  }

  async answers(ticketId: string, changes: Partial<Answer> = {}): Promise<void> {
    const { version } = await this.reads(ticketId);
    const input: Answer = { ticketId, expectedVersion: version, body: 'Готово.', outcome: 'RESOLVED' };
    (await this.vera.desk.answerTicket({ ...input, ...changes })).orThrow();
  }

  /** Opened, taken and answered. */
  async answered(changes: Partial<Answer> = {}): Promise<string> {
    const id = await this.opens();
    await this.takes(id);
    await this.answers(id, changes);
    return id;
  }

  async reads(id: string) {
    const ticket = await this.vera.desk.ticket({ id, messages: 100 });
    if (!ticket) throw new Error(`ticket ${id} is gone`);
    return ticket;
  }

  /** A letter comes in. @returns its receipt. */
  writes({ from, subject = 'Вопрос', text = 'Текст', headers = [], top = [], ...rest }: InSketch) {
    const lines = [
      ...top,
      `From: ${from}`,
      `To: ${SUPPORT_ADDRESS}`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: <${rest.messageId ?? `${randomUUID()}@mail.example`}>`,
      'Date: Thu, 15 Oct 2026 10:00:00 +0300',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      ...headers,
      '',
      text,
    ];
    const { receiveLetter } = this.world.house;
    if (!receiveLetter) throw new Error('letters are off');
    const envelope = { from: rest.envelopeFrom ?? from, recipients: [SUPPORT_ADDRESS] };
    return receiveLetter({ raw: Buffer.from(lines.join('\r\n')), envelope, source: 'LMTP' });
  }

  /** The newest letter about a ticket that has this in its text. */
  letterOn(ticketId: string, text: string | RegExp = ''): Promise<SunkLetter> {
    const has = (letter: SunkLetter) =>
      typeof text === 'string' ? letter.text.includes(text) : text.test(letter.text);
    return this.sink.letter(
      `on ${ticketId} with ${text}`,
      (letter) => (letter.mail.subject ?? '').includes(ticketId) && has(letter),
    );
  }

  rows<T extends object>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.world.house.deps.database.select<T>(sql, parameters);
  }

  /** Waits until the letters on a ticket are in these states, in the order in which they were written. */
  states(ticketId: string, ...wanted: readonly string[]): Promise<unknown> {
    return until(
      async () => {
        const rows = await this.rows<{ kind: string; state: string }>(
          'SELECT kind, state FROM delivery WHERE ticketId = ? ORDER BY id',
          [ticketId],
        );
        const now = rows.map(({ kind, state }) => `${kind} ${state}`);
        if (now.join() !== wanted.join()) throw new Error(`they are ${now.join(', ')}`);
        return true;
      },
      { what: `letters on ${ticketId}: ${wanted.join(', ')}` },
    );
  }

  /** Waits until everything in the journal has been written of: what did not come until then never comes. */
  async quiet(): Promise<void> {
    await this.world.settle();
    const { journal } = this.world.house.deps;
    await until(
      async () => {
        const [reader] = await this.rows<{ position: number }>(
          "SELECT position FROM journal_reader WHERE name = 'letters'",
        );
        return Number(reader?.position) >= journal.head;
      },
      { what: 'the letters of all events' },
    );
  }

  /** Until all of them have left us as well. */
  async allSent(): Promise<void> {
    await this.quiet();
    await until(async () => !(await this.rows("SELECT id FROM delivery WHERE state = 'QUEUED'")).length, {
      what: 'all letters to be sent',
    });
  }
}
