/**
 * Reads a lane of the queue as far as somebody looks at it, and keeps it current: events change it once a frame, what is
 * missing in sight is read at once, and what is not sure is read again when things have settled.
 */
import type { AgentClient, TicketEvent } from '@zayavka/sdk';
import type { Feed } from '../kernel/feed.js';
import { type Heard, withEvents } from './queue-events.js';
import {
  doubted,
  emptyLane,
  type LaneRows,
  type Row,
  SETTLED_MS,
  withDetails,
  withPage,
} from './queue-rows.js';

const PAGE = 100;
/** Who scrolls past reads nothing; milliseconds. */
const PAUSE_MS = 50;
/** After a failure, in milliseconds. */
const RETRY_MS = 5_000;
/** A tab that nobody sees draws no frames; so many events are applied without one. */
const MOST_PENDING = 500;

export interface ReaderOptions {
  readonly client: AgentClient;
  readonly feed: Feed;
  readonly lane: Row['lane'];
  /** Told of each change, before it is shown. */
  readonly onChange: (known: LaneRows) => void;
  /** Told of what went wrong, and of undefined when it works again. */
  readonly onFailure: (error: unknown) => void;
}

export class LaneReader {
  known: LaneRows;

  readonly #options: ReaderOptions;
  #sight = { from: 0, to: 1 };
  #pending: Heard[] = [];
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerAt = 0;
  #reading: { readonly offset: number; readonly stop: AbortController } | undefined;
  /** Whose details were asked for, and when. */
  readonly #asked = new Map<string, number>();
  #failed = false;
  #link: string;
  #stop: (() => void)[] = [];

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.known = emptyLane(options.lane);
    this.#link = options.feed.link;
  }

  start(): void {
    const { feed } = this.#options;
    const linked = (): void => this.#linked();
    const seen = (): void => this.#soon(PAUSE_MS);
    feed.addEventListener('link', linked);
    document.addEventListener('visibilitychange', seen);
    this.#stop = [
      () => feed.removeEventListener('link', linked),
      () => document.removeEventListener('visibilitychange', seen),
      feed.listen((event) => this.#heard(event)),
    ];
    this.#next();
  }

  stop(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#timer);
    this.#reading?.stop.abort();
  }

  /** Says which rows are in sight, the last one not included. */
  look(from: number, to: number): void {
    if (from === this.#sight.from && to === this.#sight.to) return;
    this.#sight = { from, to };
    // What has scrolled away need not come.
    const { offset = from } = this.#reading ?? {};
    if (offset >= to || offset + PAGE <= from) this.#reading?.stop.abort();
    this.#soon(PAUSE_MS);
  }

  /** Tries again at once. */
  again(): void {
    this.#soon(0);
  }

  #become(known: LaneRows): void {
    if (known === this.known) return;
    this.known = known;
    this.#options.onChange(known);
  }

  /** What was told while there was no connection comes in a burst, and a page may be read in the middle of it. */
  #linked(): void {
    const { link } = this.#options.feed;
    if (link === 'live' && this.#link !== 'live') this.#become(doubted(this.known));
    this.#link = link;
    this.#soon(PAUSE_MS);
  }

  #heard(event: TicketEvent): void {
    this.#pending.push({ event, at: performance.now() });
    if (this.#pending.length > MOST_PENDING) this.#apply();
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#apply();
      this.#soon(PAUSE_MS);
    });
  }

  /** A burst of events is one change of what is in sight. */
  #apply(): void {
    const heard = this.#pending;
    if (!heard.length) return;
    this.#pending = [];
    this.#become(withEvents(this.known, heard));
  }

  /** Looks for what to read, in so long or sooner. */
  #soon(ms: number): void {
    const at = performance.now() + ms;
    if (!this.#stop.length || (this.#timer && at >= this.#timerAt)) return;
    clearTimeout(this.#timer);
    this.#timerAt = at;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#next();
    }, ms);
  }

  #next(): void {
    if (this.#reading || document.visibilityState === 'hidden') return;
    const { cells, isRead, isCountSure, countedAt } = this.known;
    const to = Math.min(this.#sight.to, cells.length);
    const sight = cells.slice(this.#sight.from, to);
    const missing = sight.indexOf(undefined);
    if (!isRead) return void this.#readPage(0);
    if (missing >= 0) return void this.#readPage(this.#sight.from + missing);
    const now = performance.now();
    const bare = sight.flatMap((cell) => (cell && !cell.row && this.#mayAsk(cell.id, now) ? cell.id : []));
    if (bare.length) return void this.#readDetails(bare.slice(0, PAGE));
    const doubtful = sight.findIndex((cell) => !cell?.isSure);
    if (doubtful < 0 && isCountSure) return;
    const wait = countedAt + SETTLED_MS - now;
    if (wait > 0) this.#soon(wait);
    else void this.#readPage(this.#sight.from + Math.max(0, doubtful));
  }

  #mayAsk(id: string, now: number): boolean {
    return now - (this.#asked.get(id) ?? Number.NEGATIVE_INFINITY) > SETTLED_MS;
  }

  #readPage(index: number): Promise<void> {
    const offset = Math.floor(index / PAGE) * PAGE;
    const askedAt = performance.now();
    return this.#read(offset, async (signal) => {
      const { lane, client } = this.#options;
      const { nodes, totalCount: total } = await client.queue({ lane, offset, first: PAGE }, { signal });
      return () => withPage(this.known, { offset, nodes, total, askedAt, at: performance.now() });
    });
  }

  #readDetails(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#asked.set(id, performance.now());
    return this.#read(this.#sight.from, async (signal) => {
      const filter = { ids: [...ids] };
      const { nodes } = await this.#options.client.deskTickets({ filter, first: PAGE }, { signal });
      return () => withDetails(this.known, nodes);
    });
  }

  async #read(offset: number, ask: (signal: AbortSignal) => Promise<() => LaneRows>): Promise<void> {
    const stop = new AbortController();
    this.#reading = { offset, stop };
    try {
      const change = await ask(stop.signal);
      if (stop.signal.aborted) return;
      // What came before the page was not part of what it shifts.
      this.#apply();
      this.#become(change());
      this.#tell(undefined);
    } catch (error) {
      if (!stop.signal.aborted) this.#tell(error);
    } finally {
      this.#reading = undefined;
      this.#soon(this.#failed ? RETRY_MS : 0);
    }
  }

  #tell(error: unknown): void {
    if (error === undefined && !this.#failed) return;
    this.#failed = error !== undefined;
    this.#options.onFailure(error);
  }
}
