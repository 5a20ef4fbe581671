import type { Database } from '../../database/index.js';
import type { LightTicket } from '../../tickets/index.js';

/** The ticket that letters to another one go to. */
export type ThreadEnd = Pick<
  LightTicket,
  'id' | 'subscriberId' | 'status' | 'authorization' | 'furtherAuthorization' | 'duplicateOfId'
>;

const COLUMNS = 'id, subscriberId, status, authorization, furtherAuthorization, duplicateOfId';
const BY_ID = `SELECT ${COLUMNS} FROM ticket WHERE id = ?`;
const NEXT = `SELECT ${COLUMNS} FROM ticket WHERE subscriberId = ? AND continuesId = ? ORDER BY seq DESC LIMIT 1`;

/** Tickets that became part of one another, or went on in one another, in a row; more are not followed. */
const MOST_STEPS = 50;

const nextOf = async (database: Database, ticket: ThreadEnd): Promise<ThreadEnd | undefined> => {
  if (ticket.status !== 'CLOSED') return undefined;
  const [next] = ticket.duplicateOfId
    ? await database.select<ThreadEnd>(BY_ID, [ticket.duplicateOfId])
    : await database.select<ThreadEnd>(NEXT, [ticket.subscriberId, ticket.id]);
  return next;
};

/**
 * The ticket that a letter to this one belongs to now: the one that it was merged into, or the newest that goes on with it
 * where it is closed. What is found may itself be closed: then nothing goes on with it yet.
 */
export const followThread = async (database: Database, ticketId: string): Promise<ThreadEnd | undefined> => {
  let [ticket] = await database.select<ThreadEnd>(BY_ID, [ticketId]);
  for (let step = 0; ticket && step < MOST_STEPS; step++) {
    const next = await nextOf(database, ticket);
    if (!next) return ticket;
    ticket = next;
  }
  return ticket;
};
