/** The one live connection of a client, shared by its streams: opened for the first, closed after the last. */
import { AuthError, NetworkError, ZayavkaError } from '../errors.js';
import type { LiveOperation } from '../transport/operation.js';
import type { ClientOptions } from '../transport/options.js';
import type { Tokens } from '../transport/token.js';
import { toEnding } from './ending.js';
import { createLink, type Link, type WebSocketConstructor } from './link.js';

export interface Subscriber<Event> {
  open(): void;
  next(event: Event): void;
  /** Called once, unless stopped before. */
  end(error: ZayavkaError): void;
}

/** How the last connections have fared: streams go by it in choosing HTTP. */
export interface Reach {
  /** Connections in a row that never opened, for want of a way and not because the server refused them. */
  failures: number;
  /** When the last of them failed, in epoch milliseconds. */
  failedAt: number;
}

export interface Socket {
  readonly reach: Reach;
  /** @returns a function that stops the subscription; nothing is reported after it. */
  subscribe<V extends Record<string, unknown>, E>(
    operation: LiveOperation<V, E>,
    variables: V,
    subscriber: Subscriber<E>,
  ): () => void;
}

interface Shared {
  readonly link: Link;
  readonly token: string | undefined;
  users: number;
  /** Whether it is known if it opens. */
  judged: boolean;
}

export function createSocket(options: ClientOptions, tokens: Tokens): Socket {
  let current: Promise<Shared> | undefined;
  let refused: string | undefined;
  const reach: Reach = { failures: 0, failedAt: 0 };

  const judge = (shared: Shared, lost: boolean): void => {
    if (shared.judged) return;
    shared.judged = true;
    reach.failures = lost ? reach.failures + 1 : 0;
    reach.failedAt = Date.now();
  };

  const share = (): Promise<Shared> => {
    const opened = open(() => forget(opened));
    current = opened;
    opened.catch(() => forget(opened));
    return opened;
  };
  const forget = (opened: Promise<Shared>): void => {
    if (current === opened) current = undefined;
  };

  async function open(onGone: () => void): Promise<Shared> {
    const webSocketImpl = options.webSocketImpl ?? globalWebSocket();
    // Before the connection, not in its greeting: the server closes sockets that are slow to greet.
    const token = await tokens.get(refused);
    if (tokens.renewable && refused !== undefined && token === refused) {
      throw new AuthError('The server refused the token, and there is no other', { code: 'UNAUTHENTICATED' });
    }
    const greeting = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(options.locale === undefined ? {} : { acceptLanguage: options.locale }),
    };
    const url = liveUrl(options);
    const link = createLink({ ...options.live, url, webSocketImpl, greeting, onGone });
    return { link, token, users: 0, judged: false };
  }

  return {
    reach,
    subscribe(operation, variables, subscriber) {
      let over = false;
      let leave = (): void => undefined;
      const end = (raw: unknown): void => {
        if (over) return;
        stop();
        subscriber.end(
          raw === undefined
            ? new NetworkError('The server ended the stream', { code: 'ENDED' })
            : toEnding(raw),
        );
      };
      const stop = (): void => {
        over = true;
        leave();
      };

      const join = (shared: Shared, opened: Promise<Shared>): void => {
        if (over) {
          // Nobody came: a link kept for later would greet with an old token.
          if (shared.users === 0) forget(opened);
          return;
        }
        shared.users += 1;
        const depart = (raw: unknown): void => {
          const error = toEnding(raw);
          judge(shared, error instanceof NetworkError);
          if (error instanceof AuthError && error.renewable) {
            refused = shared.token;
            forget(opened);
            shared.link.close();
          }
          end(raw);
        };
        const unsubscribe = shared.link.subscribe(
          { query: operation.document, operationName: operation.name, variables: { ...variables } },
          {
            open() {
              refused = undefined;
              judge(shared, false);
              if (!over) subscriber.open();
            },
            next({ data, errors }) {
              if (over) return;
              const [event] = Object.values(data ?? {});
              // The operation's type parameters state what its root field gives; null is a value where they say so.
              if (!errors && event !== undefined) subscriber.next(event as never);
              else depart(errors ?? new NetworkError('An event came empty', { code: 'BAD_ANSWER' }));
            },
            end: (raw) => depart(raw),
          },
        );
        leave = () => {
          leave = () => undefined;
          shared.users -= 1;
          if (shared.users === 0) forget(opened);
          unsubscribe();
        };
      };

      const opened = current ?? share();
      opened.then((shared) => join(shared, opened)).catch(end);
      return stop;
    },
  };
}

function globalWebSocket(): WebSocketConstructor {
  const { WebSocket } = globalThis as { WebSocket?: WebSocketConstructor };
  if (WebSocket) return WebSocket;
  throw new ZayavkaError(
    "This runtime has no WebSocket. On Node before 22: import WebSocket from 'ws' and pass { webSocketImpl: WebSocket } to createClient",
    { code: 'NO_WEBSOCKET' },
  );
}

function liveUrl({ url, live }: ClientOptions): string {
  const { location } = globalThis as { location?: { href: string } };
  const address = new URL(live?.url ?? url, location?.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return address.href;
}
