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

/** Where a stream reads. */
export type StreamSource = {
  readonly tail: Tail;
  readonly store: EventStore;
  /** Makes the tail look for news now rather than at the next poll. */
  readonly hurry: () => void;
};

const nothing = (): void => undefined;

/**
 * Matching events in the order of positions, each once, for as long as its reader likes. It holds nothing but its
 * position: from the tail while it keeps up, from the database when it has fallen behind the tail's window. So a slow
 * reader costs no memory and misses nothing.
 *
 * An iterator for most; who serves thousands of streams calls {@link take} and {@link ready}, which make no promise
 * for an event that is at hand.
 */
export class EventStream implements AsyncIterableIterator<JournalEvent, undefined, undefined> {
  private readonly listener: Listener;
  private readonly matches: (event: JournalEvent) => boolean;
  /** Everything up to here has been taken, or was for others. */
  private position: number;
  /** Read from the database and not yet taken. */
  private page: JournalEvent[] = [];
  /** The position after the page's last event has been taken. */
  private pageEnd = 0;
  /** Whether the position is known to be one of this journal. */
  private known: boolean;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: StreamSource,
    private readonly options: StreamOptions,
  ) {
    const { tail } = source;
    this.matches = matcher(options);
    this.position = options.after ?? tail.head;
    this.known = this.position <= tail.head;
    this.listener = tail.listen(options);
    const { signal } = options;
    if (signal?.aborted) this.listener.close();
    else signal?.addEventListener('abort', this.end);
  }

  /** @returns the next event if it is at hand; else {@link ready} is to be awaited. */
  take(): JournalEvent | undefined {
    if (this.listener.isClosed || !this.known) return undefined;
    const { tail } = this.source;
    const paged = this.page.shift();
    if (paged) {
      this.position = this.page.length ? paged.position : this.pageEnd;
      return paged;
    }
    if (!tail.covers(this.position)) return undefined;
    const event = tail.next(this.matches, this.position);
    this.position = event?.position ?? Math.max(this.position, tail.head);
    return event;
  }

  /**
   * Waits until it is worth while to {@link take} again. Not to be called before the last call has settled.
   * @returns false when the stream has ended
   * @throws Problem CURSOR_EXPIRED when events after the position are no longer kept; BAD_USER_INPUT (`cursor`) when
   *   `after` is no position of this journal. That ends the stream.
   */
  async ready(): Promise<boolean> {
    const { tail } = this.source;
    try {
      if (!this.known) await this.insist(() => this.awaitNews());
      else if (!this.page.length && !tail.covers(this.position)) await this.insist(() => this.readPage());
      else if (!this.page.length && this.position >= tail.head) {
        // The tail may move on, and even let go of the events between; none of them was for this stream.
        const first = await this.listener.wait();
        if (first !== undefined) this.position = Math.max(this.position, first - 1);
      }
    } catch (error) {
      this.end();
      throw error;
    }
    return !this.listener.isClosed;
  }

  /** @throws as {@link ready} */
  next(): Promise<IteratorResult<JournalEvent, undefined>> {
    const result = this.last.then(() => this.step());
    this.last = result.then(nothing, nothing);
    return result;
  }

  /** Lets go at once, also while an event is awaited. */
  return(): Promise<IteratorResult<JournalEvent, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: unknown): Promise<IteratorResult<JournalEvent, undefined>> {
    this.end();
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private readonly end = (): void => {
    this.options.signal?.removeEventListener('abort', this.end);
    this.page = [];
    this.listener.close();
  };

  private async step(): Promise<IteratorResult<JournalEvent, undefined>> {
    for (;;) {
      const event = this.take();
      if (event) return { done: false, value: event };
      if (!(await this.ready())) return { done: true, value: undefined };
    }
  }

  private async readPage(): Promise<void> {
    const head = this.source.tail.head;
    const page = await this.source.store.readKept(this.options, this.position, PAGE);
    if (this.listener.isClosed) return;
    this.page = page;
    const last = page.at(-1)?.position ?? this.position;
    // All matching events below a head that was known before the page was read are in the page.
    this.pageEnd = page.length < PAGE ? Math.max(last, head) : last;
    if (!page.length) this.position = this.pageEnd;
  }

  /** A cursor that is newer than all that this instance has seen is another instance's, or no cursor at all. */
  private async awaitNews(): Promise<void> {
    const until = performance.now() + NEWS_TRAVEL_MS;
    for (;;) {
      const head = await this.source.store.head();
      this.known = this.position <= head.position;
      if (this.known) return this.source.hurry();
      if (performance.now() >= until) refuseUnlessKept(this.position, head);
      await pause(SHORTEST_PAUSE_MS);
    }
  }

  /** A database that is away for a while only delays a stream. */
  private async insist(read: () => Promise<void>): Promise<void> {
    for (let wait = SHORTEST_PAUSE_MS; !this.listener.isClosed; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      try {
        return await read();
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        await pause(wait);
      }
    }
  }
}
