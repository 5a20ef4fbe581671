/**
 * What has come to a list and what no longer belongs to it since it was read: events name the tickets, and the server, which
 * knows what a search or a filter means, says which of them belong.
 */
import type { AgentClient, TicketEvent, TicketFilter } from '@zayavka/sdk';
import type { Feed } from '../kernel/feed.js';
import type { ListRow } from './ticket-row.js';

/** Between an event and the question, in milliseconds: a burst is one question. */
const PAUSE_MS = 1_000;
/** As many tickets as one question may name. */
const AT_ONCE = 100;

export interface NewsOptions {
  readonly client: AgentClient;
  readonly filter: () => TicketFilter;
  /** Where a ticket stands that is on the page already. */
  readonly isShown: (id: string) => boolean;
  /** Whether a ticket would stand among those that are shown, and not further down. */
  readonly belongsAbove: (row: ListRow) => boolean;
  /** Told of each event, those of the last minutes first. */
  readonly onEvent: (event: TicketEvent) => void;
  readonly onChange: () => void;
}

export class ListNews {
  /** Tickets that the list would show now. */
  readonly came = new Set<string>();
  /** Tickets that are shown and do not belong to the list any more. */
  readonly left = new Set<string>();

  readonly #options: NewsOptions;
  #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  #deafen: (() => void) | undefined;

  constructor(options: NewsOptions) {
    this.#options = options;
  }

  /** Listens anew, from a page that was just read: what is part of it is not news. @param cursor of that page. */
  follow(feed: Feed, cursor: string): void {
    this.#deafen?.();
    const recent: TicketEvent[] = [];
    let isLive = false;
    this.#deafen = feed.listen((event) => {
      this.#options.onEvent(event);
      if (isLive) this.#heard(event);
      else recent.push(event);
    });
    isLive = true;
    const known = recent.findIndex((event) => event.cursor === cursor);
    if (known >= 0) for (const event of recent.slice(known + 1)) this.#heard(event);
  }

  stop(): void {
    this.#deafen?.();
    this.clear();
  }

  #heard({ ticketId }: TicketEvent): void {
    this.#changed.add(ticketId);
    this.#timer ??= setTimeout(() => void this.#ask(), PAUSE_MS);
  }

  /** Begins anew, with a list that has just been read. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#asking?.abort();
    for (const one of [this.#changed, this.came, this.left]) one.clear();
  }

  async #ask(): Promise<void> {
    const ids = [...this.#changed].slice(0, AT_ONCE);
    for (const id of ids) this.#changed.delete(id);
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { client, filter, onChange } = this.#options;
    try {
      const { nodes } = await client.deskTickets(
        { filter: { ...filter(), ids }, first: AT_ONCE },
        { signal },
      );
      if (signal.aborted) return;
      for (const id of ids)
        this.#sort(
          id,
          nodes.find((row) => row.id === id),
        );
      onChange();
    } catch {
      // The head of the page tells of a lost connection; the next event asks again.
    }
    if (signal.aborted) return;
    this.#timer = this.#changed.size ? setTimeout(() => void this.#ask(), PAUSE_MS) : undefined;
  }

  #sort(id: string, row: ListRow | undefined): void {
    const { isShown, belongsAbove } = this.#options;
    const shown = isShown(id);
    const news: readonly [Set<string>, boolean][] = [
      [this.left, shown && !row],
      [this.came, !shown && row !== undefined && belongsAbove(row)],
    ];
    for (const [set, isIn] of news) {
      if (isIn) set.add(id);
      else set.delete(id);
    }
  }
}
