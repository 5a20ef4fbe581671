import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../database/index.js';
import { type Clock, systemClock } from '../kernel/clock.js';
import type { JournalEvent } from './event.js';
import type { Journal } from './journal.js';
import { ReaderLease, type ReaderStart } from './reader-lease.js';

export type DurableReaderOptions = {
  readonly journal: Journal;
  readonly database: Database;
  readonly log: Logger;
  /** Under this name the position is stored, for all instances; at most 64 characters. */
  readonly name: string;
  /**
   * Gets every event in order, at least once: again after a failure, a crash, or when another instance takes over. So
   * its effects are idempotent. The signal says that another instance has taken over already.
   */
  readonly handle: (events: readonly JournalEvent[], signal: AbortSignal) => Promise<void>;
  /** Where a reader begins that was never there before. Default `start`. */
  readonly from?: ReaderStart;
  /** Events handled at once, at most. Default 100. */
  readonly batch?: number;
  /** Milliseconds after which another instance takes over from one that is gone. Default 30 000. */
  readonly leaseMs?: number;
  readonly clock?: Clock;
};

const BATCH = 100;
const LEASE_MS = 30_000;
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Code that follows the journal over restarts, on one instance at a time: it stores the position that it has finished
 * and goes on from there. What it has yet to read is never deleted.
 */
export class DurableReader {
  private readonly stopping = new AbortController();
  private readonly lease: ReaderLease;
  private readonly leaseMs: number;
  private readonly running: Promise<void>;
  private failures = 0;
  private tellPrepared: () => void = () => undefined;
  /** Resolves when the reader is known to the journal: from then on it gets every event, also one that begins `now`. */
  readonly prepared = new Promise<void>((resolve) => {
    this.tellPrepared = resolve;
  });

  constructor(private readonly options: DurableReaderOptions) {
    const { database, name, leaseMs = LEASE_MS, clock = systemClock } = options;
    this.leaseMs = leaseMs;
    this.lease = new ReaderLease(database, name, randomUUID(), leaseMs, clock);
    this.running = this.run();
  }

  /** @returns when what was being handled is finished, and another instance may go on. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private get stopped(): boolean {
    return this.stopping.signal.aborted || this.options.journal.isStopped;
  }

  private async run(): Promise<void> {
    const { from = 'start', log, name } = this.options;
    while (!this.stopped) {
      try {
        await this.lease.prepare(from);
        this.tellPrepared();
        const position = await this.lease.acquire();
        if (position !== undefined) await this.readOn(position);
        // Another instance reads. Should it be gone without a word, its lease ends.
        else await this.rest(this.leaseMs / 6);
      } catch (error) {
        log.error({ err: error, reader: name }, 'A reader of the journal has failed and will try again');
        await this.rest(Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** this.failures++));
      }
    }
    this.tellPrepared();
    // Unreleased, for want of a database, it ends by itself.
    await this.lease.release().catch(() => undefined);
  }

  /** Reads until it is stopped or another instance has taken over. */
  private async readOn(start: number): Promise<void> {
    const { journal, batch = BATCH } = this.options;
    let position = start;
    while (!this.stopped) {
      const { nodes } = await journal.page({ all: true, after: position, first: batch });
      const last = nodes.at(-1);
      if (last) {
        await this.handle(nodes);
        if (!(await this.lease.finish(last.position))) return;
        position = last.position;
        this.failures = 0;
      } else if (!(await journal.arrival(position, this.leaseMs / 3, this.stopping.signal))) {
        if (this.stopped || !(await this.lease.renew())) return;
      }
    }
  }

  private async handle(events: readonly JournalEvent[]): Promise<void> {
    const taken = new AbortController();
    const renewal = setInterval(() => {
      this.lease.renew().then(
        (held) => held || taken.abort(),
        // The database is away: whether the lease is lost shows when the position is stored.
        () => undefined,
      );
    }, this.leaseMs / 3);
    try {
      await this.options.handle(events, taken.signal);
    } finally {
      clearInterval(renewal);
    }
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
