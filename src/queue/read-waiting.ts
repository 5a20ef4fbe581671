import { type Database, placeholders } from '../database/index.js';
import type { Lane, TicketStatus } from '../tickets/index.js';
import { TAKINGS_LOOKED_AT } from './estimate.js';
import { LANES } from './order.js';
import type { Taken } from './recent-takings.js';
import type { WaitingTicket } from './waiting-tickets.js';

/** Rows read at once: a few milliseconds of work, before requests have their turn. */
const PAGE = 2_000;

/** Along the index on exactly this order, so that a page costs its own rows, whatever else is stored. */
const PAGE_AFTER = `SELECT id, version, lane, waitingSince, seq FROM ticket
  WHERE status = 'WAITING' AND lane = ? AND waitingSince >= ? AND (waitingSince > ? OR seq > ?)
  ORDER BY waitingSince, seq LIMIT ?`;

const readLane = async function* (
  database: Database,
  lane: Lane,
  size: number,
): AsyncGenerator<WaitingTicket[], void, undefined> {
  let [since, seq] = [0, 0];
  for (;;) {
    const rows = await database.select<WaitingTicket>(PAGE_AFTER, [lane, since, since, seq, size]);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    since = last.waitingSince;
    seq = last.seq;
  }
};

/**
 * All tickets that wait, page by page. Pages are read one after another, each as of its own moment: a ticket that moves
 * meanwhile may come twice or not at all, and only the journal since before the first page tells how it ended.
 * @param size rows in a page, for tests
 */
export const readWaiting = async function* (
  database: Database,
  size = PAGE,
): AsyncGenerator<WaitingTicket[], void, undefined> {
  for (const lane of LANES) yield* readLane(database, lane, size);
};

/** The newest takings there are, newest first. */
export const readTakings = (database: Database): Promise<Taken[]> =>
  database.select<Taken>('SELECT ticketId, version, at FROM taking ORDER BY at DESC LIMIT ?', [
    TAKINGS_LOOKED_AT,
  ]);

export type StatusRow = { readonly id: string; readonly version: number; readonly status: TicketStatus };

/** What has become of some tickets, up to a few hundred. */
export const readStatuses = (database: Database, ids: readonly string[]): Promise<StatusRow[]> =>
  database.select<StatusRow>(
    `SELECT id, version, status FROM ticket WHERE id IN (${placeholders(ids.length)})`,
    ids,
  );
