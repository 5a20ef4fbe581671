/** The streams of events: of one ticket, of all tickets of the viewer, and of all there are. */
import type { bindOperations } from '../_generated/operations.js';
import { onMyTicketEvents, onQueueEvents, onTicketEvents } from '../_generated/operations.js';
import { NotFoundError } from '../errors.js';
import type { TicketEvent } from '../reducer.js';
import type { Reach, Socket, Subscriber } from './socket.js';

export type Operations = ReturnType<typeof bindOperations>;

export interface Place {
  readonly cursor: string;
  /** The version that the ticket has at this place, where the stream is one ticket's. */
  readonly at?: { readonly id: string; readonly version: number } | undefined;
}

export interface EventPage<Event extends Marked = TicketEvent> {
  readonly nodes: readonly Event[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** What says where it stands in its stream. */
export interface Marked {
  readonly cursor: string;
}

export interface Source<Event extends Marked = TicketEvent> {
  /** Where the stream starts when the caller names no cursor. */
  place(signal: AbortSignal): Promise<Place>;
  /** The same events over plain HTTP. */
  page(after: string, signal: AbortSignal): Promise<EventPage<Event>>;
  /** Of the connection that it subscribes on. */
  readonly reach: Reach;
  subscribe(after: string, subscriber: Subscriber<Event>): () => void;
}

/** Events in one page when a hole is filled, and where there is no live connection. */
const PAGE = 100;

export function ticketSource(operations: Operations, socket: Socket, id: string): Source {
  return {
    async place(signal) {
      const ticket = await operations.ticketPlace({ id }, { signal });
      if (!ticket) throw missing(id);
      return { cursor: ticket.cursor, at: ticket };
    },
    async page(after, signal) {
      const ticket = await operations.ticketHistory({ id, after, first: PAGE }, { signal });
      if (!ticket) throw missing(id);
      return ticket.events;
    },
    reach: socket.reach,
    subscribe: (after, subscriber) => socket.subscribe(onTicketEvents, { ticketId: id, after }, subscriber),
  };
}

/** Over HTTP the viewer alone decides whose tickets are meant. */
const ofMany = (operations: Operations, { reach }: Socket): Omit<Source, 'subscribe'> => ({
  reach,
  place: async (signal) => ({ cursor: (await operations.ticketsPlace({ signal })).cursor }),
  page: (after, signal) => operations.ticketEvents({ after, first: PAGE }, { signal }),
});

export function myTicketsSource(operations: Operations, socket: Socket): Source {
  return {
    ...ofMany(operations, socket),
    subscribe: (after, subscriber) => socket.subscribe(onMyTicketEvents, { after }, subscriber),
  };
}

export function queueSource(operations: Operations, socket: Socket): Source {
  return {
    ...ofMany(operations, socket),
    subscribe: (after, subscriber) => socket.subscribe(onQueueEvents, { after }, subscriber),
  };
}

export function missing(id: string): NotFoundError {
  return new NotFoundError(`There is no ticket ${id} for this viewer`, { code: 'NOT_FOUND' });
}
