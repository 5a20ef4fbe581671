/** Waits between attempts of a stream, for ever, longer each time; gives up at once on what waiting cannot mend. */
import { ZayavkaError } from '../errors.js';
import type { LiveConnectionOptions } from '../transport/options.js';
import { backoff, wait } from '../transport/wait.js';
import type { SetState } from './state.js';

export class Patience {
  #failures = 0;

  constructor(
    private readonly options: LiveConnectionOptions,
    private readonly setState: SetState,
  ) {}

  /** It works again: the next wait is short. */
  reset(): void {
    this.#failures = 0;
  }

  /** Waits after a failure that may pass. @throws the error when it may not. */
  async endure(error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted || !(error instanceof ZayavkaError) || !error.transient) throw error;
    await this.pause(error, signal);
  }

  async pause(error: ZayavkaError, signal: AbortSignal): Promise<void> {
    const { baseMs = 500, capMs = 30_000 } = this.options;
    const delayMs = (error.retryAfterMs ?? 0) + backoff(this.#failures, baseMs, capMs);
    this.#failures += 1;
    this.setState({ name: 'waiting', retryAt: new Date(Date.now() + delayMs), error });
    await wait(delayMs, signal);
    this.setState({ name: 'connecting' });
  }

  /** The value of `work`, however often that takes. */
  async until<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        await this.endure(error, signal);
      }
    }
  }
}
