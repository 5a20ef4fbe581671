import type { House } from '../../src/compose.js';
import {
  type Colleague,
  type Someone,
  type SubscriberSketch,
  World,
  type WorldOptions,
} from '../kit/world.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Request = Parameters<Someone['request']>[0];

/** A provider with a subscriber and an agent, over hours and days. Sessions end meanwhile, so everybody gets new ones. */
export class Shift {
  private constructor(
    readonly world: World,
    public ivanov: Someone,
    public vera: Colleague,
  ) {}

  static async open(options: WorldOptions = {}, sketch: SubscriberSketch = {}): Promise<Shift> {
    const world = await World.open(options);
    return new Shift(world, await world.subscriber(sketch), await world.agent({ role: 'SUPERVISOR' }));
  }

  get deps(): House['deps'] {
    return this.world.house.deps;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  async later(ms: number): Promise<void> {
    this.world.clock.advance(ms);
    this.ivanov = await this.world.session(this.ivanov.login);
    this.vera = await this.world.atWork(this.vera);
  }

  async opens(changes: Request = {}): Promise<string> {
    const { page, request } = this.ivanov;
    return (await page.openTicket(request(changes))).orThrow().ticket.id;
  }

  async takes(ticketId: string, { desk }: Colleague = this.vera): Promise<void> {
    (await desk.takeTicket({ ticketId, reason: 'Для проверки' })).orThrow();
  }

  async answers(ticketId: string, { desk }: Colleague = this.vera): Promise<void> {
    const { version } = await this.reads(ticketId);
    const answer = { ticketId, expectedVersion: version, body: 'Готово.', outcome: 'RESOLVED' } as const;
    (await desk.answerTicket(answer)).orThrow();
  }

  async reads(id: string) {
    const ticket = await this.vera.desk.ticket({ id });
    if (!ticket) throw new Error(`ticket ${id} is gone`);
    return ticket;
  }

  /** The events of the ticket so far, `RELEASED by SYSTEM`, in order. */
  async history(ticketId: string): Promise<string[]> {
    const rows = await this.deps.database.select<{ type: string; actor: string }>(
      'SELECT type, actor FROM journal_event WHERE ticketId = ? ORDER BY version',
      [ticketId],
    );
    return rows.map(({ type, actor }) => `${type} by ${actor}`);
  }

  /** What of a ticket's history time itself has brought: `AT_RISK`, `BREACHED`. */
  async told(ticketId: string): Promise<string[]> {
    const history = await this.history(ticketId);
    return history.flatMap((event) => /^DEADLINE_(\w+) by SYSTEM$/.exec(event)?.[1] ?? []);
  }
}
