import { requireAgent } from '../access/index.js';
import type { Transaction } from '../database/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { offeredTopic, RequestType, type TopicData } from '../regulations/index.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { ChangeTopicInput } from './agent.inputs.js';
import { Lane, Visibility } from './enums.js';
import { lockAnyTicket } from './lock-ticket.js';
import type { LightTicket } from './ticket-rows.js';

const PATH = ['input', 'topic'];
const UNKNOWN: Fault = { path: PATH, code: FieldErrorCode.UNKNOWN };
const NO_EMERGENCY: Fault = { path: PATH, code: FieldErrorCode.NOT_AN_EMERGENCY, clause: '3.5' };
const MAIN_ONLY: Fault = { path: PATH, code: FieldErrorCode.NOT_ALLOWED, clause: '3.5' };

/** What of the ticket's own does not go with the topic. A letter that names no service may still be about a main one. */
const topicFaults = async (tx: Transaction, ticket: LightTicket, topic: TopicData): Promise<Fault[]> => {
  if (ticket.lane === Lane.EMERGENCY && topic.requestType !== RequestType.FAULT) return [NO_EMERGENCY];
  if (!topic.mainServicesOnly || ticket.serviceId === null) return [];
  const [service] = await tx.select<{ main: boolean }>('SELECT main FROM service WHERE id = ?', [
    ticket.serviceId,
  ]);
  return service?.main ? [] : [MAIN_ONLY];
};

/**
 * Says what a ticket is about, where its author, or the rules for letters, chose wrongly. Its place stays. A topic that
 * needs a proof has it asked for (3.7); where the password that was missing is needed no more, the turn begins. In the
 * emergency lane there are faults alone: the lane is changed first (3.5). A ticket of this topic stays as it is.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const changeTopic = async (
  deps: TicketDeps,
  actor: Actor,
  input: ChangeTopicInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const { agentId } = agent;
  const topic = offeredTopic(deps.regulations, input.topic);
  const faults = [...checkInput(ChangeTopicInput, input, ['input']), ...(topic ? [] : [UNKNOWN])];
  return deps.database.transaction(async (tx) => {
    const ticket = await lockAnyTicket(tx, agent, input.ticketId);
    if (faults.length || !topic) return { faults };
    if (ticket.topicId === topic.id) return { ticket };
    const against = await topicFaults(tx, ticket, topic);
    if (against.length) return { faults: against };
    const body = input.reason;
    const acted = await act(tx, deps, ticket, {
      doing: { action: 'changeTopic', topic },
      by: ActorKind.AGENT,
      agentId,
      ...(body && { says: { author: ActorKind.AGENT, agentId, visibility: Visibility.INTERNAL, body } }),
    });
    return acted ?? { faults: [statusForbids(ticket)] };
  });
};
