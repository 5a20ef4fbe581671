import type { QueuePlace } from './queue-place.type.js';

/** What live places are read from. */
export type PlaceSource = {
  /** Grows whenever a place, or what is known of a ticket, may have changed. */
  readonly revision: number;
  now(): number;
  placeOf(ticketId: string, now: number): QueuePlace | null;
  /** Whether nothing is owed on the ticket any more, as far as is known. */
  isSettled(ticketId: string): boolean;
};

/** A ticket's place, or that it has none; in an object, since it is the root of an execution. */
export type PlaceUpdate = { readonly place: QueuePlace | null };

/** An estimate that moves alone is told this often at most, in milliseconds … */
const ESTIMATE_EVERY_MS = 30_000;
/** … and only when it has moved by more than this. */
const ESTIMATE_MOVED_MS = 60_000;

const nothing = (): void => undefined;

const isSamePlace = (a: QueuePlace | null, b: QueuePlace | null): boolean =>
  a?.lane === b?.lane && a?.position === b?.position && a?.emergenciesAhead === b?.emergenciesAhead;

const hasMoved = (a: QueuePlace | null, b: QueuePlace | null): boolean => {
  const [before, after] = [a?.estimatedStartAt ?? null, b?.estimatedStartAt ?? null];
  if (before === null || after === null) return before !== after;
  return Math.abs(after - before) > ESTIMATE_MOVED_MS;
};

/**
 * The place of one ticket: the present one at once, then at a tick, and only when it has changed. It holds the value
 * that was sent last and nothing more: who reads slowly gets what is true by then, not what was true in between.
 *
 * It ends, after a null, when nothing is owed on the ticket any more; a ticket that was taken may come back.
 */
export class PlaceStream implements AsyncIterableIterator<PlaceUpdate, undefined, undefined> {
  private sent: QueuePlace | null | undefined;
  private sentAt = 0;
  /** The source's revision at the last look. */
  private seen = -1;
  private lookAgainAt = 0;
  /** Until the first tick after the first value: less than a second may have passed. */
  private justBegun = true;
  private over = false;
  private waiting: ((result: IteratorResult<PlaceUpdate, undefined>) => void) | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param left called once, when the stream has ended. */
  constructor(
    private readonly source: PlaceSource,
    private readonly ticketId: string,
    private readonly left: () => void,
  ) {}

  /** At a tick: gives its reader the place, if one is waiting for it and it has changed. */
  look(now: number): void {
    const { waiting, source } = this;
    if (!waiting) return;
    if (this.justBegun) {
      this.justBegun = false;
      return;
    }
    if (source.revision === this.seen && now < this.lookAgainAt) return;
    const place = this.read(now);
    if (this.isNews(place, now)) {
      this.waiting = undefined;
      waiting({ done: false, value: this.send(place, now) });
    } else if (place === null && this.source.isSettled(this.ticketId)) this.end();
  }

  next(): Promise<IteratorResult<PlaceUpdate, undefined>> {
    const result = this.last.then(() => this.step());
    this.last = result.then(nothing, nothing);
    return result;
  }

  /** Lets go at once, also while a place is awaited. */
  return(): Promise<IteratorResult<PlaceUpdate, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: unknown): Promise<IteratorResult<PlaceUpdate, undefined>> {
    this.end();
    return Promise.reject(error);
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.waiting?.({ done: true, value: undefined });
    this.waiting = undefined;
    this.left();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async step(): Promise<IteratorResult<PlaceUpdate, undefined>> {
    if (this.over) return { done: true, value: undefined };
    if (this.sent === undefined) {
      const now = this.source.now();
      return { done: false, value: this.send(this.read(now), now) };
    }
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  private read(now: number): QueuePlace | null {
    this.seen = this.source.revision;
    this.lookAgainAt = now + ESTIMATE_EVERY_MS;
    return this.source.placeOf(this.ticketId, now);
  }

  private isNews(place: QueuePlace | null, now: number): boolean {
    const sent = this.sent ?? null;
    if (!isSamePlace(sent, place)) return true;
    return now - this.sentAt >= ESTIMATE_EVERY_MS && hasMoved(sent, place);
  }

  private send(place: QueuePlace | null, now: number): PlaceUpdate {
    this.sent = place;
    this.sentAt = now;
    if (place === null && this.source.isSettled(this.ticketId)) this.end();
    return { place };
  }
}
