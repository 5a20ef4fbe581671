import { requireSubscriber } from '../access/index.js';
import type { Transaction } from '../database/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { TicketStatus } from './enums.js';
import { recordUnanswered } from './handling.js';
import { lockOwnTicket } from './lock-ticket.js';
import { requireTicket } from './read-ticket.js';
import { CloseTicketInput } from './ticket.inputs.js';
import type { LightTicket } from './ticket-rows.js';

const RATE = 'UPDATE ticket SET rating = ?, ratingComment = ? WHERE id = ?';

type Mark = { readonly rating: number | null; readonly ratingComment: string | null };

/** Whether the ticket is closed just as the caller wants it: then a repeat has nothing to do, and has succeeded. */
const isDone = async (tx: Transaction, ticket: LightTicket, mark: Mark): Promise<boolean> => {
  if (ticket.status !== TicketStatus.CLOSED) return false;
  const [given] = await tx.select<Mark>('SELECT rating, ratingComment FROM ticket WHERE id = ?', [ticket.id]);
  const none = mark.rating === null && mark.ratingComment === null;
  return none || (given?.rating === mark.rating && given.ratingComment === mark.ratingComment);
};

/**
 * Closes a ticket for good, with the subscriber's mark for it if they give one. A ticket that is closed already stays
 * as it is: a repeat without a mark, or with the same one, succeeds, since the caller has what they wanted.
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
  const mark: Mark = { rating: input.rating ?? null, ratingComment: input.comment ?? null };

  return deps.database.transaction(async (tx) => {
    const ticket = await lockOwnTicket(tx, subscriber, id);
    if (await isDone(tx, ticket, mark)) return { ticket };
    const acted = await act(tx, deps, ticket, { doing: { action: 'close' }, by: ActorKind.SUBSCRIBER });
    if (!acted) return { faults: [statusForbids(ticket)] };
    await recordUnanswered(tx, acted, deps.clock.now());
    await tx.change(RATE, [mark.rating, mark.ratingComment, id]);
    return acted;
  });
};
