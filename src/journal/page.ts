import { type EventFilter, type JournalEvent, matcher } from './event.js';
import type { EventStore } from './event-store.js';
import type { Tail } from './tail.js';

export type PageOptions = EventFilter & {
  /** Events after this position; null for all that are kept. */
  readonly after: number | null;
  /** Events in the page at most. */
  readonly first: number;
};

export type EventPage = {
  readonly nodes: JournalEvent[];
  readonly hasNextPage: boolean;
  /**
   * Where to go on: all matching events up to here are in this page or before it. On the last page it is the journal's
   * head rather than the last event, so that whoever has few events does not search the same stretch again.
   */
  readonly endPosition: number;
};

/**
 * Matching events in the order of positions, from the tail's window or else from the database.
 * @throws Problem CURSOR_EXPIRED when events after the position are no longer kept; BAD_USER_INPUT (`cursor`) when
 *   `after` is no position of this journal.
 */
export const readPage = async (tail: Tail, store: EventStore, options: PageOptions): Promise<EventPage> => {
  const { first } = options;
  const after = options.after ?? (await store.head()).oldest;
  const known = tail.head;
  const found =
    after <= known && tail.covers(after)
      ? tail.select(matcher(options), after, first + 1)
      : await store.readKept(options, after, first + 1);
  const nodes = found.slice(0, first);
  const last = nodes.at(-1)?.position ?? after;
  const hasNextPage = found.length > first;
  return { nodes, hasNextPage, endPosition: hasNextPage ? last : Math.max(last, known) };
};
