import { requireAgent } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { factsFor, refusalClause } from '../regulations/index.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { RefuseTicketInput } from './agent.inputs.js';
import { versionFaults } from './expected-version.js';
import { handlingFaults, recordResponse } from './handling.js';
import { lockAnyTicket } from './lock-ticket.js';
import { readRefusalFacts } from './refusal-facts.js';

const UNSUPPORTED: Fault = {
  path: ['input', 'reason'],
  code: FieldErrorCode.REASON_UNSUPPORTED,
  clause: '3.10',
};
const KEEP = 'UPDATE ticket SET refusalFacts = ? WHERE id = ?';

/**
 * Refuses a ticket on one of the three grounds of 3.10, where the facts on record support it; they are kept with it.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const refuseTicket = async (
  deps: TicketDeps,
  actor: Actor,
  input: RefuseTicketInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const faults = checkInput(RefuseTicketInput, input, ['input']);
  const { reason } = input;
  const explanation = input.explanation?.trim() ? input.explanation : null;
  return deps.database.transaction(async (tx) => {
    const ticket = await lockAnyTicket(tx, agent, input.ticketId);
    if (faults.length) return { faults };
    const done = ticket.refusalReason === reason && ticket.refusalExplanation === explanation;
    if (ticket.status === 'REFUSED' && done) return { ticket };
    const outdated = await versionFaults(tx, ticket, input.expectedVersion);
    if (outdated.length) return { faults: outdated, ticket };
    const against = handlingFaults(agent, ticket, 'refuse');
    if (against.length) return { faults: against };

    const now = deps.clock.now();
    const facts = factsFor(reason, await readRefusalFacts(tx, ticket, now), deps.regulations);
    if (!facts.length) return { faults: [UNSUPPORTED] };
    const clause = refusalClause(reason, deps.regulations);
    const acted = await act(tx, deps, ticket, {
      doing: { action: 'refuse', agentId: agent.agentId, refusal: { reason, clause, explanation, at: now } },
      by: ActorKind.AGENT,
    });
    if (!acted) return { faults: [statusForbids(ticket)] };
    await tx.change(KEEP, [JSON.stringify(facts), ticket.id]);
    await recordResponse(tx, acted, agent, { at: now, refusal: reason });
    return acted;
  });
};
