import type { PresenceActivity } from '../../sdk/src/index.js';
import type { House } from '../../src/compose.js';
import { type Colleague, type Someone, World, type WorldOptions } from '../kit/world.js';

/** Who is told to be at a ticket: `Вера LOOKING`. */
export type Told = readonly string[];

/** A ticket, and two agents who may open it. */
export class Office {
  private constructor(
    readonly world: World,
    readonly ivanov: Someone,
    readonly vera: Colleague,
    readonly oleg: Colleague,
    readonly ticketId: string,
  ) {}

  static async open(options: WorldOptions = {}): Promise<Office> {
    const world = await World.open(options);
    const ivanov = await world.subscriber();
    const { ticket } = (await ivanov.page.openTicket(ivanov.request())).orThrow();
    const vera = await world.agent({ login: 'vera', name: 'Вера' });
    const oleg = await world.agent({ login: 'oleg', name: 'Олег' });
    return new Office(world, ivanov, vera, oleg, ticket.id);
  }

  get deps(): House['deps'] {
    return this.world.house.deps;
  }

  async reports(
    { desk }: Pick<Colleague, 'desk'>,
    activity: PresenceActivity,
    pageId = 'first-page',
    ticketId = this.ticketId,
  ): Promise<void> {
    (await desk.reportPresence({ ticketId, pageId, activity })).orThrow();
  }

  async present({ desk } = this.vera): Promise<Told> {
    return (await desk.ticketPresence({ ticketId: this.ticketId })).map(inWords);
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

export const inWords = ({
  agent,
  activity,
}: {
  readonly agent: { readonly name: string };
  readonly activity: string;
}): string => `${agent.name} ${activity}`;
