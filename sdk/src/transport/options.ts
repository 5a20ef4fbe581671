/** The settings of a client. */

import type { ZayavkaError } from '../errors.js';
import type { WebSocketConstructor } from '../live/link.js';

/** What `createClient` takes. */
export interface ClientOptions {
  /** The API's address, `https://support.example/graphql`. In a browser it may be relative to the page. */
  readonly url: string;
  /**
   * The bearer token, or a function that gives the current one. The function is asked before every request and
   * every live connection, so let it cache. When the server has refused a token, it is asked once more with that
   * token, to bring another. Without one: anonymous.
   */
  readonly token?: string | ((refused?: string) => string | Promise<string>) | undefined;
  /** Language of messages: "ru" or "en". The server's default is the subscriber's own. */
  readonly locale?: string | undefined;
  /** Deadline of a call with its retries, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Told before each wait for another attempt. */
  readonly onRetry?: ((info: RetryInfo) => void) | undefined;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly live?: LiveConnectionOptions | undefined;
  /** Node before 22 has no global WebSocket: `import WebSocket from 'ws'` and pass it here. */
  readonly webSocketImpl?: WebSocketConstructor | undefined;
}

/** How often and how soon a failed call is made again. */
export interface RetryOptions {
  /** Attempts in all. Default 3; 1 turns retries off. */
  readonly tries?: number | undefined;
  /** The first wait is random between 0 and this; it doubles with each attempt. Default 250 ms. */
  readonly baseMs?: number | undefined;
  /** The longest wait unless the server asks for more. Default 8,000 ms. */
  readonly capMs?: number | undefined;
  /** One attempt is given up after this long, where another may follow. Default 15,000 ms. */
  readonly attemptTimeoutMs?: number | undefined;
}

/** A failed attempt that another one follows. */
export interface RetryInfo {
  readonly operation: string;
  /** The number of the attempt that failed, from 1. */
  readonly attempt: number;
  readonly delayMs: number;
  readonly error: ZayavkaError;
}

/** How the one connection of the live streams is kept. */
export interface LiveConnectionOptions {
  /** The WebSocket's address. Default: `url` with ws instead of http. */
  readonly url?: string | undefined;
  /** Silence after which the server is asked for a sign of life, in milliseconds. Default 15,000. */
  readonly keepAliveMs?: number | undefined;
  /** How long to wait for a connection and for a sign of life, in milliseconds. Default 10,000. */
  readonly answerTimeoutMs?: number | undefined;
  /** The first wait before reconnecting is random between 0 and this; it doubles. Default 500 ms. */
  readonly baseMs?: number | undefined;
  /** The longest wait before reconnecting. Default 30,000 ms. */
  readonly capMs?: number | undefined;
  /** Events held for a consumer that is slow; beyond it the stream pauses and resumes by cursor. Default 1,000. */
  readonly maxBuffered?: number | undefined;
  /**
   * After so many connections in a row that never opened, streams ask for their events by HTTP as well, until one opens.
   * Default 2; Infinity: never.
   */
  readonly pollAfter?: number | undefined;
  /** How often they ask by HTTP, in milliseconds. Default 5,000; less than 200 is taken for 200. */
  readonly pollMs?: number | undefined;
  /** The longest wait between two tries of a connection meanwhile, in milliseconds. Default 60,000. */
  readonly pollRetryMs?: number | undefined;
}
