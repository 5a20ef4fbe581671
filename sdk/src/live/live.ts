/** `client.live`: streams that survive any disconnect. */
import type { TicketEvent } from '../reducer.js';
import type { ClientOptions } from '../transport/options.js';
import type { Tokens } from '../transport/token.js';
import { events } from './events.js';
import { follow, type TicketUpdate } from './follow.js';
import { latest } from './latest.js';
import { liveStream } from './live-stream.js';
import { placeSource, type QueuePlace } from './places.js';
import { createSocket } from './socket.js';
import { myTicketsSource, type Operations, queueSource, type Source, ticketSource } from './source.js';
import type { LiveOptions, LiveStream, ResumeOptions } from './state.js';

/** The live streams of a client. Each throws NotFoundError, AuthError, CursorExpiredError and what else waiting cannot mend. */
export interface Live {
  /** The events of one ticket. */
  ticket(id: string, given?: ResumeOptions): LiveStream<TicketEvent>;

  /** The events of all tickets of the viewer. */
  myTickets(given?: ResumeOptions): LiveStream<TicketEvent>;

  /** The events of all tickets there are, for agents. */
  queue(given?: ResumeOptions): LiveStream<TicketEvent>;

  /**
   * The ticket's place in the queue, now and when it has changed; who reads slowly gets the newest. Null when it leaves the
   * queue. It may come back: the stream ends when nothing is owed on the ticket.
   */
  place(ticketId: string, given?: LiveOptions): LiveStream<QueuePlace | null>;

  /** The whole ticket, now and after each event. Takes a new snapshot by itself when the cursor has expired. */
  followTicket(id: string, given?: LiveOptions): LiveStream<TicketUpdate>;
}

export function createLive(
  options: ClientOptions,
  tokens: Tokens,
  operations: Operations,
  socket = createSocket(options, tokens),
): Live {
  const common = { settings: options.live, renewable: tokens.renewable };
  const stream = (source: Source, given: ResumeOptions = {}): LiveStream<TicketEvent> =>
    liveStream(given, (signal, setState) => {
      const from = given.after === undefined ? undefined : { cursor: given.after };
      return events({ ...common, source, from, signal, setState });
    });

  return {
    ticket: (id, given) => stream(ticketSource(operations, socket, id), given),
    myTickets: (given) => stream(myTicketsSource(operations, socket), given),
    queue: (given) => stream(queueSource(operations, socket), given),
    place: (ticketId, given = {}) =>
      liveStream(given, (signal, setState) =>
        latest(placeSource(operations, socket, ticketId), { ...common, signal, setState }),
      ),
    followTicket: (id, given = {}) =>
      liveStream(given, (signal, setState) =>
        follow(operations, id, { ...common, source: ticketSource(operations, socket, id), signal, setState }),
      ),
  };
}
