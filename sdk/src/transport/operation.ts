/** The words between generated operations and the code that sends them. */

/**
 * When a failed attempt may be made again:
 * - `safe`: after any transient failure, since doing it twice is doing it once;
 * - `keyed`: likewise, with an idempotency key that the call makes once and keeps;
 * - `unsent`: only after failures that prove that nothing was done.
 */
export type RetryRule = 'safe' | 'keyed' | 'unsent';

export interface Operation {
  readonly name: string;
  /** Default: safe. */
  readonly retry?: RetryRule;
  /** It has one root field: what it answers is that field's value. */
  readonly document: string;
  /** Present where the payload carries field errors: the fields that a success fills. */
  readonly promised?: readonly string[];
}

/** A subscription's document; the type parameters tie the variables and the events to it. */
export interface LiveOperation<Variables, Event> {
  readonly name: string;
  /** It has one root field, whose values are the events. */
  readonly document: string;
  readonly types?: (variables: Variables) => Event;
}

/** What every call takes besides its input. */
export interface CallOptions {
  /** Aborts the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Deadline of the whole call with its retries, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** For mutations with a key: give your own to repeat the same intent after a page reload. */
  readonly idempotencyKey?: string | undefined;
}

/** Sends one operation and gives the value of its root field, or the `Result` made of it. */
export type Call = <T>(operation: Operation, variables: object, options?: CallOptions) => Promise<T>;
