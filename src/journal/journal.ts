import type { Logger } from 'pino';
import type { Database, Transaction } from '../database/index.js';
import { Coalesced } from './coalesced.js';
import type { JournalEvent, NewEvent } from './event.js';
import { insertEvents } from './event-rows.js';
import { EventStore, type Head } from './event-store.js';
import { Heartbeat } from './heartbeat.js';
import { Outage } from './outage.js';
import { type EventPage, type PageOptions, readPage } from './page.js';
import { RedisWakeUps } from './redis-wake-ups.js';
import { type ExpireBefore, expire, expirePiece } from './retention.js';
import { Sequencer } from './sequencer.js';
import { EventStream, type StreamOptions, type StreamSource } from './stream.js';
import { Tail } from './tail.js';

export type JournalOptions = {
  readonly database: Database;
  readonly log: Logger;
  /** Wakes other instances at once; without it they find out by polling. */
  readonly redisUrl?: string;
  /** Milliseconds between two looks at the head. Default 100, with Redis 1000. */
  readonly pollMs?: number;
  /** Newest events kept in memory at most. Default 10 000. */
  readonly windowEvents?: number;
  /** What they may weigh together. Default 32 MiB. */
  readonly windowBytes?: number;
};

const POLL_MS = 100;
const POLL_BESIDE_REDIS_MS = 1_000;
const WINDOW_EVENTS = 10_000;
const WINDOW_BYTES = 32 * 1024 * 1024;
/** Events read at once by the tail. */
const READ = 500;
/** Events that the tail starts with: those who come back after a restart find theirs there. */
const START_WITH = 1_000;

/** One instance's view of the one order of events. */
export class Journal {
  private readonly database: Database;
  private readonly tail: Tail;
  private readonly sequencer: Sequencer;
  private readonly catchUp = new Coalesced(() => this.readNews());
  private readonly outage: Outage;
  private readonly heartbeat: Heartbeat;
  private readonly source: StreamSource;
  private readonly redis: RedisWakeUps | undefined;
  private leftBehind: number | null = null;
  private stopped = false;

  /** @throws the database's error when it cannot be reached, or has not been migrated. */
  static async start(options: JournalOptions): Promise<Journal> {
    const store = new EventStore(options.database);
    const head = await store.head();
    const journal = new Journal(options, store, Math.max(head.oldest, head.position - START_WITH));
    await journal.settle();
    return journal;
  }

  private constructor(
    options: JournalOptions,
    private readonly store: EventStore,
    start: number,
  ) {
    const { database, log, redisUrl, windowEvents = WINDOW_EVENTS, windowBytes = WINDOW_BYTES } = options;
    this.database = database;
    this.outage = new Outage(log, "The journal's database");
    this.tail = new Tail(start, { windowEvents, windowBytes });
    this.source = { tail: this.tail, store, hurry: () => this.catchUp.wake() };
    this.sequencer = new Sequencer(database, this.outage, (events) => this.placed(events));
    const pollMs = options.pollMs ?? (redisUrl ? POLL_BESIDE_REDIS_MS : POLL_MS);
    this.heartbeat = new Heartbeat(store, pollMs, this.outage, (head) => this.seen(head));
    if (redisUrl) this.redis = new RedisWakeUps(redisUrl, log, () => this.catchUp.wake());
  }

  /**
   * The newest position that this instance knows. Taken before rows are read, it is their cursor: every event up to
   * here is in those rows already.
   */
  get head(): number {
    return this.tail.head;
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  /** How many streams are open on this instance. */
  get streamCount(): number {
    return this.tail.listenerCount;
  }

  /**
   * Writes events in the transaction of the change that they tell of, with one statement. They get their positions
   * after the commit; nobody waits for that.
   * @throws the database's unique violation when a ticket's version is taken.
   */
  async append(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
    if (!events.length) return;
    await insertEvents(tx, events);
    tx.afterCommit(() => this.sequencer.wake());
  }

  /** See {@link EventStream}. Whoever opens a stream ends it, by `return()` or by the signal. */
  stream(options: StreamOptions): EventStream {
    return new EventStream(this.source, options);
  }

  /** See {@link readPage}. */
  page(options: PageOptions): Promise<EventPage> {
    return readPage(this.tail, this.store, options);
  }

  /** How many committed events wait for their position: 0 but for moments, unless something is wrong. */
  lag(): Promise<number> {
    return this.store.lag();
  }

  /** See {@link expire}. */
  expire(before: ExpireBefore): Promise<number> {
    return expire(this.database, before);
  }

  /** See {@link expirePiece}. */
  expirePiece(before: ExpireBefore): Promise<number> {
    return expirePiece(this.database, before);
  }

  /** @returns when every event committed before this call has its position and is known to this instance. */
  async settle(): Promise<void> {
    await this.sequencer.run();
    await this.catchUp.run();
  }

  /**
   * As {@link settle}, but with a single look where nothing has been committed that this instance does not know.
   * @returns whether there were events that had no position yet.
   */
  async refresh(): Promise<boolean> {
    const head = await this.store.head();
    if (head.unplaced !== null) await this.settle();
    else if (head.position > this.head) await this.catchUp.run();
    return head.unplaced !== null;
  }

  /** @returns whether there are events after this position: as soon as there are, or after `withinMs` milliseconds. */
  async arrival(position: number, withinMs: number, signal: AbortSignal): Promise<boolean> {
    if (this.head > position) return true;
    const listener = this.tail.listen({ all: true });
    const close = (): void => listener.close();
    const timer = setTimeout(close, withinMs);
    signal.addEventListener('abort', close);
    if (signal.aborted) close();
    await listener.wait();
    clearTimeout(timer);
    signal.removeEventListener('abort', close);
    close();
    return this.head > position;
  }

  /**
   * Ends every stream and all work of this instance. A stream's end looks to its client like the end of the events, so
   * sockets are closed first; so are durable readers stopped. Events not yet placed are placed by another instance, or at the next start.
   */
  async stop(): Promise<void> {
    this.stopped = true;
    this.tail.end();
    this.redis?.close();
    await this.heartbeat.stop();
    await this.sequencer.idle();
    await this.catchUp.idle();
  }

  /** Our own sequencer's batches need not be read again, as long as no other instance's lie before them. */
  private placed(events: JournalEvent[]): void {
    if (!this.tail.offer(events)) this.catchUp.wake();
    this.redis?.tell();
  }

  private seen(head: Head): void {
    if (head.position > this.head) this.catchUp.wake();
    // Unplaced at two looks in a row: whoever wrote it has not lived to place it. At one look it may be in hand.
    if (head.unplaced !== null && head.unplaced === this.leftBehind) this.sequencer.wake();
    this.leftBehind = head.unplaced;
  }

  private async readNews(): Promise<void> {
    try {
      let count: number;
      do {
        const events = await this.store.read({ all: true }, this.head, READ);
        count = events.length;
        // Positions have no holes but where retention has deleted, while this instance was long without its database.
        if (!this.tail.offer(events)) this.tail.takeAfterGap(events);
      } while (count === READ);
      this.outage.answered();
    } catch (error) {
      this.outage.failed(error);
      throw error;
    }
  }
}
