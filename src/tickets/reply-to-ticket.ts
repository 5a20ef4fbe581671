import { requireSubscriber } from '../access/index.js';
import { type Earlier, keyedRequest, once, recall } from '../idempotency/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { mergeFaults } from '../kernel/fault.js';
import { act, lockOwnTicket, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { attachmentFaults } from './attachment-faults.js';
import { Channel, Visibility } from './enums.js';
import { requireTicket } from './read-ticket.js';
import { ReplyToTicketInput } from './ticket.inputs.js';
import { insertMessage } from './ticket-rows.js';

/** Ends a transaction that must leave nothing behind, the claimed key included: the caller may mend and repeat. */
class Refused extends Error {
  constructor(readonly result: TicketResult) {
    super('refused');
  }
}

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
  const faults = mergeFaults(constraints, attachmentFaults(input.attachmentIds, constraints));
  const request = keyedRequest(subscriber, 'replyToTicket', input);
  const repeated = async (earlier: Earlier): Promise<TicketResult> =>
    'fault' in earlier
      ? { faults: [earlier.fault] }
      : { ticket: await requireTicket(deps, actor, earlier.objectId) };

  const earlier = await recall(deps.database, request);
  if (earlier) return repeated(earlier);
  const { id } = await requireTicket(deps, actor, input.ticketId);
  if (faults.length) return { faults };

  try {
    const result = await once(
      deps.database,
      request,
      deps.clock.now(),
      () => id,
      async (tx) => {
        const ticket = await lockOwnTicket(tx, subscriber, id);
        const acted = await act(tx, deps, ticket, 'reply', (at, version) =>
          insertMessage(tx, {
            ticketId: id,
            at,
            author: ActorKind.SUBSCRIBER,
            channel: Channel.PANEL,
            visibility: Visibility.PUBLIC,
            version,
            body: input.body,
          }),
        );
        if ('faults' in acted) throw new Refused(acted);
        return acted;
      },
    );
    return 'made' in result ? result.made : repeated(result.earlier);
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
};
