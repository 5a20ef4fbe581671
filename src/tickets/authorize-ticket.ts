import { requireSubscriber } from '../access/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { checkPassword } from '../subscribers/index.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { AuthorizationState } from './enums.js';
import { LIFECYCLE } from './lifecycle.js';
import { lockOwnTicket } from './lock-ticket.js';
import { requireTicket } from './read-ticket.js';
import { AuthorizeTicketInput } from './ticket.inputs.js';
import type { LightTicket } from './ticket-rows.js';
import { WRONG_PASSWORD } from './wrong-password.js';

const awaits = ({ authorization, status }: LightTicket): boolean =>
  authorization === AuthorizationState.REQUIRED && LIFECYCLE.authorize[status] !== undefined;

/**
 * Proves that it was the subscriber who asked (3.7): the ticket joins the queue, and the time to reply begins. On a
 * ticket that is verified already it changes nothing and succeeds, so it can be repeated safely.
 *
 * The password is looked at only where the ticket awaits one: elsewhere a wrong one would cost a try for nothing.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, RATE_LIMITED after too many wrong passwords.
 */
export const authorizeTicket = async (
  deps: TicketDeps,
  actor: Actor,
  input: AuthorizeTicketInput,
): Promise<TicketResult> => {
  const subscriber = requireSubscriber(actor);
  const ticket = await requireTicket(deps, actor, input.ticketId);
  const faults = checkInput(AuthorizeTicketInput, input, ['input']);
  if (faults.length) return { faults };
  if (ticket.authorization === AuthorizationState.VERIFIED) return { ticket };
  if (!awaits(ticket)) return { faults: [statusForbids(ticket)] };
  if (!(await checkPassword(deps, subscriber.subscriberId, input.authorization.password)))
    return { faults: [WRONG_PASSWORD] };

  return deps.database.transaction(async (tx) => {
    const locked = await lockOwnTicket(tx, subscriber, ticket.id);
    if (locked.authorization === AuthorizationState.VERIFIED) return { ticket: locked };
    if (!awaits(locked)) return { faults: [statusForbids(locked)] };
    const acted = await act(tx, deps, locked, { doing: { action: 'authorize' }, by: ActorKind.SUBSCRIBER });
    return acted ?? { faults: [statusForbids(locked)] };
  });
};
