import { AdvancedConsoleLogger } from 'typeorm';
import type { AgentActor } from '../../src/access/index.js';
import { type Database, openDatabase } from '../../src/database/index.js';
import { ENTITIES } from '../../src/entities.js';
import { Journal } from '../../src/journal/index.js';
import { newTicketId } from '../../src/kernel/ticket-id.js';
import type { TicketDeps } from '../../src/tickets/index.js';
import { insertTicket, type NewTicket } from '../../src/tickets/ticket-rows.js';
import { quiet } from '../journal/journals.js';
import { actorOf } from './cast.js';
import { QueueWorld } from './queue-world.js';

export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] };

/** Keeps what it is told, and prints nothing. */
class Statements extends AdvancedConsoleLogger {
  readonly all: Statement[] = [];

  override logQuery(sql: string, parameters: unknown[] = []): void {
    this.all.push({ sql, parameters });
  }
}

/** A queue that can be made long, and a connection to it whose statements are seen. */
export class LongQueue {
  private constructor(
    private readonly queue: QueueWorld,
    private readonly seen: { readonly database: Database; readonly journal: Journal },
    private readonly statements: Statements,
    /** Of the connection whose statements are seen. */
    readonly deps: TicketDeps,
    readonly agent: AgentActor,
  ) {}

  static async open(): Promise<LongQueue> {
    const queue = await QueueWorld.open();
    const logger = new Statements();
    const database = await openDatabase({ url: queue.world.place.url, entities: ENTITIES, logger });
    const journal = await Journal.start({ database, log: quiet, pollMs: 3_600_000 });
    const deps = { ...queue.deps, database, journal };
    const agent = actorOf(queue.agent, 'SUPERVISOR');
    return new LongQueue(queue, { database, journal }, logger, deps, agent);
  }

  /** Adds tickets that have come one millisecond after another, behind one that was opened like any other. */
  async add(count: number): Promise<void> {
    const { database } = this.deps;
    const id = await this.queue.opens();
    const [first] = await database.select<NewTicket>('SELECT * FROM ticket WHERE id = ?', [id]);
    const since = first?.waitingSince ?? 0;
    await database.transaction(async (tx) => {
      for (let i = 1; i < count; i++)
        await insertTicket(tx, { ...(first as NewTicket), id: newTicketId(), waitingSince: since + i });
    });
  }

  /** What a use case sends to the database, up to its COMMIT where it has one. */
  async sent(work: (deps: TicketDeps, agent: AgentActor) => Promise<unknown>): Promise<Statement[]> {
    await this.seen.journal.settle();
    this.statements.all.length = 0;
    await work(this.deps, this.agent);
    const all = [...this.statements.all];
    const end = all.findIndex(({ sql }) => sql === 'COMMIT');
    return end < 0 ? all : all.slice(0, end + 1);
  }

  async close(): Promise<void> {
    await this.seen.journal.stop();
    await this.seen.database.close();
    await this.queue.close();
  }
}
