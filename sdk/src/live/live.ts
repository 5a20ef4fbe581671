/** `client.live`: streams that survive any disconnect. */
import type { TicketEvent } from '../reducer.js';
import type { ClientOptions } from '../transport/options.js';
import type { Tokens } from '../transport/token.js';
import { events } from './events.js';
import { follow, type TicketUpdate } from './follow.js';
import { liveStream } from './live-stream.js';
import { places, type QueuePlace } from './places.js';
import { createSocket } from './socket.js';
import { myTicketsSource, type Operations, queueSource, type Source, ticketSource } from './source.js';
import type { LiveOptions, LiveStream, ResumeOptions } from './state.js';

export function createLive(options: ClientOptions, tokens: Tokens, operations: Operations) {
  const socket = createSocket(options, tokens);
  const common = { settings: options.live, renewable: tokens.renewable };
  const stream = (source: Source, given: ResumeOptions): LiveStream<TicketEvent> =>
    liveStream(given, (signal, setState) => {
      const from = given.after === undefined ? undefined : { cursor: given.after };
      return events({ ...common, source, from, signal, setState });
    });

  return {
    /**
     * The events of one ticket. Throws NotFoundError, AuthError, CursorExpiredError and what else waiting cannot
     * mend; everything else it waits out.
     */
    ticket: (id: string, given: ResumeOptions = {}): LiveStream<TicketEvent> =>
      stream(ticketSource(operations, socket, id), given),

    /** The events of all tickets of the viewer; throws as `ticket` does. */
    myTickets: (given: ResumeOptions = {}): LiveStream<TicketEvent> =>
      stream(myTicketsSource(operations, socket), given),

    /** The events of all tickets there are, for agents; throws as `ticket` does. */
    queue: (given: ResumeOptions = {}): LiveStream<TicketEvent> =>
      stream(queueSource(operations, socket), given),

    /**
     * The ticket's place in the queue, now and when it has changed; who reads slowly gets the newest. Null when it
     * leaves the queue. It may come back: the stream ends when nothing is owed on the ticket. Throws as `ticket` does.
     */
    place: (ticketId: string, given: LiveOptions = {}): LiveStream<QueuePlace | null> =>
      liveStream(given, (signal, setState) => places(socket, ticketId, { ...common, signal, setState })),

    /** The whole ticket, now and after each event. Takes a new snapshot by itself when the cursor has expired. */
    followTicket: (id: string, given: LiveOptions = {}): LiveStream<TicketUpdate> =>
      liveStream(given, (signal, setState) =>
        follow(operations, id, { ...common, source: ticketSource(operations, socket, id), signal, setState }),
      ),
  };
}
