import { requireAgent } from '../access/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { AddNoteInput } from './agent.inputs.js';
import { Visibility } from './enums.js';
import { lockAnyTicket } from './lock-ticket.js';

/**
 * A note between agents, on a ticket in any status. It changes nothing, and no subscriber gets to read it.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const addNote = async (deps: TicketDeps, actor: Actor, input: AddNoteInput): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const faults = checkInput(AddNoteInput, input, ['input']);
  return deps.database.transaction(async (tx) => {
    const ticket = await lockAnyTicket(tx, agent, input.ticketId);
    if (faults.length) return { faults };
    const acted = await act(tx, deps, ticket, {
      doing: { action: 'note' },
      by: ActorKind.AGENT,
      says: {
        author: ActorKind.AGENT,
        agentId: agent.agentId,
        visibility: Visibility.INTERNAL,
        body: input.body,
      },
    });
    return acted ?? { faults: [statusForbids(ticket)] };
  });
};
