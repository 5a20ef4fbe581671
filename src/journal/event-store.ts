import type { Database } from '../database/index.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import type { EventFilter, JournalEvent } from './event.js';
import { type EventRow, eventOf, selectAfter } from './event-rows.js';

export type Head = {
  /** The newest position given out. */
  readonly position: number;
  /** Events up to this position are no longer kept. */
  readonly oldest: number;
  /** The first committed event that waits for its position, or null. */
  readonly unplaced: number | null;
};

/** Reading of the journal's tables, outside of transactions. */
export class EventStore {
  constructor(private readonly database: Database) {}

  /** One cheap statement: two look-ups by index. */
  async head(): Promise<Head> {
    const [head] = await this.database.select<Head>(
      `SELECT position, oldest, (SELECT MIN(id) FROM journal_event WHERE position IS NULL) AS unplaced
       FROM journal_head WHERE id = 1`,
    );
    if (!head) throw new Error('The journal has no head row');
    return head;
  }

  /** How many committed events wait for their position. */
  async lag(): Promise<number> {
    const [row] = await this.database.select<{ count: number }>(
      'SELECT COUNT(*) AS count FROM journal_event WHERE position IS NULL',
    );
    return Number(row?.count);
  }

  /** Placed events after a position. All below the last of them, and all below a head known before, are included. */
  async read(filter: EventFilter, after: number, limit: number): Promise<JournalEvent[]> {
    const { sql, parameters } = selectAfter(filter, after, limit);
    const rows = await this.database.select<EventRow>(sql, parameters);
    return rows.map((row) => eventOf(row, row.position as number));
  }

  /**
   * As {@link read}, for readers that may have fallen behind retention.
   * @throws Problem CURSOR_EXPIRED when events after the position may have been deleted;
   *   BAD_USER_INPUT when there is no such position yet.
   */
  async readKept(filter: EventFilter, after: number, limit: number): Promise<JournalEvent[]> {
    const events = await this.read(filter, after, limit);
    // Looked at afterwards: what was deleted before the read has raised `oldest` before that.
    refuseUnlessKept(after, await this.head());
    return events;
  }
}

export const refuseUnlessKept = (after: number, head: Head): void => {
  if (after < head.oldest) throw new Problem(ProblemCode.CURSOR_EXPIRED);
  if (after > head.position) throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'cursor' });
};
