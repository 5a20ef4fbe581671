import type { Actor, AgentRole } from '../kernel/actor.js';
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

const isAgent = (actor: Actor): boolean => actor.kind === 'AGENT';

/** Supervisors and administrators watch over the agents' work. */
export const isSupervisor = (actor: Actor): boolean =>
  actor.kind === 'AGENT' && (actor.role === 'SUPERVISOR' || actor.role === 'ADMIN');

/** A subscriber sees the own tickets; agents, and a service that may read tickets, see all. */
export const mayReadTicket = (actor: Actor, ticket: Ticket): boolean =>
  isOwner(actor, ticket) || isAgent(actor) || holds(actor, 'tickets:read');

/** Only the subscriber replies to, authorizes and closes a ticket from the subscriber's side. */
export const mayActOnTicket = (actor: Actor, ticket: Ticket): boolean => isOwner(actor, ticket);

/** Notes between agents are for agents, whoever else may read the ticket. */
export const mayReadNotes = (actor: Actor): boolean => isAgent(actor);

/** Overdue tickets and other people's are asked for by those who may read them all. */
export const mayReadEverybodysTickets = (actor: Actor): boolean =>
  isAgent(actor) || holds(actor, 'tickets:read');

/** The panel's back end keeps the directory. */
export const maySyncSubscribers = (actor: Actor): boolean => holds(actor, 'subscribers:write');

/** The panel's back end vouches for its signed-in customer. */
export const mayOpenPanelSession = (actor: Actor): boolean => holds(actor, 'sessions:open');

/** A subscriber sees the own record through `viewer`; looking others up is for agents and the panel's back end. */
export const mayLookUpSubscribers = (actor: Actor): boolean =>
  isAgent(actor) || holds(actor, 'subscribers:read');

/** The queue and every ticket's stream are the support service's own view. */
export const mayWorkQueue = (actor: Actor): boolean => isAgent(actor);

/** Subscribers see an agent's name; login and rank are for colleagues. */
export const maySeeColleagues = (actor: Actor): boolean => isAgent(actor);

/** What an agent has taken is theirs to handle, or a supervisor's; what nobody holds is anybody's of the service. */
export const mayHandle = (
  actor: Actor,
  ticket: { readonly status: string; readonly assigneeId: number | null },
): boolean =>
  actor.kind === 'AGENT' &&
  (ticket.status !== 'TAKEN' || Number(ticket.assigneeId) === actor.agentId || isSupervisor(actor));

/** A colleague's ticket is taken over by those who watch over the work. */
export const mayTakeOver = (actor: Actor): boolean => isSupervisor(actor);

/** How the promise is kept, and by whom the order was left, is for supervisors. */
export const mayReadReports = (actor: Actor): boolean => isSupervisor(actor);

/** Instruction articles are the support service's own words: any agent writes them (3.9). */
export const mayWriteInstructions = (actor: Actor): boolean => isAgent(actor);

/** Letters that came in, their originals and what is odd about them are the support service's own. */
export const mayHandleLetters = (actor: Actor): boolean => isAgent(actor);

/** Answer templates are common property: supervisors write them, every agent uses them. */
export const mayWriteAnswerTemplates = (actor: Actor): boolean => isSupervisor(actor);

const RANK: Readonly<Record<AgentRole, number>> = { AGENT: 0, SUPERVISOR: 1, ADMIN: 2 };

/** Supervisors keep the accounts of agents, up to their own rank: nobody makes, changes or lets go of a higher one. */
export const mayGiveRole = (actor: Actor, role: AgentRole): boolean =>
  actor.kind === 'AGENT' && isSupervisor(actor) && RANK[role] <= RANK[actor.role];
