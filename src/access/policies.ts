import type { Actor } from '../kernel/actor.js';
import type { ServiceScope } from './scopes.js';

/**
 * Who may do what, one sentence each. Plain facts in, a verdict out: nothing here reads, throws or knows GraphQL.
 * What is not said here is not allowed.
 */
type Ticket = { readonly subscriberId: number };

const holds = (actor: Actor, scope: ServiceScope): boolean =>
  actor.kind === 'SERVICE' && actor.scopes.includes(scope);

const isOwner = (actor: Actor, ticket: Ticket): boolean =>
  actor.kind === 'SUBSCRIBER' && actor.subscriberId === ticket.subscriberId;

/** A subscriber sees the own tickets; a service that may read tickets sees all. */
export const mayReadTicket = (actor: Actor, ticket: Ticket): boolean =>
  isOwner(actor, ticket) || holds(actor, 'tickets:read');

/** Only the subscriber replies to, authorizes and closes a ticket from the subscriber's side. */
export const mayActOnTicket = (actor: Actor, ticket: Ticket): boolean => isOwner(actor, ticket);

/** Notes between agents are for agents, whoever else may read the ticket. */
export const mayReadNotes = (_actor: Actor): boolean => false;

/** Overdue tickets and other people's are asked for by those who may read them all. */
export const mayReadEverybodysTickets = (actor: Actor): boolean => holds(actor, 'tickets:read');

/** The panel's back end keeps the directory. */
export const maySyncSubscribers = (actor: Actor): boolean => holds(actor, 'subscribers:write');

/** The panel's back end vouches for its signed-in customer. */
export const mayOpenPanelSession = (actor: Actor): boolean => holds(actor, 'sessions:open');

/** A subscriber sees the own record through `viewer`; looking others up is for the panel's back end. */
export const mayLookUpSubscribers = (actor: Actor): boolean => holds(actor, 'subscribers:read');
