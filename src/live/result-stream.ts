import type { ExecutionResult } from 'graphql';

/** A stream of answers to a stream of events. Ending it ends the events at once, also while one is awaited. */
export class ResultStream implements AsyncIterableIterator<ExecutionResult, undefined, undefined> {
  private readonly events: AsyncIterator<unknown>;

  constructor(
    events: AsyncIterable<unknown>,
    private readonly answer: (event: unknown) => Promise<ExecutionResult>,
  ) {
    this.events = events[Symbol.asyncIterator]();
  }

  async next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    const event = await this.events.next();
    if (event.done) return { done: true, value: undefined };
    try {
      return { done: false, value: await this.answer(event.value) };
    } catch (error) {
      await this.events.return?.();
      throw error;
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.events.return?.();
    return { done: true, value: undefined };
  }

  async throw(error: unknown): Promise<IteratorResult<ExecutionResult, undefined>> {
    await this.events.return?.();
    throw error;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
