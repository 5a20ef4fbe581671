import { mayTakeOver, requireAgent } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { lockAnyTicket, statusForbids, type TicketDeps, type TicketResult } from '../tickets/index.js';
import { TakeTicketInput } from './queue.inputs.js';
import { firstInQueue, lockQueue, take } from './take.js';

const ELSEWHERE: Fault = { path: ['input', 'ticketId'], code: FieldErrorCode.NOT_ALLOWED };

/**
 * Takes a ticket out of turn; the reason is kept, with the agent's name, for supervisors. A supervisor may take over
 * what a colleague has. What the agent has already stays as it is.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const takeTicket = async (
  deps: TicketDeps,
  actor: Actor,
  input: TakeTicketInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const faults = checkInput(TakeTicketInput, input, ['input']);
  return deps.database.transaction(async (tx) => {
    await lockQueue(tx);
    const ticket = await lockAnyTicket(tx, agent, input.ticketId);
    if (faults.length) return { faults };
    if (ticket.status === 'TAKEN' && Number(ticket.assigneeId) === agent.agentId) return { ticket };
    if (ticket.status === 'TAKEN' && !mayTakeOver(agent)) return { faults: [ELSEWHERE] };
    // Taking over from a colleague passes nobody by: the ticket's turn had come.
    const outOfTurn = ticket.status === 'WAITING' && (await firstInQueue(tx)) !== ticket.id;
    const acted = await take(tx, deps, agent, ticket, { outOfTurn, reason: input.reason });
    return acted ?? { faults: [statusForbids(ticket)] };
  });
};
