import type { ExecutionResult } from 'graphql';

/** The answer to one event, for any number of listeners. Not to be changed by any of them. */
export class Answer {
  private bytes: Buffer | undefined;

  constructor(readonly result: ExecutionResult) {}

  /** The result as JSON in UTF-8, written once. */
  get payload(): Buffer {
    this.bytes ??= Buffer.from(JSON.stringify(this.result));
    return this.bytes;
  }
}
