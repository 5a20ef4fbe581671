import { setImmediate as turn } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { EventStream, JournalEvent } from '../journal/index.js';
import type { Answer } from './answer.js';

/** Takes an answer's bytes to its listener. */
export type Outlet = {
  /**
   * @param payload JSON in UTF-8, the same buffer for every listener: not to be changed
   * @returns nothing when the network has taken it, else a promise of that
   */
  readonly send: (payload: Buffer) => Promise<void> | undefined;
};

/** Events that one listener may be given in one go, before others and the network have their turn. */
const IN_ONE_GO = 8;

/**
 * A listener's answers. As an iterator it yields them like graphql's `subscribe`. Given an outlet, it sends the bytes
 * of those without errors there by itself, and yields the rest: most of what a listener costs otherwise is to write the
 * same JSON again, and the promises on the way. Either way the next event waits until the one before is on its way.
 */
export class SharedAnswers implements AsyncIterableIterator<ExecutionResult, undefined, undefined> {
  private outlet: Outlet | undefined;
  private ended = false;

  constructor(
    private readonly events: EventStream,
    private readonly answerTo: (event: JournalEvent) => Answer | Promise<Answer>,
  ) {}

  /** To be called before the first `next`. */
  through(outlet: Outlet): void {
    this.outlet = outlet;
  }

  /** @throws what ends the stream: a cursor that is not good, an event that could not be answered. */
  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    try {
      for (let count = 1; ; count++) {
        const event = this.events.take();
        if (!event) {
          if (!(await this.events.ready())) return { done: true, value: undefined };
          count = 0;
          continue;
        }
        const made = this.answerTo(event);
        const answer = made instanceof Promise ? await made : made;
        if (this.ended) return { done: true, value: undefined };
        if (!this.outlet || answer.result.errors) return { done: false, value: answer.result };
        const sending = this.outlet.send(answer.payload);
        if (sending) await sending;
        if (count % IN_ONE_GO === 0) await turn();
      }
    } catch (error) {
      await this.events.return();
      throw error;
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.ended = true;
    await this.events.return();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.return();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
