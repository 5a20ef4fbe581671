import type { PresentAgent } from './who-is-there.js';

/** Who is at a ticket; in an object, since it is the root of an execution. */
export type PresenceUpdate = { readonly present: readonly PresentAgent[] };

type Result = IteratorResult<PresenceUpdate, undefined>;

const nothing = (): void => undefined;
const OVER = { done: true, value: undefined } as const;

/**
 * Who is at one ticket: those there now at once, then at a look, and only when that has changed. It holds what was sent
 * last and nothing more: who reads slowly gets what is true by then.
 */
export class PresenceStream implements AsyncIterableIterator<PresenceUpdate, undefined, undefined> {
  private sent: string | undefined;
  private ended = false;
  private waiting: ((result: Result) => void) | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param read who is there now
   * @param left called once, when the stream has ended
   */
  constructor(
    private readonly read: () => readonly PresentAgent[],
    private readonly left: () => void,
  ) {}

  /** Gives its reader the list, if one is waiting for it and it has changed. */
  look(): void {
    const { waiting } = this;
    if (!waiting) return;
    const update = this.news();
    if (!update) return;
    this.waiting = undefined;
    waiting({ done: false, value: update });
  }

  next(): Promise<Result> {
    const result = this.last.then(() => this.step());
    this.last = result.then(nothing, nothing);
    return result;
  }

  /** Lets go at once, also while news is awaited. */
  return(): Promise<Result> {
    this.end();
    return Promise.resolve(OVER);
  }

  throw(error: unknown): Promise<Result> {
    this.end();
    return Promise.reject(error);
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.waiting?.(OVER);
    this.waiting = undefined;
    this.left();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async step(): Promise<Result> {
    if (this.ended) return OVER;
    // What changed while the one before was on its way is told at the next look: about one a second at most.
    const first = this.sent === undefined ? this.news() : undefined;
    if (first) return { done: false, value: first };
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }

  private news(): PresenceUpdate | undefined {
    const present = this.read();
    const text = JSON.stringify(present);
    if (text === this.sent) return undefined;
    this.sent = text;
    return { present };
  }
}
