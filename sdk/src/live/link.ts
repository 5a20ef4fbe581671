/** One WebSocket connection, with signs of life. A new connection is a new link: this one never reconnects. */
import { createClient } from 'graphql-ws/client';
import type { LiveConnectionOptions } from '../transport/options.js';

/** A browser's WebSocket or the one of `ws`. */
export interface WebSocketConstructor {
  new (
    url: string,
    protocols?: string | string[],
  ): {
    /** Told of a connection that failed. */
    addEventListener(type: 'error', listener: () => void): void;
  };
}

export interface LinkOptions extends LiveConnectionOptions {
  readonly url: string;
  readonly webSocketImpl: WebSocketConstructor;
  readonly greeting: Record<string, unknown>;
  /** Called when the connection is lost or closed; maybe more than once. */
  readonly onGone: () => void;
}

export interface Link {
  subscribe(
    request: { query: string; operationName: string; variables: Record<string, unknown> },
    sink: LinkSink,
  ): () => void;
  /** Closes the connection with whatever runs on it. */
  close(): void;
}

export interface LinkSink {
  /** The server has accepted the connection. */
  open(): void;
  next(payload: { readonly data?: Record<string, unknown> | null; readonly errors?: unknown }): void;
  /** What graphql-ws reports, or undefined when the server completed the subscription. */
  end(raw: unknown): void;
}

export function createLink({
  keepAliveMs = 15_000,
  answerTimeoutMs = 10_000,
  ...options
}: LinkOptions): Link {
  let accepted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const opening = new Set<() => void>();
  const calm = (): void => clearTimeout(timer);
  const expectAnswer = (): void => {
    calm();
    timer = setTimeout(() => client.terminate(), answerTimeoutMs);
  };
  let fate: unknown;
  const gone = (raw: unknown): void => {
    calm();
    fate ??= raw;
    options.onGone();
    // Without it graphql-ws would reconnect by itself, and at once, after an orderly close. With it, it completes
    // what it would have retried; hence the fate, kept for the sinks.
    close();
  };
  const close = (): void => void Promise.resolve(client.dispose()).catch(() => undefined);

  const client = createClient({
    url: options.url,
    webSocketImpl: guarded(options.webSocketImpl),
    connectionParams: options.greeting,
    retryAttempts: 0,
    keepAlive: keepAliveMs,
    on: {
      connecting: expectAnswer,
      connected() {
        calm();
        accepted = true;
        for (const open of opening) open();
        opening.clear();
      },
      ping: (received) => received || expectAnswer(),
      pong: (received) => received && calm(),
      closed: gone,
      error: gone,
    },
  });

  return {
    close,
    subscribe(request, sink) {
      const open = (): void => sink.open();
      const stop = client.subscribe(request, {
        next: (payload) => sink.next(payload),
        error: (raw) => sink.end(raw),
        complete: () => sink.end(fate),
      });
      if (accepted) open();
      else opening.add(open);
      return () => {
        opening.delete(open);
        stop();
      };
    },
  };
}

/** With `ws`, an error that comes after graphql-ws has let go of a socket would end the process: nobody listens. */
function guarded(Implementation: WebSocketConstructor): WebSocketConstructor {
  return class extends Implementation {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('error', () => undefined);
    }
  };
}
