type Waiter = { readonly resolve: () => void; readonly reject: (error: unknown) => void };

/**
 * Work that finds all there is to do whenever it runs: one run at a time, and one more when it was asked for
 * meanwhile, however often.
 */
export class Coalesced {
  private wanted = false;
  private waiters: Waiter[] = [];
  private draining: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  /** Asks for a run; its failure is for {@link run} to tell, or for the work itself. */
  wake(): void {
    this.wanted = true;
    this.draining ??= this.drain();
  }

  /**
   * @returns when a run that began after this call has ended.
   * @throws what that run failed with.
   */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiters.push({ resolve, reject });
      this.wake();
    });
  }

  /** @returns when nothing is running and nothing is asked for. */
  async idle(): Promise<void> {
    await this.draining;
  }

  private async drain(): Promise<void> {
    while (this.wanted) {
      this.wanted = false;
      const waiters = this.waiters;
      this.waiters = [];
      try {
        await this.work();
        for (const { resolve } of waiters) resolve();
      } catch (error) {
        for (const { reject } of waiters) reject(error);
      }
    }
    this.draining = undefined;
  }
}
