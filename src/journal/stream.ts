import { setTimeout as pause } from 'node:timers/promises';
import { isUnavailable } from '../database/index.js';
import { type EventFilter, type JournalEvent, matcher } from './event.js';
import { type EventStore, refuseUnlessKept } from './event-store.js';
import type { Listener } from './listeners.js';
import type { Tail } from './tail.js';

/** Events that a stream which has fallen behind holds at most, while its reader takes its time over them. */
const PAGE = 20;
/** How long a cursor may be ahead of all that this instance can see: another instance's news travel. */
const NEWS_TRAVEL_MS = 1_000;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

export type StreamOptions = EventFilter & {
  /** Events after this position; without it, events from now on. */
  readonly after?: number | null;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
};

/**
 * Matching events in the order of positions, each once, for as long as its reader likes. It holds nothing but its
 * position: from the tail while it keeps up, from the database when it has fallen behind the tail's window. So a slow
 * reader costs no memory and misses nothing.
 */
export class EventStream implements AsyncIterableIterator<JournalEvent, undefined, undefined> {
  private readonly listener: Listener;
  private readonly events: AsyncGenerator<JournalEvent, undefined, undefined>;

  constructor(
    private readonly tail: Tail,
    private readonly store: EventStore,
    /** Makes the tail look for news now rather than at the next poll. */
    private readonly hurry: () => void,
    private readonly options: StreamOptions,
  ) {
    this.listener = tail.listen(options);
    this.events = this.read(options.after ?? tail.head);
    const { signal } = options;
    if (signal?.aborted) this.listener.close();
    else signal?.addEventListener('abort', this.end);
  }

  /**
   * @throws Problem CURSOR_EXPIRED when events after the position are no longer kept; BAD_USER_INPUT (`cursor`) when
   *   `after` is no position of this journal.
   */
  next(): Promise<IteratorResult<JournalEvent, undefined>> {
    return this.events.next();
  }

  /** A generator that waits would only end after its next event; this one lets go at once. */
  return(): Promise<IteratorResult<JournalEvent, undefined>> {
    this.end();
    void this.events.return(undefined);
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: unknown): Promise<never> {
    this.end();
    void this.events.return(undefined);
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private readonly end = (): void => {
    this.options.signal?.removeEventListener('abort', this.end);
    this.listener.close();
  };

  private async *read(after: number): AsyncGenerator<JournalEvent, undefined, undefined> {
    const { tail, listener } = this;
    const matches = matcher(this.options);
    let position = after;
    try {
      if (position > tail.head) await this.insist(() => this.awaitNewsOf(position));
      while (!listener.isClosed) {
        if (!tail.covers(position)) {
          const known = tail.head;
          const page = await this.insist(() => this.store.readKept(this.options, position, PAGE));
          for (const event of page ?? []) {
            if (listener.isClosed) return;
            position = event.position;
            yield event;
          }
          // All matching events below a head that was known before the page was read are in the page.
          if (page && page.length < PAGE) position = Math.max(position, known);
          continue;
        }
        const event = tail.next(matches, position);
        if (event) {
          position = event.position;
          yield event;
          continue;
        }
        position = Math.max(position, tail.head);
        // The tail may have moved on, and even let go of the events between; none of them was for this stream.
        const first = await listener.wait();
        if (first !== undefined) position = Math.max(position, first - 1);
      }
    } finally {
      this.end();
    }
  }

  /** A cursor that is newer than all that this instance has seen is another instance's, or no cursor at all. */
  private async awaitNewsOf(position: number): Promise<void> {
    const until = performance.now() + NEWS_TRAVEL_MS;
    for (;;) {
      const head = await this.store.head();
      if (position <= head.position) return this.hurry();
      if (performance.now() >= until) refuseUnlessKept(position, head);
      await pause(SHORTEST_PAUSE_MS);
    }
  }

  /** A database that is away for a while only delays a stream. */
  private async insist<T>(read: () => Promise<T>): Promise<T | undefined> {
    for (let wait = SHORTEST_PAUSE_MS; !this.listener.isClosed; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      try {
        return await read();
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        await pause(wait);
      }
    }
    return undefined;
  }
}
