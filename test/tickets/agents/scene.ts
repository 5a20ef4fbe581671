import type { AgentClient, Client } from '../../../sdk/src/index.js';
import {
  type Colleague,
  SIGNIFICANT,
  type Someone,
  type SubscriberSketch,
  World,
  type WorldOptions,
} from '../../kit/world.js';

export const PASSWORD = 'пароль от панели';
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

type Request = Parameters<Someone['request']>[0];
type Answer = Parameters<AgentClient['answerTicket']>[0];
export type Shown = NonNullable<Awaited<ReturnType<Client['ticket']>>>;

/** A fault of the first service, which is a main one: it may be an emergency (3.5). */
export const OUTAGE = {
  topic: 'site-errors',
  subject: 'Магазин не работает',
  errorText: 'Fatal error: Allowed memory size exhausted',
  stepsToReproduce: 'Открыть главную страницу сайта',
} as const;
export const NEEDS_PASSWORD = { topic: SIGNIFICANT } as const;

/** What of a field error tests look at: `input.body REQUIRED`, with the clause where there is one. */
export const faultsOf = (result: {
  readonly errors: ReadonlyArray<{ path: readonly string[]; code: string; clause?: string | null }>;
}): string[] =>
  result.errors.map(({ path, code, clause }) => [path.join('.'), code, clause].filter(Boolean).join(' '));

/** A provider with a subscriber, an agent and a supervisor, and the ways in which tickets come before them. */
export class Scene {
  private constructor(
    readonly world: World,
    public ivanov: Someone,
    public vera: Colleague,
    public galina: Colleague,
  ) {}

  static async open(sketch: SubscriberSketch = {}, options: WorldOptions = {}): Promise<Scene> {
    const world = await World.open(options);
    const ivanov = await world.subscriber({ password: PASSWORD, ...sketch });
    const vera = await world.agent({ name: 'Вера' });
    return new Scene(world, ivanov, vera, await world.agent({ name: 'Галина', role: 'SUPERVISOR' }));
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** Time goes by, and everybody signs in again: sessions end long before deadlines do. */
  async later(ms: number): Promise<void> {
    this.world.clock.advance(ms);
    this.ivanov = await this.world.session(this.ivanov.login);
    this.vera = await this.again(this.vera);
    this.galina = await this.again(this.galina);
  }

  private async again(agent: Colleague): Promise<Colleague> {
    const { token } = await this.world.house.deps.agentSessions.issue(agent.id);
    return { ...agent, token, desk: this.world.desk(token), raw: this.world.raw(token) };
  }

  /** @returns the ticketID of a request that repeats none. */
  async opens(changes: Request = {}, who: Someone = this.ivanov): Promise<string> {
    return (await who.page.openTicket(who.request(changes))).orThrow().ticket.id;
  }

  /** Opened, and with an agent who may answer it. */
  async taken(changes: Request = {}, agent: Colleague = this.vera): Promise<string> {
    const ticketId = await this.opens(changes);
    await this.takes(ticketId, agent);
    return ticketId;
  }

  async takes(ticketId: string, agent: Colleague = this.vera): Promise<void> {
    (await agent.desk.takeTicket({ ticketId, reason: 'Для проверки' })).orThrow();
  }

  /** The agent's answer, by the version as it is, with what the test changes. */
  async answers(ticketId: string, changes: Partial<Answer> = {}, { desk }: Colleague = this.vera) {
    const { version } = await this.reads(ticketId);
    const input: Answer = { ticketId, expectedVersion: version, body: 'Готово.', outcome: 'RESOLVED' };
    return desk.answerTicket({ ...input, ...changes });
  }

  /** The ticket as agents see it. */
  async reads(id: string, { desk }: Colleague = this.vera): Promise<Shown> {
    const ticket = await desk.ticket({ id, messages: 100 });
    if (!ticket) throw new Error(`ticket ${id} is gone`);
    return ticket;
  }

  /** The same as its subscriber sees it. */
  async shows(id: string, { page }: Someone = this.ivanov): Promise<Shown> {
    const ticket = await page.ticket({ id, messages: 100 });
    if (!ticket) throw new Error(`ticket ${id} is gone`);
    return ticket;
  }

  /** What happened to the ticket, in order. */
  async history(id: string): Promise<string[]> {
    await this.world.settle();
    const ticket = await this.vera.desk.ticketHistory({ id, first: 100 });
    return (ticket?.events.nodes ?? []).map(({ type }) => type);
  }

  /** Rows of a table, for what no field of the API shows. */
  rows<T extends object>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.world.house.deps.database.select<T>(sql, parameters);
  }

  async count(table: 'ticket' | 'journal_event' | 'message' | 'contact'): Promise<number> {
    const [row] = await this.rows<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`);
    return Number(row?.count);
  }

  /** So many milliseconds from now, as the API writes times. */
  in(ms: number): string {
    return new Date(this.world.clock.now() + ms).toISOString();
  }

  /** The panel's back end tells of the subscriber anew. */
  async resync(who: Someone, changes: SubscriberSketch): Promise<void> {
    const known = await this.world.panel.subscriber({ login: who.login });
    if (!known) throw new Error(`${who.login} is gone`);
    const { login, contractNumber, name, blocked, services } = known;
    const kept = services.map(({ externalId, name: called, kind, main, blocked: shut }) => ({
      externalId,
      name: called,
      kind,
      main,
      blocked: shut,
    }));
    const subscriber = { login, contractNumber, name, blocked, emails: [], services: kept, ...changes };
    (await this.world.panel.syncSubscribers({ subscribers: [subscriber] })).orThrow();
  }
}
