import { mayHandle, requireAgent } from '../access/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { act, lockAnyTicket, statusForbids, type TicketDeps, type TicketResult } from '../tickets/index.js';

const PATH = ['ticketId'];
const ELSEWHERE: Fault = { path: PATH, code: FieldErrorCode.NOT_ALLOWED };

/**
 * Puts a taken ticket back into the queue, to the very place that it had: its arrival has not changed (3.5).
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const releaseTicket = async (
  deps: TicketDeps,
  actor: Actor,
  ticketId: string,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  return deps.database.transaction(async (tx) => {
    const ticket = await lockAnyTicket(tx, agent, ticketId);
    if (!mayHandle(agent, ticket)) return { faults: [ELSEWHERE] };
    const { agentId } = agent;
    const acted = await act(tx, deps, ticket, { doing: { action: 'release' }, by: ActorKind.AGENT, agentId });
    return acted ?? { faults: [{ ...statusForbids(ticket), path: PATH }] };
  });
};
