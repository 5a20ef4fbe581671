import { type AgentActor, mayActOnTicket, type SubscriberActor } from '../access/index.js';
import type { Transaction } from '../database/index.js';
import { notFound } from '../kernel/problem.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import { type LightTicket, lockTicket } from './ticket-rows.js';

const locked = async (tx: Transaction, typed: string): Promise<LightTicket | undefined> => {
  const id = parseTicketId(typed);
  return id ? lockTicket(tx, id) : undefined;
};

/** The own ticket with its row locked. @throws Problem NOT_FOUND, also for another's. */
export const lockOwnTicket = async (
  tx: Transaction,
  actor: SubscriberActor,
  typed: string,
): Promise<LightTicket> => {
  const ticket = await locked(tx, typed);
  if (!ticket || !mayActOnTicket(actor, ticket)) throw notFound();
  return ticket;
};

/** Any ticket with its row locked, for an agent. @throws Problem NOT_FOUND */
export const lockAnyTicket = async (
  tx: Transaction,
  _agent: AgentActor,
  typed: string,
): Promise<LightTicket> => {
  const ticket = await locked(tx, typed);
  if (!ticket) throw notFound();
  return ticket;
};
