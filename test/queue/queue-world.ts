import type { QueuePlace } from '../../sdk/src/index.js';
import type { House } from '../../src/compose.js';
import { type Colleague, type Someone, World, type WorldOptions } from '../kit/world.js';

const EMERGENCY = {
  topic: 'site-errors',
  subject: 'Магазин не работает',
  errorText: 'Fatal error: Allowed memory size exhausted',
  stepsToReproduce: 'Открыть главную страницу сайта',
  emergency: true,
};

export type Lane = QueuePlace['lane'];

/** A provider whose subscribers and agents are there already, for tests of the queue. */
export class QueueWorld {
  private constructor(
    readonly world: World,
    readonly ivanov: Someone,
    readonly agent: Colleague,
  ) {}

  static async open(options: WorldOptions = {}): Promise<QueueWorld> {
    const world = await World.open(options);
    const ivanov = await world.subscriber();
    return new QueueWorld(world, ivanov, await world.agent({ role: 'SUPERVISOR' }));
  }

  get deps(): House['deps'] {
    return this.world.house.deps;
  }

  /** @returns the ticketID of a request of its own, which is no repeat of another. */
  async opens(lane: Lane = 'REGULAR', who: Someone = this.ivanov): Promise<string> {
    const changes = lane === 'EMERGENCY' ? { ...EMERGENCY, serviceId: who.services.site } : {};
    const request = who.request({ ...changes, evenIfDuplicate: true });
    const { ticket } = (await who.page.openTicket(request)).orThrow();
    return ticket.id;
  }

  async takesNext(): Promise<string | undefined> {
    return (await this.agent.desk.takeNextTicket()).ticket?.id;
  }

  async place(id: string, { page }: Pick<Someone, 'page'> = this.ivanov): Promise<QueuePlace | null> {
    return (await page.ticketQueuePlace({ id }))?.queue ?? null;
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

type Counted = {
  readonly id: string;
  readonly lane: Lane;
  readonly position: number;
  readonly ahead: number;
};

/** Where everybody stands who waits, as the database counts it. */
export const counted = async ({ database }: House['deps']): Promise<Counted[]> => {
  const rows = await database.select<Counted>(
    `SELECT id, lane, ROW_NUMBER() OVER (PARTITION BY lane ORDER BY waitingSince, seq) AS position,
       CASE lane WHEN 'REGULAR' THEN (SELECT COUNT(*) FROM ticket AS other
         WHERE other.status = 'WAITING' AND other.lane = 'EMERGENCY') ELSE 0 END AS ahead
     FROM ticket WHERE status = 'WAITING' ORDER BY id`,
  );
  return rows.map(({ id, lane, position, ahead }) => ({
    id,
    lane,
    position: Number(position),
    ahead: Number(ahead),
  }));
};

/** The same as the board has it. */
export const onBoard = async ({ queue }: House['deps'], ids: readonly string[]): Promise<Counted[]> => {
  await queue.current();
  return ids.flatMap((id) => {
    const place = queue.placeOf(id, queue.now());
    return place ? [{ id, lane: place.lane, position: place.position, ahead: place.emergenciesAhead }] : [];
  });
};
