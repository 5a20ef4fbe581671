import { type Database, placeholders, type Transaction } from '../database/index.js';
import { Coalesced } from './coalesced.js';
import type { JournalEvent } from './event.js';
import { EVENT_COLUMNS, type EventRow, eventOf } from './event-rows.js';
import type { Outage } from './outage.js';

/** Events placed in one transaction at most: bounds the statement and how long the head is locked. */
const BATCH = 500;

/**
 * Milliseconds from one batch to the next under load. Without it, a busy instance would place every few events in a
 * transaction of their own, as many as the openings themselves; one event alone is placed at once.
 */
const REST_MS = 10;

/**
 * Gives committed events their positions. Auto-increment order is not commit order: a reader that has seen id 8 may
 * still get id 7 committed. So positions are given to what is committed, one sequencer at a time, and a position once
 * visible has all positions below it visible too.
 */
export class Sequencer {
  private readonly work = new Coalesced(() => this.placeAll());
  private ranAt = Number.NEGATIVE_INFINITY;
  private resting: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly outage: Outage,
    /** Gets each batch after its commit. */
    private readonly placed: (events: JournalEvent[]) => void,
  ) {}

  wake(): void {
    const rest = this.ranAt + REST_MS - performance.now();
    if (rest <= 0) this.work.wake();
    else this.resting ??= setTimeout(() => this.endRest(), rest);
  }

  /** @returns when all that was committed before this call has its position. */
  run(): Promise<void> {
    return this.work.run();
  }

  /** @returns when nothing is under way and what was asked for has been done. */
  idle(): Promise<void> {
    if (this.resting) this.endRest();
    return this.work.idle();
  }

  private endRest(): void {
    clearTimeout(this.resting);
    this.resting = undefined;
    this.work.wake();
  }

  private async placeAll(): Promise<void> {
    this.ranAt = performance.now();
    try {
      let count: number;
      do {
        const events = await this.database.transaction(placeBatch);
        count = events.length;
        if (count) this.placed(events);
      } while (count === BATCH);
      this.outage.answered();
    } catch (error) {
      // What stays unplaced is found again by the poll, here or at any other instance.
      this.outage.failed(error);
      throw error;
    }
  }
}

const placeBatch = async (tx: Transaction): Promise<JournalEvent[]> => {
  // First the lock, then the look: only so everything that was placed before is seen, and nothing is placed twice.
  const [head] = await tx.select<{ position: number }>(
    `SELECT position FROM journal_head WHERE id = 1 ${tx.dialect.forUpdate}`,
  );
  if (!head) throw new Error('The journal has no head row');
  const rows = await tx.select<EventRow>(
    `SELECT ${EVENT_COLUMNS} FROM journal_event WHERE position IS NULL ORDER BY id LIMIT ${BATCH}`,
  );
  if (!rows.length) return [];
  const places = rows.map(({ id }, i) => [id, head.position + 1 + i]);
  await tx.change(
    `UPDATE journal_event SET position = CASE id ${'WHEN ? THEN ? '.repeat(rows.length)} END
     WHERE id IN (${placeholders(rows.length)})`,
    [...places.flat(), ...rows.map(({ id }) => id)],
  );
  await tx.change('UPDATE journal_head SET position = ? WHERE id = 1', [head.position + rows.length]);
  return rows.map((row, i) => eventOf(row, head.position + 1 + i));
};
