import { requireAgent } from '../access/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { RequestAuthorizationInput } from './agent.inputs.js';
import { Visibility } from './enums.js';
import { handlingFaults, recordResponse } from './handling.js';
import { lockAnyTicket } from './lock-ticket.js';

/**
 * Demands further authorization (3.7). The ticket waits for it, and the time to reply stands still meanwhile; the
 * subscriber is told what is needed. Their password or their reply brings it back into the queue.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const requestAuthorization = async (
  deps: TicketDeps,
  actor: Actor,
  input: RequestAuthorizationInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const { agentId } = agent;
  const faults = checkInput(RequestAuthorizationInput, input, ['input']);
  return deps.database.transaction(async (tx) => {
    const ticket = await lockAnyTicket(tx, agent, input.ticketId);
    if (faults.length) return { faults };
    const against = handlingFaults(agent, ticket, 'demandAuthorization');
    if (against.length) return { faults: against };
    const acted = await act(tx, deps, ticket, {
      doing: { action: 'demandAuthorization', agentId },
      by: ActorKind.AGENT,
      says: { author: ActorKind.AGENT, agentId, visibility: Visibility.PUBLIC, body: input.what },
    });
    if (!acted) return { faults: [statusForbids(ticket)] };
    await recordResponse(tx, acted, agent, { at: deps.clock.now() });
    return acted;
  });
};
