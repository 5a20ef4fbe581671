import { setTimeout as pause } from 'node:timers/promises';

export interface UntilOptions {
  /** What is waited for, in words: it is the message of the failure. */
  readonly what: string;
  /** Milliseconds until the wait fails. Default 10 000. */
  readonly timeoutMs?: number;
  /** Milliseconds between two looks. Default 20. */
  readonly everyMs?: number;
}

export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T | PromiseLike<T>): void;
  reject(reason: unknown): void;
}

/** A promise that is settled from outside: for "wait until the other side says so". */
export function deferred<T = void>(): Deferred<T> {
  let resolve!: Deferred<T>['resolve'];
  let reject!: Deferred<T>['reject'];
  const promise = new Promise<T>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return { promise, resolve, reject };
}

/**
 * Looks again and again until the condition gives a truthy value, and returns that value.
 * A condition that throws is "not yet"; its last error becomes the cause of the failure.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  { what, timeoutMs = 10_000, everyMs = 20 }: UntilOptions,
): Promise<Exclude<Awaited<T>, null | undefined | false | 0 | ''>> {
  const end = performance.now() + timeoutMs;
  let cause: unknown;
  do {
    try {
      const value = await within(Promise.resolve(condition()), { what, timeoutMs: end - performance.now() });
      if (value) return value as Exclude<Awaited<T>, null | undefined | false | 0 | ''>;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(everyMs);
  } while (performance.now() < end);
  throw new Error(`After ${timeoutMs} ms still waiting for ${what}`, { cause });
}

/** The promise, or a failure that says what did not come in `timeoutMs` milliseconds (default 10 000). */
export async function within<T>(
  promise: Promise<T>,
  { what, timeoutMs = 10_000 }: UntilOptions,
): Promise<Awaited<T>> {
  const end = new AbortController();
  const late = pause(timeoutMs, undefined, { signal: end.signal }).then(
    () => Promise.reject(new Error(`After ${Math.round(timeoutMs)} ms still waiting for ${what}`)),
    () => new Promise<never>(() => {}),
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    end.abort();
  }
}
