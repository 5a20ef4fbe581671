/** Waiting that an abort ends, work that a deadline ends, and the back-off's arithmetic. */

/** Full jitter: anywhere between nothing and the doubled base, so that clients do not come back in step. */
export function backoff(attempt: number, baseMs: number, capMs: number): number {
  return Math.random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30));
}

/** Resolves after `ms`; rejects with the signal's reason when it aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const onTime = (): void => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    };
    const timer = setTimeout(onTime, Math.min(ms, MAX_TIMER_MS));
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * Runs `work` with a signal of its own. Rejects with `timeout()` after `ms`, or with the parent's reason when that
 * aborts, even if `work` does not heed the signal.
 */
export async function limited<T>(
  ms: number,
  parent: AbortSignal | undefined,
  timeout: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  parent?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const onAbort = (): void => controller.abort(parent?.reason);
  parent?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => controller.abort(timeout()), Math.max(0, Math.min(ms, MAX_TIMER_MS)));
  try {
    return await new Promise<T>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      work(signal).then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    parent?.removeEventListener('abort', onAbort);
  }
}

/** Timers take 32 bits of milliseconds; more would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;
