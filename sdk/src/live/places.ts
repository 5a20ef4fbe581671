/** A ticket's place in the queue, over any number of connections: each begins with the present one. */
import { onQueuePlace } from '../_generated/operations.js';
import type { QueuePlaceFieldsFragment } from '../_generated/types.js';
import type { ZayavkaError } from '../errors.js';
import type { EventsOptions } from './events.js';
import { Inbox } from './inbox.js';
import { Patience } from './patience.js';
import { pump } from './pump.js';
import type { Socket } from './socket.js';
import type { Marked, Source } from './source.js';

export type QueuePlace = QueuePlaceFieldsFragment;

/** Its cursor only tells it from others: there is nothing to go on from, and none is needed. */
interface Told extends Marked {
  readonly place: QueuePlace | null;
}

/** @throws what waiting cannot mend: AuthError, NotFoundError, ServerError. */
export async function* places(
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
  const source: Pick<Source<Told>, 'subscribe'> = {
    subscribe: (_, subscriber) =>
      socket.subscribe(
        onQueuePlace,
        { ticketId },
        {
          open: () => subscriber.open(),
          next(place) {
            last = place;
            subscriber.next({ cursor: `${++count}`, place });
          },
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
    void pump('', { ...options, source, inbox, patience, signal: own.signal, maxBuffered: 2 });
    for (;;) {
      const told = await inbox.take();
      if (!told) return undefined;
      yield told.place;
    }
  } catch (error) {
    if (error !== over) throw error;
    return undefined;
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
