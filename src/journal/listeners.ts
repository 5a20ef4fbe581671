import type { EventFilter, JournalEvent } from './event.js';

/** One stream's place in the crowd. It is told of the first event it is after, and only while it waits. */
export class Listener {
  private waiting: ((position: number | undefined) => void) | undefined;
  private closed = false;

  constructor(private readonly leave: (listener: Listener) => void) {}

  /**
   * @returns the position of the first matching event after this call; undefined when the listener was closed, or roused
   *   without one.
   */
  wait(): Promise<number | undefined> {
    if (this.closed) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  tell(position: number | undefined): void {
    this.waiting?.(position);
    this.waiting = undefined;
  }

  get isClosed(): boolean {
    return this.closed;
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.leave(this);
    this.tell(undefined);
  }
}

/**
 * Streams by what they are after, so that an event costs those alone that it concerns: thousands of idle streams are
 * not even looked at. Who is not told has, by construction, nothing to read up to the head.
 */
export class Listeners {
  private readonly byKey = new Map<string | number, Set<Listener>>();
  private ended = false;

  add(filter: EventFilter): Listener {
    const key = keyOf(filter);
    const listener = new Listener((leaving) => this.remove(key, leaving));
    if (this.ended) {
      listener.close();
      return listener;
    }
    const same = this.byKey.get(key);
    if (same) same.add(listener);
    else this.byKey.set(key, new Set([listener]));
    return listener;
  }

  tell(event: JournalEvent): void {
    for (const key of [event.ticketId, event.subscriberId, ALL])
      for (const listener of this.byKey.get(key) ?? []) listener.tell(event.position);
  }

  /** Has everybody who waits look again from where they stand. */
  rouse(): void {
    for (const listeners of this.byKey.values()) for (const listener of listeners) listener.tell(undefined);
  }

  /** Closes all there are and all to come. */
  end(): void {
    this.ended = true;
    for (const listeners of [...this.byKey.values()]) for (const listener of [...listeners]) listener.close();
  }

  get count(): number {
    let count = 0;
    for (const listeners of this.byKey.values()) count += listeners.size;
    return count;
  }

  private remove(key: string | number, listener: Listener): void {
    const same = this.byKey.get(key);
    same?.delete(listener);
    if (same?.size === 0) this.byKey.delete(key);
  }
}

/** No ticketID has this length, and subscribers' ids are numbers: the three kinds never meet. */
const ALL = 'all';

const keyOf = (filter: EventFilter): string | number => {
  if ('ticketId' in filter) return filter.ticketId;
  if ('subscriberId' in filter) return filter.subscriberId;
  return ALL;
};
