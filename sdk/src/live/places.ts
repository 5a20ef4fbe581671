/** A ticket's place in the queue, over any number of connections: each begins with the present one. By HTTP it is asked for. */
import { onQueuePlace } from '../_generated/operations.js';
import type { QueuePlaceFieldsFragment } from '../_generated/types.js';
import { ZayavkaError } from '../errors.js';
import type { EventsOptions } from './events.js';
import { Inbox } from './inbox.js';
import { Patience } from './patience.js';
import { type PumpOptions, pump } from './pump.js';
import type { Socket } from './socket.js';
import { type Marked, missing, type Operations } from './source.js';

export type QueuePlace = QueuePlaceFieldsFragment;

/** Its cursor only tells it from others: there is nothing to go on from, and none is needed. */
interface Told extends Marked {
  readonly place: QueuePlace | null;
}

/** Of tickets on which nothing is owed any more: the server ends its stream then. */
const SETTLED: ReadonlySet<string> = new Set(['RESOLVED', 'REFUSED', 'CLOSED']);

/** @throws what waiting cannot mend: AuthError, NotFoundError, ServerError. */
export async function* places(
  operations: Operations,
  socket: Socket,
  ticketId: string,
  { settings = {}, signal, ...options }: Omit<EventsOptions, 'source' | 'from'>,
): AsyncGenerator<QueuePlace | null, undefined, undefined> {
  const own = new AbortController();
  const inbox = new Inbox<Told>(true);
  const end = (): void => {
    own.abort(signal.reason);
    inbox.close();
  };
  let count = 0;
  let last: QueuePlace | null | undefined;
  let over: ZayavkaError | undefined;
  const told = (place: QueuePlace | null): Told => {
    last = place;
    return { cursor: `${++count}`, place };
  };
  const source: PumpOptions<Told>['source'] = {
    reach: socket.reach,
    async page(_, signal) {
      if (over) throw over;
      const ticket = await operations.ticketQueuePlace({ id: ticketId }, { signal });
      if (!ticket) throw missing(ticketId);
      const { queue, status } = ticket;
      if (!queue && SETTLED.has(status)) over = new ZayavkaError('Nothing is owed on the ticket any more');
      const isNews = last === undefined || JSON.stringify(queue) !== JSON.stringify(last);
      return { nodes: isNews ? [told(queue)] : [], hasNextPage: over !== undefined, endCursor: null };
    },
    subscribe: (_, subscriber) =>
      socket.subscribe(
        onQueuePlace,
        { ticketId },
        {
          open: () => subscriber.open(),
          next: (place) => subscriber.next(told(place)),
          end(error) {
            // After null the server ends it for good: nothing is owed on the ticket any more.
            if (last !== null || error.code !== 'ENDED') return subscriber.end(error);
            over = error;
            inbox.fail(error);
            own.abort();
          },
        },
      ),
  };
  signal.throwIfAborted();
  signal.addEventListener('abort', end, { once: true });
  try {
    const patience = new Patience(settings, options.setState);
    void pump('', { ...options, source, inbox, patience, settings, signal: own.signal, maxBuffered: 2 });
    for (;;) {
      const next = await inbox.take();
      if (!next) return undefined;
      yield next.place;
    }
  } catch (error) {
    if (error !== over) throw error;
    return undefined;
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
