/** What a live stream tells of itself. */
import type { ZayavkaError } from '../errors.js';

/** How a live stream fares. */
export type LiveState =
  | { readonly name: 'connecting' }
  /** The server sends events as they happen. */
  | { readonly name: 'live' }
  /** WebSocket does not come through: the same events are asked for by HTTP every few seconds, until it does. */
  | { readonly name: 'polling' }
  /** The consumer is behind; the stream goes on by cursor once it has caught up. */
  | { readonly name: 'paused' }
  | { readonly name: 'waiting'; readonly retryAt: Date; readonly error: ZayavkaError }
  | { readonly name: 'closed'; readonly error?: unknown };

export type SetState = (state: LiveState) => void;

/** What every live stream takes. */
export interface LiveOptions {
  /** Ends the stream: the loop over it finishes without an error. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every change of state; must not throw. */
  readonly onState?: ((state: LiveState) => void) | undefined;
}

/** What a stream of events takes besides. */
export interface ResumeOptions extends LiveOptions {
  /** The cursor of a snapshot or of the last event seen. Without it: from the moment the loop starts. */
  readonly after?: string | undefined;
}

/** Nothing is opened before the first `next()`. Leaving a `for await` loop closes the stream. */
export interface LiveStream<T> extends AsyncIterableIterator<T, undefined, undefined> {
  readonly state: LiveState;
  /** Ends the stream, also while it waits for an event. */
  close(): void;
}
