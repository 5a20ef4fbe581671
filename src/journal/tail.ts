import type { EventFilter, JournalEvent } from './event.js';
import { type Listener, Listeners } from './listeners.js';

export type TailBounds = {
  /** Events kept at most. */
  readonly windowEvents: number;
  /** What they may weigh in memory together, in bytes, roughly. The newest event is kept whatever it weighs. */
  readonly windowBytes: number;
};

/**
 * The newest events, read once for all listeners of this instance: those with positions in (base, head]. Positions are
 * dense, so an event's place in the window follows from its position.
 */
export class Tail {
  private readonly listeners = new Listeners();
  private events: JournalEvent[] = [];
  private bytes = 0;
  private newest: number;

  /** @param start the position before the first event that the tail will get. */
  constructor(
    start: number,
    private readonly bounds: TailBounds,
  ) {
    this.newest = start;
  }

  /** The newest position that this instance has seen: everything up to here is committed. */
  get head(): number {
    return this.newest;
  }

  get listenerCount(): number {
    return this.listeners.count;
  }

  /** Whether all events after this position are in the window. */
  covers(position: number): boolean {
    return position >= this.newest - this.events.length;
  }

  /** The first matching event after a position that the window covers. */
  next(matches: (event: JournalEvent) => boolean, after: number): JournalEvent | undefined {
    for (let i = this.indexAfter(after); i < this.events.length; i++) {
      const event = this.events[i] as JournalEvent;
      if (matches(event)) return event;
    }
    return undefined;
  }

  /** Up to `limit` matching events after a position that the window covers. */
  select(matches: (event: JournalEvent) => boolean, after: number, limit: number): JournalEvent[] {
    const found: JournalEvent[] = [];
    for (let i = this.indexAfter(after); i < this.events.length && found.length < limit; i++) {
      const event = this.events[i] as JournalEvent;
      if (matches(event)) found.push(event);
    }
    return found;
  }

  /**
   * Takes events in the order of positions, without a gap among them; what it has already is passed over.
   * @returns false, and takes none, when events between its head and these are missing.
   */
  offer(events: readonly JournalEvent[]): boolean {
    const fresh = events.filter((event) => event.position > this.newest);
    const first = fresh[0];
    if (!first) return true;
    if (first.position !== this.newest + 1) return false;
    this.take(fresh);
    return true;
  }

  /** Takes events although some before them are no longer kept: streams that stand before them ask the database. */
  takeAfterGap(events: readonly JournalEvent[]): void {
    const first = events[0];
    if (!first || first.position <= this.newest) return;
    this.events = [];
    this.bytes = 0;
    this.newest = first.position - 1;
    // Who waits has not had what lay in the gap: it must not go on from the first event after it.
    this.listeners.rouse();
    this.take(events);
  }

  listen(filter: EventFilter): Listener {
    return this.listeners.add(filter);
  }

  /** Ends every stream. */
  end(): void {
    this.listeners.end();
  }

  private take(fresh: readonly JournalEvent[]): void {
    for (const event of fresh) {
      this.events.push(event);
      this.bytes += event.bytes;
    }
    this.newest += fresh.length;
    this.trim();
    // Told last, when the window is complete: who is told reads on to the head.
    for (const event of fresh) this.listeners.tell(event);
  }

  private trim(): void {
    let surplus = 0;
    const { windowEvents, windowBytes } = this.bounds;
    while (
      this.events.length - surplus > 1 &&
      (this.events.length - surplus > windowEvents || this.bytes > windowBytes)
    ) {
      this.bytes -= (this.events[surplus] as JournalEvent).bytes;
      surplus++;
    }
    if (surplus) this.events.splice(0, surplus);
  }

  private indexAfter(position: number): number {
    return Math.max(0, position - (this.newest - this.events.length));
  }
}
