/** One's own tickets: the pages asked for so far, kept current by the live events of all of them. */
import type { Client } from '../../client.js';
import { CursorExpiredError } from '../../errors.js';
import type { LiveState } from '../../live/state.js';
import type { TicketEvent } from '../../types.js';
import type { Link } from '../ticket/ticket-watch.js';
import { filterOf, isReply, mayEnter, type Row, type Wanted, withEvent, withPage } from './rows.js';

/** Tickets of one page. */
export const PAGE = 20;
/** The server gives at most so many at once. */
const MOST_AT_ONCE = 100;
/** Between two readings of the list that events have caused, in milliseconds. */
const REREAD_MS = 300;

export interface ListOptions {
  readonly changed: () => void;
  /** Told of each reply to a ticket, on the list or not. */
  readonly onReply: (event: TicketEvent, row: Row | undefined) => void;
  readonly onLink: (link: Link) => void;
  readonly onError: (error: unknown) => void;
  /** A page has come that the person asked for. */
  readonly onPage: () => void;
}

export class ListWatch {
  rows: readonly Row[] = [];
  total = 0;
  link: Link = 'connecting';
  /** Whether the rows are an answer to what is wanted; until then they are of before. */
  fresh = false;
  /** Whether any page has come yet. */
  known = false;
  loadingMore = false;

  #api: Client | undefined;
  #wanted: Wanted = { showing: 'open', topic: '', search: '' };
  #next: string | null = null;
  #asking: AbortController | undefined;
  #live: AbortController | undefined;
  #reread: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ListOptions) {}

  get hasMore(): boolean {
    return this.#next !== null;
  }

  start(api: Client, wanted: Wanted): void {
    this.stop();
    if (this.#api !== api) {
      this.rows = [];
      this.known = false;
    }
    this.#api = api;
    this.want(wanted);
  }

  stop(): void {
    this.#asking?.abort();
    this.#live?.abort();
    this.#live = undefined;
    clearTimeout(this.#reread);
    this.#reread = undefined;
  }

  /** Another filter: the rows of before stay in sight until the new ones are there. */
  want(wanted: Wanted): void {
    this.#wanted = wanted;
    this.fresh = false;
    clearTimeout(this.#reread);
    this.#reread = undefined;
    void this.#read(PAGE, true);
  }

  async more(): Promise<void> {
    const after = this.#next;
    if (!this.#api || after === null || this.loadingMore) return;
    this.loadingMore = true;
    this.options.changed();
    const { signal } = this.#asking ?? new AbortController();
    try {
      const page = await this.#api.tickets(
        { filter: filterOf(this.#wanted), first: PAGE, after },
        { signal },
      );
      if (signal.aborted) return;
      this.rows = withPage(this.rows, page.nodes);
      this.#placed(page);
      this.options.onPage();
    } catch (error) {
      if (!signal.aborted) this.options.onError(error);
    } finally {
      this.loadingMore = false;
      this.options.changed();
    }
  }

  async #read(first: number, byPerson: boolean): Promise<void> {
    const api = this.#api;
    if (!api) return;
    // What the person asked for and has not got yet is asked for with it.
    const asked = byPerson || !this.fresh;
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.options.changed();
    try {
      const page = await api.tickets({ filter: filterOf(this.#wanted), first }, { signal });
      if (signal.aborted) return;
      // Rows that a filter no longer lets through stay where they are until the person asks for something else.
      this.rows = withPage(asked ? [] : this.rows, page.nodes);
      this.#placed(page);
      this.known = true;
      this.fresh = true;
      if (asked) this.options.onPage();
      if (!this.#live) void this.#follow(api, page.cursor);
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
    this.options.changed();
  }

  #failed(error: unknown): void {
    if (!this.#live) this.link = 'ended';
    this.options.onError(error);
  }

  #placed({ pageInfo, totalCount }: Awaited<ReturnType<Client['tickets']>>): void {
    this.#next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    this.total = totalCount;
  }

  async #follow(api: Client, after: string): Promise<void> {
    this.#live = new AbortController();
    const { signal } = this.#live;
    const onState = ({ name }: LiveState): void => {
      if (signal.aborted || name === 'closed') return;
      this.link = name;
      this.options.onLink(name);
      this.options.changed();
    };
    try {
      for await (const event of api.live.myTickets({ after, signal, onState })) {
        if (signal.aborted) return;
        this.#take(event);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.#live = undefined;
      // The journal no longer reaches back so far: what came since is in a new reading, which is followed in turn.
      if (error instanceof CursorExpiredError) this.#readAgain();
      else this.#failed(error);
      this.options.changed();
    }
  }

  #take(event: TicketEvent): void {
    let rows: readonly Row[] | 'unknown' = 'unknown';
    try {
      rows = withEvent(this.rows, event);
    } catch {
      // An event is missing between the row and this one: the list is read again.
      this.#readAgain();
    }
    const changed = rows !== 'unknown' && rows !== this.rows;
    if (rows !== 'unknown') this.rows = rows;
    else if (mayEnter(event, this.#wanted)) this.#readAgain();
    const row = this.rows.find(({ ticket }) => ticket.id === event.ticketId);
    if (isReply(event) && (changed || !row)) this.options.onReply(event, row);
    this.options.changed();
  }

  /** As many as are on the list; a burst of events causes one reading. */
  #readAgain(): void {
    this.#reread ??= setTimeout(() => {
      this.#reread = undefined;
      void this.#read(Math.min(MOST_AT_ONCE, Math.max(PAGE, this.rows.length + 1)), false);
    }, REREAD_MS);
  }
}
