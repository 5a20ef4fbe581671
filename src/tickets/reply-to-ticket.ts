import { requireSubscriber } from '../access/index.js';
import { claimAttachments, uploader } from '../attachments/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { withFileFaults } from './attachment-faults.js';
import { Visibility } from './enums.js';
import { lockOwnTicket } from './lock-ticket.js';
import { onceOnTicket } from './once-on-ticket.js';
import { ReplyToTicketInput } from './ticket.inputs.js';

/**
 * Adds the subscriber's message to a ticket. It never moves a waiting ticket (G.4); it passes the turn to the support
 * service where nothing was owed, and opens a resolved or refused ticket again.
 *
 * Repeated under its idempotency key, it answers with the ticket and adds nothing.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN, NOT_FOUND (also for another's ticket).
 */
export const replyToTicket = async (
  deps: TicketDeps,
  actor: Actor,
  input: ReplyToTicketInput,
): Promise<TicketResult> => {
  const subscriber = requireSubscriber(actor);
  const constraints = checkInput(ReplyToTicketInput, input, ['input']);
  const faults = await withFileFaults(deps, actor, input, constraints);
  return onceOnTicket(deps, subscriber, 'replyToTicket', input, faults, async (tx, id) => {
    const ticket = await lockOwnTicket(tx, subscriber, id);
    const acted = await act(tx, deps, ticket, {
      doing: { action: 'reply' },
      by: ActorKind.SUBSCRIBER,
      says: { author: ActorKind.SUBSCRIBER, visibility: Visibility.PUBLIC, body: input.body },
    });
    if (!acted) return { faults: [statusForbids(ticket)] };
    const { messageId } = acted;
    const taken = await claimAttachments(tx, uploader(actor), input.attachmentIds, {
      ticketId: id,
      messageId,
    });
    return taken.length ? { faults: taken } : acted;
  });
};
