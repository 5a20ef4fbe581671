/** Makes a call of attempts: the key made once, the deadline, the retries where they are safe, the fresh token. */
import { AuthError, TimeoutError, ZayavkaError } from '../errors.js';
import { toResult } from '../result.js';
import { attempt } from './http.js';
import type { Call, Operation } from './operation.js';
import type { ClientOptions } from './options.js';
import { identity, type Tokens } from './token.js';
import { backoff, limited, wait } from './wait.js';

export function createCall(options: ClientOptions, tokens: Tokens): Call {
  // Called bare: browsers refuse fetch as a method of anything but the window.
  const send: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));

  return async <T>(
    operation: Operation,
    given: object,
    callOptions: Parameters<Call>[2] = {},
  ): Promise<T> => {
    const variables = operation.retry === 'keyed' ? withKey(given, callOptions.idempotencyKey) : given;
    const timeoutMs = callOptions.timeoutMs ?? options.timeoutMs ?? 30_000;
    const late = (): Error => timeout(operation, timeoutMs);
    const value = await limited(timeoutMs, callOptions.signal, late, (signal) =>
      repeat(options, operation, Date.now() + timeoutMs, signal, (once) =>
        authorized(tokens, (token) => {
          const headers = identity(token, options.locale);
          return attempt({ url: options.url, fetch: send, headers, operation, variables, signal: once });
        }),
      ),
    );
    // The generated function states the type of its own root field.
    return (operation.promised ? toResult(value, operation.promised, operation.name) : value) as T;
  };
}

/** Tries again after failures that allow it, as long as tries and time are left. */
export async function repeat<T>(
  { retry = {}, onRetry }: ClientOptions,
  operation: Pick<Operation, 'name' | 'retry'>,
  deadline: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { tries = 3, baseMs = 250, capMs = 8_000, attemptTimeoutMs = 15_000 } = retry;
  for (let number = 1; ; number += 1) {
    const last = number >= tries;
    // Giving up on an attempt early makes sense only where another may follow.
    const ms = last || operation.retry === 'unsent' ? deadline - Date.now() : attemptTimeoutMs;
    try {
      return await limited(ms, signal, () => timeout(operation, ms), work);
    } catch (error) {
      if (signal.aborted || last || !(error instanceof ZayavkaError) || !mayRepeat(error, operation))
        throw error;
      const delayMs = (error.retryAfterMs ?? 0) + backoff(number - 1, baseMs, capMs);
      if (Date.now() + delayMs >= deadline) throw error;
      onRetry?.({ operation: operation.name, attempt: number, delayMs, error });
      await wait(delayMs, signal);
    }
  }
}

function mayRepeat(error: ZayavkaError, { retry }: Pick<Operation, 'retry'>): boolean {
  return error.transient && (retry !== 'unsent' || error.unsent);
}

/** A token may expire between two requests: the token function gets one chance to bring another. */
export async function authorized<T>(
  tokens: Tokens,
  work: (token: string | undefined) => Promise<T>,
): Promise<T> {
  const token = await tokens.get();
  try {
    return await work(token);
  } catch (error) {
    if (!(error instanceof AuthError && error.renewable) || !tokens.renewable) throw error;
    const fresh = await tokens.get(token);
    if (fresh === token) throw error;
    return work(fresh);
  }
}

/** One key for one intent: every attempt of the call sends the same. */
function withKey(variables: object, key: string | undefined): object {
  const input = 'input' in variables ? (variables.input as { idempotencyKey?: string | null }) : {};
  return { ...variables, input: { ...input, idempotencyKey: key ?? input.idempotencyKey ?? createKey() } };
}

/** 128 random bits. Not crypto.randomUUID, which browsers hide from pages that came over plain HTTP. */
function createKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function timeout(operation: Pick<Operation, 'name'>, ms: number): TimeoutError {
  return new TimeoutError(`${operation.name}: no answer within ${Math.round(ms)} ms`, { code: 'TIMEOUT' });
}
