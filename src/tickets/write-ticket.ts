import type { Transaction } from '../database/index.js';
import type { Journal } from '../journal/index.js';
import type { ActorKind } from '../kernel/actor.js';
import type { WholeTicket } from './read-ticket.js';
import { record } from './record.js';
import { insertTicket, type NewTicket, stateOf } from './ticket-rows.js';

/**
 * Writes a new ticket with its first event.
 * @param agentId who registered it, where an agent did
 */
export const writeTicket = async (
  tx: Transaction,
  journal: Journal,
  ticket: NewTicket,
  by: ActorKind,
  agentId?: number,
): Promise<WholeTicket> => {
  const seq = await insertTicket(tx, ticket);
  const row = { ...ticket, seq };
  await record(tx, journal, {
    ticket: row,
    type: 'OPENED',
    actor: by,
    at: ticket.receivedAt,
    state: stateOf(row),
    agentId,
  });
  return row;
};
