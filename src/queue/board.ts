import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../database/index.js';
import { Coalesced, type Journal } from '../journal/index.js';
import type { Clock } from '../kernel/clock.js';
import { SETTLED } from '../tickets/index.js';
import type { QueueKey } from './order.js';
import type { PlaceSource, PlaceStream } from './place-stream.js';
import { PlaceStreams, type Ticker } from './place-streams.js';
import { QueueFollower } from './queue-follower.js';
import type { QueuePlace } from './queue-place.type.js';
import type { StatusRow } from './read-waiting.js';

export type BoardOptions = {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly log: Logger;
  /** When live places are looked at again. Default: once a second. */
  readonly ticker?: Ticker;
};

/** Milliseconds between two looks that make the journal place events, for as long as each finds more of them. */
const REST_MS = 10;

/**
 * The queue of this instance: all that wait, in memory, kept up by the journal, and read from the database when it is
 * first asked for. A place costs two binary searches, however long the queue.
 */
export class QueueBoard implements PlaceSource {
  private readonly follower: QueueFollower;
  private readonly streams: PlaceStreams;
  private readonly look = new Coalesced(() => this.catchUp());
  private asked: Promise<void> | undefined;
  private restUntil = 0;

  constructor(private readonly options: BoardOptions) {
    this.follower = new QueueFollower(options);
    this.streams = new PlaceStreams(this, options.ticker);
  }

  get revision(): number {
    return this.follower.revision;
  }

  /** How many tickets wait. */
  get size(): number {
    return this.follower.mirror.waiting.size;
  }

  /** How many live places are open on this instance. */
  get streamCount(): number {
    return this.streams.count;
  }

  now(): number {
    return this.options.clock.now();
  }

  /**
   * Waits until everything committed before this call, on whichever instance, is on the board. One statement where
   * there is nothing new; those who ask while a look is under way share the next.
   * @throws the database's error when it is away.
   */
  current(): Promise<void> {
    // Those of one turn share even the look that begins now: the tickets of a page ask one after another.
    this.asked ??= Promise.resolve().then(() => {
      this.asked = undefined;
      return this.look.run();
    });
    return this.asked;
  }

  /** The place that goes with a key, whether or not its ticket has reached the board. */
  place(key: QueueKey): QueuePlace {
    return this.follower.mirror.place(key, this.now());
  }

  placeOf(ticketId: string, now: number): QueuePlace | null {
    const { mirror } = this.follower;
    const ticket = mirror.waiting.get(ticketId);
    return ticket ? mirror.place(ticket, now) : null;
  }

  isSettled(ticketId: string): boolean {
    const status = this.follower.watched.statusOf(ticketId);
    return status !== undefined && SETTLED.includes(status);
  }

  /**
   * A ticket's place, live. From this call on the board knows what becomes of the ticket; what it was before is for
   * {@link tell} to say.
   */
  watch(ticketId: string): PlaceStream {
    const { watched } = this.follower;
    watched.join(ticketId);
    return this.streams.open(ticketId, () => watched.leave(ticketId));
  }

  /** What was read of a watched ticket. */
  tell(ticket: StatusRow): void {
    this.follower.watched.tell(ticket);
  }

  /** Ends all live places. To be called before the journal stops. */
  async stop(): Promise<void> {
    this.streams.end();
    await this.follower.stop();
    await this.look.idle();
  }

  private async catchUp(): Promise<void> {
    const { follower, options } = this;
    follower.start();
    await follower.progress.reach(0);
    const rest = this.restUntil - performance.now();
    if (rest > 0) await pause(rest);
    if (await options.journal.refresh()) this.restUntil = performance.now() + REST_MS;
    await follower.progress.reach(options.journal.head);
  }
}
