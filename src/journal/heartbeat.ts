import type { EventStore, Head } from './event-store.js';
import type { Outage } from './outage.js';

const LONGEST_PAUSE_MS = 5_000;

/**
 * Looks at the head again and again: the way to hear of other instances without Redis, and the safety net with it.
 * Survives a database that is away, with longer and longer pauses, so that nobody need restart anything.
 */
export class Heartbeat {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private stopped = false;
  private failures = 0;

  constructor(
    private readonly store: EventStore,
    private readonly everyMs: number,
    private readonly outage: Outage,
    private readonly seen: (head: Head) => void,
  ) {
    this.plan();
  }

  /** @returns when no statement of this heartbeat is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private plan(): void {
    const backOff = Math.min(LONGEST_PAUSE_MS, this.everyMs * 2 ** this.failures);
    // Instances that lost the same database at once do not come back all at once.
    const pause = this.failures ? Math.max(this.everyMs, backOff * (0.5 + Math.random() / 2)) : this.everyMs;
    this.timer = setTimeout(() => {
      this.looking = this.look();
    }, pause);
  }

  private async look(): Promise<void> {
    try {
      const head = await this.store.head();
      this.failures = 0;
      this.outage.answered();
      if (!this.stopped) this.seen(head);
    } catch (error) {
      this.failures++;
      this.outage.failed(error);
    }
    if (!this.stopped) this.plan();
  }
}
