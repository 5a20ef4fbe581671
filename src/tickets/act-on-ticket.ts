import { mayActOnTicket, type SubscriberActor } from '../access/index.js';
import type { Database, Transaction } from '../database/index.js';
import type { Journal } from '../journal/index.js';
import { ActorKind } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { notFound } from '../kernel/problem.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import type { RegulationsData } from '../regulations/index.js';
import { afterAction, type SubscriberAction } from './lifecycle.js';
import { record } from './record.js';
import { type LightTicket, lockTicket, saveState, stateOf } from './ticket-rows.js';

export type TicketDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly regulations: RegulationsData;
};

export type TicketResult = { readonly ticket: LightTicket } | { readonly faults: readonly Fault[] };

export const STATUS_FORBIDS: Fault = { path: ['input', 'ticketId'], code: FieldErrorCode.STATUS_FORBIDS };

/** The own ticket with its row locked. @throws Problem NOT_FOUND, also for another's. */
export const lockOwnTicket = async (
  tx: Transaction,
  actor: SubscriberActor,
  typed: string,
): Promise<LightTicket> => {
  const id = parseTicketId(typed);
  const ticket = id ? await lockTicket(tx, id) : undefined;
  if (!ticket || !mayActOnTicket(actor, ticket)) throw notFound();
  return ticket;
};

/**
 * Takes a locked ticket through one action of its subscriber: decides, writes the row, appends the event.
 * @param bring writes what comes with the action and its version, and answers with the message's id if it was one
 */
export const act = async (
  tx: Transaction,
  deps: TicketDeps,
  ticket: LightTicket,
  action: SubscriberAction,
  bring?: (now: number, version: number) => Promise<number | undefined>,
): Promise<TicketResult> => {
  const now = deps.clock.now();
  const change = afterAction(stateOf(ticket), action, now, deps.regulations);
  if (!change) return { faults: [STATUS_FORBIDS] };
  const saved = await saveState(tx, ticket, change.state);
  const messageId = await bring?.(now, saved.version);
  await record(tx, deps.journal, {
    ticket: saved,
    type: change.event,
    actor: ActorKind.SUBSCRIBER,
    at: now,
    state: change.state,
    messageId,
  });
  return { ticket: saved };
};
