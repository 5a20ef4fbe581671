import type { Database, Transaction } from '../database/index.js';
import type { Journal } from '../journal/index.js';
import { ActorKind } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import type { RegulationsData } from '../regulations/index.js';
import { afterAction, type Change, type Doing, dueChange } from './change.js';
import { Channel, Visibility } from './enums.js';
import { record } from './record.js';
import { insertMessage, type LightTicket, saveState, stateOf } from './ticket-rows.js';

export type TicketDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly regulations: RegulationsData;
};

/** Faults may come with the ticket as it is now, where the caller went by an older one. */
export type TicketResult =
  | { readonly ticket: LightTicket }
  | { readonly faults: readonly Fault[]; readonly ticket?: LightTicket };

/** The ticket's status does not allow the action; the words depend on what that status is. */
export const statusForbids = ({ status }: Pick<LightTicket, 'status'>): Fault => ({
  path: ['input', 'ticketId'],
  code: FieldErrorCode.STATUS_FORBIDS,
  params: { status },
});

/** What is said with an action. */
export type Said = {
  readonly author: ActorKind;
  /** The agent who says it, where one does. */
  readonly agentId?: number;
  readonly channel?: Channel;
  readonly visibility: Visibility;
  readonly body: string;
};

export type Act = {
  readonly doing: Doing;
  readonly by: ActorKind;
  readonly says?: Said;
  /** Who does it, where an agent does and neither the action nor what is said names them. */
  readonly agentId?: number;
  /** The other one of two that are joined (G.4). */
  readonly otherTicketId?: string;
};

/** The agent who stands behind an action. */
const agentBehind = ({ doing, by, says, agentId }: Act): number | undefined => {
  if (by !== ActorKind.AGENT) return undefined;
  return agentId ?? ('agentId' in doing ? doing.agentId : says?.agentId);
};

type Written = {
  readonly change: Change;
  readonly by: ActorKind;
  readonly now: number;
  readonly says?: Said | undefined;
  readonly agentId?: number | undefined;
  readonly otherTicketId?: string | undefined;
};

const write = async (
  tx: Transaction,
  deps: TicketDeps,
  ticket: LightTicket,
  { change, by, now, says, agentId, otherTicketId }: Written,
): Promise<{ ticket: LightTicket; messageId?: number }> => {
  const saved = await saveState(tx, ticket, change.state);
  const messageId = says && (await insertMessage(tx, messageRow(saved, says, now)));
  await record(tx, deps.journal, {
    ticket: saved,
    type: change.event,
    actor: by,
    at: now,
    state: change.state,
    message: says && messageId !== undefined ? { id: messageId, visibility: says.visibility } : undefined,
    agentId,
    otherTicketId,
  });
  return messageId === undefined ? { ticket: saved } : { ticket: saved, messageId };
};

const messageRow = (ticket: LightTicket, says: Said, at: number) => ({
  ticketId: ticket.id,
  at,
  author: says.author,
  agentId: says.agentId ?? null,
  channel: says.channel ?? Channel.PANEL,
  visibility: says.visibility,
  version: ticket.version,
  body: says.body,
});

/**
 * Tells of a locked ticket what time has made of it: each deadline once, whoever looks first (3.5).
 * @returns the ticket as it is then.
 */
export const tellDue = async (
  tx: Transaction,
  deps: TicketDeps,
  ticket: LightTicket,
  now: number,
): Promise<LightTicket> => {
  const change = dueChange(stateOf(ticket), { now, regulations: deps.regulations });
  if (!change) return ticket;
  const told = await write(tx, deps, ticket, { change, by: ActorKind.SYSTEM, now });
  return tellDue(tx, deps, told.ticket, now);
};

/** What an action came to: the row as it was just before, and as it is. */
export type Acted = {
  readonly before: LightTicket;
  readonly ticket: LightTicket;
  readonly event: Change['event'];
  readonly messageId?: number;
};

/**
 * Takes a locked ticket through one action: decides, writes the row, the message and the event. A deadline that has
 * passed unnoticed is told first, so that it is never lost in the change.
 * @returns undefined where the ticket's status forbids the action; then nothing was written.
 */
export const act = async (
  tx: Transaction,
  deps: TicketDeps,
  ticket: LightTicket,
  acting: Act,
): Promise<Acted | undefined> => {
  const { doing, by, says, otherTicketId } = acting;
  const now = deps.clock.now();
  const circumstances = { now, regulations: deps.regulations };
  if (!afterAction(stateOf(ticket), doing, circumstances)) return undefined;
  const before = await tellDue(tx, deps, ticket, now);
  const change = afterAction(stateOf(before), doing, circumstances);
  if (!change) return undefined;
  const agentId = agentBehind(acting);
  const written = await write(tx, deps, before, { change, by, now, says, agentId, otherTicketId });
  return { before, event: change.event, ...written };
};
