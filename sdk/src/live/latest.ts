/** What is true of one thing, over any number of connections: each begins with what is true now. By HTTP it is asked for. */
import { ZayavkaError } from '../errors.js';
import type { EventsOptions } from './events.js';
import { Inbox } from './inbox.js';
import { Patience } from './patience.js';
import { type PumpOptions, pump } from './pump.js';
import type { Reach, Subscriber } from './socket.js';
import type { Marked } from './source.js';

/** Where it is read from. */
export interface LatestSource<T> {
  readonly reach: Reach;
  /** By HTTP. */
  ask(signal: AbortSignal): Promise<{ readonly value: T; readonly isLast?: boolean }>;
  subscribe(subscriber: Subscriber<T>): () => void;
  /** Whether the server's end of a stream that came to this value is an end for good. */
  isOver?(last: T | undefined): boolean;
}

/** Its cursor only tells it from others: there is nothing to go on from, and none is needed. */
interface Told<T> extends Marked {
  readonly value: T;
}

/** @throws what waiting cannot mend: AuthError, NotFoundError, ServerError. */
export async function* latest<T>(
  from: LatestSource<T>,
  { settings = {}, signal, ...options }: Omit<EventsOptions, 'source' | 'from'>,
): AsyncGenerator<T, undefined, undefined> {
  const own = new AbortController();
  const inbox = new Inbox<Told<T>>(true);
  const end = (): void => {
    own.abort(signal.reason);
    inbox.close();
  };
  let count = 0;
  let last: T | undefined;
  let over: ZayavkaError | undefined;
  const told = (value: T): Told<T> => {
    last = value;
    return { cursor: `${++count}`, value };
  };
  const source: PumpOptions<Told<T>>['source'] = {
    reach: from.reach,
    async page(_, signal) {
      if (over) throw over;
      const { value, isLast = false } = await from.ask(signal);
      if (isLast) over = new ZayavkaError('Nothing more will come');
      const isNews = last === undefined || JSON.stringify(value) !== JSON.stringify(last);
      return { nodes: isNews ? [told(value)] : [], hasNextPage: isLast, endCursor: null };
    },
    subscribe: (_, subscriber) =>
      from.subscribe({
        open: () => subscriber.open(),
        next: (value) => subscriber.next(told(value)),
        end(error) {
          if (error.code !== 'ENDED' || !from.isOver?.(last)) return subscriber.end(error);
          over = error;
          inbox.fail(error);
          own.abort();
        },
      }),
  };
  signal.throwIfAborted();
  signal.addEventListener('abort', end, { once: true });
  try {
    const patience = new Patience(settings, options.setState);
    void pump('', { ...options, source, inbox, patience, settings, signal: own.signal, maxBuffered: 2 });
    for (;;) {
      const next = await inbox.take();
      if (!next) return undefined;
      yield next.value;
    }
  } catch (error) {
    if (error !== over) throw error;
    return undefined;
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
