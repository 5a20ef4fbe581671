import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../database/index.js';
import type { EventStream, Journal, JournalEvent } from '../journal/index.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import type { RecordedState } from '../tickets/index.js';
import { Progress } from './progress.js';
import { QueueMirror } from './queue-mirror.js';
import { readStatuses, readTakings, readWaiting } from './read-waiting.js';
import { WatchedTickets } from './watched-tickets.js';

export type FollowerOptions = {
  readonly database: Database;
  readonly journal: Journal;
  readonly log: Logger;
};

/** Events applied before others have their turn. */
const IN_ONE_GO = 200;
/** Watched tickets looked up in one statement. */
const STATUSES = 200;
const SHORTEST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Keeps a mirror of the queue: reads it from the database once, then follows the journal from a place before that. It
 * reads it anew when the journal no longer keeps what was missed, and tries on while the database is away.
 */
export class QueueFollower {
  readonly watched = new WatchedTickets();
  readonly progress = new Progress();
  private current = new QueueMirror();
  private changes = 0;
  private running: Promise<void> | undefined;
  private failures = 0;
  private readonly stopping = new AbortController();

  constructor(private readonly options: FollowerOptions) {}

  /** Grows with every change, of the mirror or of what is known of a watched ticket. */
  get revision(): number {
    return this.changes;
  }

  get mirror(): QueueMirror {
    return this.current;
  }

  /** What {@link Progress} then tells of. To be called as often as one likes. */
  start(): void {
    if (!this.stopped) this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.progress.end(new Error('The queue is followed no longer'));
    await this.running;
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted || this.options.journal.isStopped;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        const stream = await this.load();
        this.failures = 0;
        await this.follow(stream);
      } catch (error) {
        await this.recover(error);
      }
    }
  }

  private async recover(error: unknown): Promise<void> {
    if (error instanceof Problem && error.code === ProblemCode.CURSOR_EXPIRED) return;
    if (this.stopped) return;
    if (this.failures === 0) this.options.log.warn({ err: error }, 'The queue could not be read; trying on');
    this.progress.fail(error);
    const wait = Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** this.failures++);
    await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  /** The place in the journal is taken first: what the rows then hold beyond it, the versions tell. */
  private async load(): Promise<EventStream> {
    const { database, journal } = this.options;
    const start = journal.head;
    const stream = journal.stream({ all: true, after: start, signal: this.stopping.signal });
    try {
      const mirror = new QueueMirror();
      for await (const rows of readWaiting(database)) {
        for (const row of rows) mirror.waiting.put(row);
        await turn();
      }
      for (const taken of await readTakings(database)) mirror.takings.add(taken);
      await this.readWatched();
      this.current = mirror;
      this.changes++;
      this.progress.advance(start);
      return stream;
    } catch (error) {
      await stream.return();
      throw error;
    }
  }

  /** A watched ticket's end may lie in a stretch of the journal that was missed. */
  private async readWatched(): Promise<void> {
    const { ids } = this.watched;
    for (let i = 0; i < ids.length; i += STATUSES)
      for (const row of await readStatuses(this.options.database, ids.slice(i, i + STATUSES)))
        this.watched.tell(row);
  }

  /** @throws Problem CURSOR_EXPIRED when events were deleted before they were read. */
  private async follow(stream: EventStream): Promise<void> {
    try {
      while (await stream.ready()) {
        for (let event = stream.take(), count = 1; event; event = stream.take(), count++) {
          this.apply(event);
          if (count % IN_ONE_GO === 0) await turn();
        }
      }
    } finally {
      await stream.return();
    }
  }

  private apply(event: JournalEvent): void {
    const { ticketId: id, version } = event;
    const { status } = event.state as RecordedState;
    const moved = this.current.apply(event);
    const told = this.watched.tell({ id, version, status });
    if (moved || told) this.changes++;
    this.progress.advance(event.position);
  }
}
