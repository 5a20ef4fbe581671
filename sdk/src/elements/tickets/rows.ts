/** The rows of the list and what events make of them; pure. */
import { applyEvent } from '../../reducer.js';
import type { Ticket, TicketEvent, TicketFilter } from '../../types.js';

export type Showing = 'open' | 'all' | 'closed';

export interface Wanted {
  readonly showing: Showing;
  /** A topic's id; empty for all. */
  readonly topic: string;
  readonly search: string;
}

export interface Row {
  readonly ticket: Ticket;
  /** The newest moment that is known of it. */
  readonly changedAt: string;
}

export function filterOf({ showing, topic, search }: Wanted): TicketFilter {
  const words = search.trim();
  return {
    ...(showing === 'all' ? {} : { open: showing === 'open' }),
    ...(topic ? { topic } : {}),
    ...(words ? { search: words } : {}),
  };
}

/** A ticket says of itself when its state changed; events tell of messages besides. */
export function rowOf(ticket: Ticket, heardAt?: string): Row {
  const { receivedAt, waitingSince, firstRespondedAt, resolvedAt, closedAt, refusal } = ticket;
  const moments = [receivedAt, waitingSince, firstRespondedAt, resolvedAt, closedAt, refusal?.at, heardAt];
  const newest = Math.max(...moments.map((moment) => (moment ? Date.parse(moment) : 0)));
  return { ticket, changedAt: new Date(newest).toISOString() };
}

/** Newest first, as the server has them. */
export function inOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => Date.parse(b.ticket.receivedAt) - Date.parse(a.ticket.receivedAt));
}

/** What the server gave, over what is known: an event may have been quicker than the answer. */
export function withPage(rows: readonly Row[], page: readonly Ticket[]): Row[] {
  const known = new Map(rows.map((row) => [row.ticket.id, row]));
  for (const ticket of page) {
    const before = known.get(ticket.id);
    if (before && before.ticket.version > ticket.version) continue;
    known.set(ticket.id, rowOf(ticket, before?.changedAt));
  }
  return inOrder([...known.values()]);
}

/**
 * The rows after the event, or `unknown` where it concerns none of them.
 * @throws GapError when the event is not the next one of its row.
 */
export function withEvent(rows: readonly Row[], event: TicketEvent): readonly Row[] | 'unknown' {
  const index = rows.findIndex(({ ticket }) => ticket.id === event.ticketId);
  const row = rows[index];
  if (!row) return 'unknown';
  const ticket = applyEvent(row.ticket, event);
  return ticket === row.ticket ? rows : rows.with(index, rowOf(ticket, event.at));
}

const ENDS: ReadonlySet<TicketEvent['type']> = new Set(['RESOLVED', 'REFUSED', 'CLOSED', 'DUPLICATE_MERGED']);

/** Whether a ticket that is not on the list may be one of it after this event. */
export function mayEnter(event: TicketEvent, { showing, topic, search }: Wanted): boolean {
  if (search.trim()) return true;
  if (event.type === 'TOPIC_CHANGED') return topic !== '';
  if (showing === 'closed') return ENDS.has(event.type);
  if (event.type === 'OPENED') return true;
  return showing === 'open' && event.type === 'REOPENED';
}

const REPLIES: ReadonlySet<TicketEvent['type']> = new Set([
  'ANSWERED',
  'AUTHORIZATION_REQUESTED',
  'REFUSED',
  'RESOLUTION_POSTPONED',
  'RESOLVED',
]);

/** Whether the support service has said something in it. */
export function isReply({ type, actor }: Pick<TicketEvent, 'type' | 'actor'>): boolean {
  return REPLIES.has(type) || (type === 'MESSAGE_ADDED' && actor === 'AGENT');
}
