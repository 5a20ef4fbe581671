import { requireAgent } from '../access/index.js';
import { insertInto, type Transaction } from '../database/index.js';
import { type Actor, ActorKind } from '../kernel/actor.js';
import { checkInput } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { mayBeEmergency } from '../regulations/index.js';
import type { ServiceRow } from '../subscribers/index.js';
import { act, statusForbids, type TicketDeps, type TicketResult } from './act-on-ticket.js';
import { ChangeLaneInput } from './agent.inputs.js';
import { Lane, Visibility } from './enums.js';
import { lockAnyTicket } from './lock-ticket.js';
import type { LightTicket } from './ticket-rows.js';

const NO_EMERGENCY: Fault = {
  path: ['input', 'lane'],
  code: FieldErrorCode.NOT_AN_EMERGENCY,
  clause: '3.5',
};

const laneFaults = async (tx: Transaction, ticket: LightTicket, lane: Lane): Promise<Fault[]> => {
  if (lane === Lane.REGULAR) return [];
  const [row] =
    ticket.serviceId === null
      ? []
      : await tx.select<ServiceRow>('SELECT * FROM service WHERE id = ? AND removedAt IS NULL', [
          ticket.serviceId,
        ]);
  const service = row && { id: String(row.id), main: Boolean(row.main), blocked: Boolean(row.blocked) };
  return mayBeEmergency(ticket, service) ? [] : [NO_EMERGENCY];
};

const INSERT = insertInto('lane_change', [
  'ticketId',
  'version',
  'subscriberId',
  'agentId',
  'at',
  'fromLane',
  'toLane',
  'reason',
]);

/**
 * Moves a ticket to the other lane, with its reason on record; within the lane it stands where its arrival puts it.
 * The emergency lane takes only the fault of a main service of the subscriber's own (3.5). A ticket that is in the lane
 * already stays as it is.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, NOT_FOUND.
 */
export const changeLane = async (
  deps: TicketDeps,
  actor: Actor,
  input: ChangeLaneInput,
): Promise<TicketResult> => {
  const agent = requireAgent(actor);
  const { agentId } = agent;
  const { lane, reason } = input;
  const faults = checkInput(ChangeLaneInput, input, ['input']);
  return deps.database.transaction(async (tx) => {
    const ticket = await lockAnyTicket(tx, agent, input.ticketId);
    if (faults.length) return { faults };
    if (ticket.lane === lane) return { ticket };
    const against = await laneFaults(tx, ticket, lane);
    if (against.length) return { faults: against };
    const acted = await act(tx, deps, ticket, {
      doing: { action: 'changeLane', lane },
      by: ActorKind.AGENT,
      says: { author: ActorKind.AGENT, agentId, visibility: Visibility.INTERNAL, body: reason },
    });
    if (!acted) return { faults: [statusForbids(ticket)] };
    const { id, version, subscriberId } = acted.ticket;
    const at = deps.clock.now();
    await tx.insert(INSERT, [id, version, subscriberId, agentId, at, ticket.lane, lane, reason]);
    return acted;
  });
};
