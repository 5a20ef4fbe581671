import { placeholders, type Transaction } from '../database/index.js';
import type { EventFilter, JournalEvent, NewEvent } from './event.js';

export type EventRow = Omit<NewEvent, 'state'> & {
  readonly id: number;
  readonly position: number | null;
  readonly state: string;
};

/** What an event takes besides its state: the object, its strings and its place in the window. */
const EVENT_OVERHEAD_BYTES = 400;

export const EVENT_COLUMNS =
  'id, position, ticketId, version, subscriberId, type, actor, visibility, at, state, messageId';

export const eventOf = ({ id: _, ...row }: EventRow, position: number): JournalEvent =>
  Object.freeze({
    ...row,
    position,
    state: Object.freeze(JSON.parse(row.state) as object),
    // A parsed object takes about twice its text.
    bytes: EVENT_OVERHEAD_BYTES + 2 * row.state.length,
  });

const NEW_EVENT_COLUMNS = 9;

/** One statement, however many events. */
export const insertEvents = async (tx: Transaction, events: readonly NewEvent[]): Promise<void> => {
  await tx.insert(
    `INSERT INTO journal_event
       (ticketId, version, subscriberId, type, actor, visibility, at, state, messageId)
     VALUES ${events.map(() => `(${placeholders(NEW_EVENT_COLUMNS)})`).join(', ')}`,
    events.flatMap((event) => [
      event.ticketId,
      event.version,
      event.subscriberId,
      event.type,
      event.actor,
      event.visibility,
      event.at,
      JSON.stringify(event.state),
      event.messageId,
    ]),
  );
};

/**
 * The one SELECT of each kind of reader, in the order of positions and along an index that has that order.
 * A ticket's versions are in the order of its positions: each is written under the ticket's lock, after the one
 * before it was committed. So its index on the version serves, and the optimizer is not led to the index on all
 * positions, where one ticket's events lie far apart.
 */
export const selectAfter = (
  filter: EventFilter,
  after: number,
  limit: number,
): { sql: string; parameters: unknown[] } => {
  if ('ticketId' in filter)
    return {
      sql: `SELECT ${EVENT_COLUMNS} FROM journal_event
            WHERE ticketId = ? AND position > ? ORDER BY version LIMIT ?`,
      parameters: [filter.ticketId, after, limit],
    };
  if ('subscriberId' in filter)
    return {
      sql: `SELECT ${EVENT_COLUMNS} FROM journal_event
            WHERE subscriberId = ? AND position > ? ORDER BY subscriberId, position LIMIT ?`,
      parameters: [filter.subscriberId, after, limit],
    };
  return {
    sql: `SELECT ${EVENT_COLUMNS} FROM journal_event WHERE position > ? ORDER BY position LIMIT ?`,
    parameters: [after, limit],
  };
};
