import { requireAgent } from '../access/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { AcceptAuthorizationInput } from './agent.inputs.js';
import { AuthorizationState, Visibility } from './enums.js';
import { handlingFaults } from './handling.js';
import { lockAnyTicket } from './lock-ticket.js';

/**
 * Accepts another proof than the password, such as a signed letter (3.7); what it was stays with the ticket as a note.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const acceptAuthorization = async (
  deps: TicketDeps,
  actor: Actor,
  input: AcceptAuthorizationInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const { agentId } = agent;
  const faults = checkInput(AcceptAuthorizationInput, input, ['input']);
  return deps.database.transaction(async (tx) => {
    const ticket = await lockAnyTicket(tx, agent, input.ticketId);
    if (faults.length) return { faults };
    if (ticket.authorization !== AuthorizationState.REQUIRED) return { faults: [statusForbids(ticket)] };
    const against = handlingFaults(agent, ticket, 'acceptAuthorization');
    if (against.length) return { faults: against };
    const acted = await act(tx, deps, ticket, {
      doing: { action: 'acceptAuthorization' },
      by: ActorKind.AGENT,
      says: { author: ActorKind.AGENT, agentId, visibility: Visibility.INTERNAL, body: input.basis },
    });
    return acted ?? { faults: [statusForbids(ticket)] };
  });
};
