import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DeliveryRow } from '../../delivery.entity.js';
import { filesOfMessage } from '../attached-files.js';
import { claimLetter, type DueLetter, dueLetters } from './claim.js';
import { CONNECTIONS, type PostOffice } from './post-office.js';
import { type SettleDeps, settle } from './settle.js';

/** Milliseconds between two looks for what is due, unless something wakes it. */
const POLL_MS = 1_000;
/** While the database is away. */
const FAILED_POLL_MS = 5_000;
/** How long a stop waits for letters in hand. Of one that takes longer nobody knows the end: it goes again later. */
const PATIENCE_MS = 5_000;

/** Sends what is due, a few letters at a time, until it is stopped. Nothing else ends it. */
export class Dispatch {
  private readonly stopping = new AbortController();
  private readonly inHand = new Map<number, Promise<void>>();
  private waking = new AbortController();
  private failing = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly deps: SettleDeps,
    private readonly office: PostOffice,
    private readonly log: Logger,
  ) {
    this.running = this.run();
  }

  /** Looks at once: something may be due. */
  readonly wake = (): void => {
    this.waking.abort();
  };

  /** @returns when no letter is in hand, or five seconds are over. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    const late = new AbortController();
    await Promise.race([
      Promise.all(this.inHand.values()),
      pause(PATIENCE_MS, undefined, { signal: late.signal }).catch(() => undefined),
    ]);
    late.abort();
    this.office.close();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.waking = new AbortController();
      const wait = await this.look();
      if (wait > 0) await pause(wait, undefined, { signal: this.waking.signal }).catch(() => undefined);
    }
  }

  /** @returns how long to wait until the next look, in milliseconds. */
  private async look(): Promise<number> {
    try {
      const due = await this.due();
      for (const letter of due) this.take(letter);
      this.failing = false;
      return POLL_MS;
    } catch (error) {
      if (!this.failing) this.log.warn({ err: error }, 'Letters cannot be sent for now; trying on');
      this.failing = true;
      return FAILED_POLL_MS;
    }
  }

  /** What is due and not in hand, as much as there are connections for. */
  private async due(): Promise<DueLetter[]> {
    const free = CONNECTIONS - this.inHand.size;
    if (free <= 0 || this.stopping.signal.aborted) return [];
    const due = await dueLetters(this.deps.database, this.deps.clock.now(), CONNECTIONS + free);
    return due.filter(({ id }) => !this.inHand.has(id)).slice(0, free);
  }

  private take(letter: DueLetter): void {
    const work = this.handle(letter).finally(() => {
      this.inHand.delete(letter.id);
      this.wake();
    });
    this.inHand.set(letter.id, work);
  }

  private async handle(due: DueLetter): Promise<void> {
    try {
      const letter = await claimLetter(this.deps.database, due, this.deps.clock.now());
      if (letter) await this.deliver(letter);
    } catch (error) {
      this.log.warn(
        { err: error, delivery: due.id },
        'A letter was not sent, or nobody could write down that it was',
      );
      // Still claimed, or due still: a moment's rest, so that a database that is away is not asked without end.
      await pause(POLL_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async deliver(letter: DeliveryRow): Promise<void> {
    const { database } = this.deps;
    const files = letter.messageId === null ? [] : await filesOfMessage(database, letter.messageId);
    const outcome = await this.office.send(letter, files);
    if (outcome.end !== 'SENT')
      this.log.info(
        { delivery: letter.id, end: outcome.end, answer: outcome.words },
        'A letter was not taken',
      );
    await settle(this.deps, letter, outcome);
  }
}
