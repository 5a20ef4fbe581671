import { hash } from '@node-rs/argon2';
import type { AgentActor, SubscriberActor } from '../../src/access/index.js';
import type { Clock } from '../../src/kernel/clock.js';
import { Locale } from '../../src/kernel/locale.js';
import type { TicketDeps } from '../../src/tickets/index.js';
import { type Colleague, type Someone, World } from '../kit/world.js';

/** A clock that stands still but when it is moved: many things happen in one millisecond. */
export class StandingClock implements Clock {
  private ms = 1_790_000_000_000;

  now(): number {
    return this.ms;
  }

  move(ms: number): void {
    this.ms += ms;
  }
}

/** Whoever acts here directly on the use cases, without a server between. */
export type Customer = SubscriberActor & { readonly site: string };

/** Of every customer of a cast. */
export const PASSWORD = 'klyuch-ot-paneli';
/** Hashed as cheaply as argon2 can, since its cost is not what is tested: thousands of histories use it. */
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const;

const customer = async (deps: TicketDeps, { login, services }: Someone): Promise<Customer> => {
  const { id } = await only<{ id: number }>(deps, 'SELECT id FROM subscriber WHERE login = ?', login);
  const rights = { locale: Locale.RU, scopes: [], expiresAt: Number.MAX_SAFE_INTEGER };
  return { kind: 'SUBSCRIBER', subscriberId: Number(id), ...rights, site: services.site ?? '' };
};

const only = async <Row>({ database }: TicketDeps, sql: string, value: unknown): Promise<Row> =>
  (await database.select<Row>(sql, [value]))[0] as Row;

/** An agent as the use cases know them. */
export const actorOf = ({ id }: Colleague, role: AgentActor['role'] = 'AGENT'): AgentActor => ({
  kind: 'AGENT',
  agentId: id,
  role,
  sessionId: '',
  locale: Locale.RU,
  scopes: [],
  expiresAt: Number.MAX_SAFE_INTEGER,
});

/** A provider with three customers and three agents, the first of whom is a supervisor, and a clock of its own. */
export class Cast {
  readonly clock = new StandingClock();
  readonly deps: TicketDeps;

  private constructor(
    private readonly world: World,
    readonly customers: readonly Customer[],
    readonly agents: readonly AgentActor[],
  ) {
    this.deps = { ...world.house.deps, clock: this.clock };
  }

  static async open(): Promise<Cast> {
    const world = await World.open();
    const { deps } = world.house;
    // What a power cut would leave is tested elsewhere; here it would be most of the time.
    if (deps.database.dialect.singleWriter) await deps.database.dataSource.query('PRAGMA synchronous = OFF');
    const customers: Customer[] = [];
    for (let i = 0; i < 3; i++) customers.push(await customer(deps, await world.subscriber()));
    const passwordHash = await hash(PASSWORD, CHEAP);
    await deps.database.transaction((tx) =>
      tx.change('UPDATE subscriber SET passwordHash = ?', [passwordHash]),
    );
    const agents = [actorOf(await world.agent({ role: 'SUPERVISOR' }), 'SUPERVISOR')];
    for (let i = 0; i < 2; i++) agents.push(actorOf(await world.agent()));
    return new Cast(world, customers, agents);
  }

  /** Nobody but one agent has been heard of for as long as anyone can think. */
  async onlyPresent({ agentId }: AgentActor): Promise<void> {
    const sql = 'UPDATE agent SET seenAt = CASE id WHEN ? THEN ? ELSE 0 END';
    await this.deps.database.transaction((tx) => tx.change(sql, [agentId, this.clock.now()]));
  }

  /** Leaves an empty queue. */
  async forget(): Promise<void> {
    await this.deps.database.transaction((tx) => tx.change('DELETE FROM ticket', []));
  }

  close(): Promise<void> {
    return this.world.close();
  }
}
