import type { Logger } from 'pino';

export type WatchOptions = {
  /** What is looked at, in words for the log: `deadlines and takes`. */
  readonly over: string;
  /**
   * Does a piece of what there is to do.
   * @returns how many things were done; after some the next look follows at once.
   */
  readonly look: () => Promise<number>;
  /** Milliseconds, by real time, from the end of an idle look to the next one. */
  readonly everyMs: number;
  readonly log: Logger;
};

/**
 * Looks again and again at what time alone has made due, one look at a time, until it is stopped. Nothing ends it
 * before: a look that fails, the database being away, is told once, and the next ones go on.
 */
export class Watch {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private failing = false;

  /** The first look is at once: whatever became due while nobody watched has waited long enough. */
  constructor(private readonly options: WatchOptions) {
    this.plan(0);
  }

  /** @returns when the look in hand has ended; there is none after it. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private plan(ms: number): void {
    this.timer = setTimeout(() => {
      this.running = this.run();
    }, ms);
  }

  private async run(): Promise<void> {
    const { over, look, everyMs, log } = this.options;
    try {
      while (!this.stopped && (await look()) > 0);
      if (this.failing) log.info(`The watch over ${over} works again`);
      this.failing = false;
    } catch (error) {
      if (!this.failing) log.warn({ err: error }, `The watch over ${over} failed; it goes on trying`);
      this.failing = true;
    }
    if (!this.stopped) this.plan(everyMs);
  }
}
