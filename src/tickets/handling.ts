import { type AgentActor, mayHandle } from '../access/index.js';
import { insertInto, type Transaction } from '../database/index.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import type { RefusalReason } from '../regulations/index.js';
import { type Acted, statusForbids } from './act-on-ticket.js';
import { LIFECYCLE, type TicketAction } from './lifecycle.js';
import type { LightTicket } from './ticket-rows.js';

const ELSEWHERE: Fault = { path: ['input', 'ticketId'], code: FieldErrorCode.NOT_ALLOWED };

/** What stands against an agent's action on a ticket: its status, or the colleague who has it. */
export const handlingFaults = (
  agent: AgentActor,
  ticket: LightTicket,
  action: TicketAction,
): readonly Fault[] => {
  if (!LIFECYCLE[action][ticket.status]) return [statusForbids(ticket)];
  return mayHandle(agent, ticket) ? [] : [ELSEWHERE];
};

const INSERT = insertInto('response', [
  'ticketId',
  'version',
  'lane',
  'agentId',
  'waitingSince',
  'respondBy',
  'at',
  'type',
  'refusalReason',
  '`first`',
]);

/** Keeps that a reply was overdue when the subscriber closed the ticket: a promise broken for good (3.5). */
export const recordUnanswered = async (
  tx: Transaction,
  { before, ticket, event }: Acted,
  at: number,
): Promise<void> => {
  const { waitingSince, respondBy } = before;
  if (respondBy === null || at <= respondBy) return;
  const { id, version } = ticket;
  await tx.insert(INSERT, [id, version, before.lane, null, waitingSince, respondBy, at, event, null, false]);
};

/** Keeps what the promise of 3.5 is judged by: since when the reply was owed, and when it came. */
export const recordResponse = async (
  tx: Transaction,
  { before, ticket, event }: Acted,
  { agentId }: AgentActor,
  { at, refusal = null }: { readonly at: number; readonly refusal?: RefusalReason | null },
): Promise<void> => {
  const first = before.firstRespondedAt === null;
  const owed = [before.waitingSince, before.respondBy];
  await tx.insert(INSERT, [
    ticket.id,
    ticket.version,
    before.lane,
    agentId,
    ...owed,
    at,
    event,
    refusal,
    first,
  ]);
};
