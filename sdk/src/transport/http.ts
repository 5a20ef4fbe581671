/** One attempt over HTTP: a request, and its answer as data or as one of the SDK's errors. */
import { NetworkError } from '../errors.js';
import type { Operation } from './operation.js';
import { fromStatus, type GraphQLErrorLike, toRefusal } from './refusal.js';

export interface Attempt {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly headers: Record<string, string>;
  readonly operation: Operation;
  readonly variables: object;
  readonly signal: AbortSignal;
}

/** @returns the root field's value. @throws ZayavkaError; the signal's reason when it aborts. */
export async function attempt(given: Attempt): Promise<unknown> {
  const { operation, variables, signal } = given;
  const body = JSON.stringify({ query: operation.document, operationName: operation.name, variables });
  let response: Response;
  let text: string;
  try {
    response = await given.fetch(given.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...given.headers,
      },
      body,
      signal,
    });
    text = await response.text();
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    throw unanswered(operation, cause);
  }
  const answer = parse<Answer>(text);
  const details = { status: response.status, retryAfterMs: retryAfter(response.headers.get('retry-after')) };
  const error = answer?.errors?.[0];
  if (error) throw toRefusal(error, details);
  if (!response.ok) throw fromStatus(response.status, details);
  if (!answer?.data) throw unreadable(operation, response.status);
  return Object.values(answer.data)[0];
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLErrorLike[];
}

/** The object that a text is in JSON; what it holds is not looked at. */
export function parse<T extends object>(text: string): T | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return answer !== null && typeof answer === 'object' ? (answer as T) : undefined;
  } catch {
    return undefined;
  }
}

type Named = Pick<Operation, 'name'>;

/** @param cause what `fetch` has thrown. */
export function unanswered({ name }: Named, cause?: unknown): NetworkError {
  const unsent = neverConnected(cause);
  return new NetworkError(`${name}: no answer from the server`, { code: 'NETWORK', unsent, cause });
}

export function unreadable(operation: Named, status: number): NetworkError {
  return new NetworkError(`${operation.name}: the answer is not the API's`, { code: 'BAD_ANSWER', status });
}

/** Seconds or a date, in milliseconds from now; undefined when absent or unreadable. */
export function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

const NEVER_CONNECTED = new Set<unknown>([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Node tells why a fetch failed, and then it is certain that nothing was sent. Browsers do not tell. By shape and not
 * by instanceof: the error may come from another realm.
 */
function neverConnected(error: unknown): boolean {
  const { cause } = (error ?? {}) as { cause?: { code?: unknown; errors?: readonly { code?: unknown }[] } };
  // One error for each address that was tried, where there were several.
  const tried = cause?.errors?.length ? cause.errors : [cause];
  return tried.every((one) => NEVER_CONNECTED.has(one?.code));
}
