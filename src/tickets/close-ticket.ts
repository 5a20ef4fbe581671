import { requireSubscriber } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { act, lockOwnTicket, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { TicketStatus } from './enums.js';
import { requireTicket } from './read-ticket.js';
import { CloseTicketInput } from './ticket.inputs.js';

const RATE = 'UPDATE ticket SET rating = ?, ratingComment = ? WHERE id = ?';

/**
 * Closes a ticket for good, with the subscriber's mark for it if they give one. A ticket that is closed already stays
 * as it is: a repeat without a mark succeeds, since the caller has what they wanted.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (also for another's ticket).
 */
export const closeTicket = async (
  deps: TicketDeps,
  actor: Actor,
  input: CloseTicketInput,
): Promise<TicketResult> => {
  const subscriber = requireSubscriber(actor);
  const { id } = await requireTicket(deps, actor, input.ticketId);
  const faults = checkInput(CloseTicketInput, input, ['input']);
  if (faults.length) return { faults };
  const rating = input.rating ?? null;
  const comment = input.comment ?? null;
  const marked = rating !== null || comment !== null;

  return deps.database.transaction(async (tx) => {
    const ticket = await lockOwnTicket(tx, subscriber, id);
    if (ticket.status === TicketStatus.CLOSED && !marked) return { ticket };
    return act(tx, deps, ticket, 'close', async () => {
      if (marked) await tx.change(RATE, [rating, comment, id]);
      return undefined;
    });
  });
};
