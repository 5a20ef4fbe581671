import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: ReadonlyArray<{ readonly extensions: { readonly code: string } }>;
};

/** What came back: every byte of it that does not change from one request to the next, and its meaning. */
export type Asked = { readonly bytes: string; readonly answers: readonly Answer[] };

export type Question = {
  /** `http://127.0.0.1:4000/graphql` */
  readonly url: string;
  readonly token: string | undefined;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** As many events as a stream is listened to. */
  readonly events?: number | undefined;
};

/** Headers that tell one request from another, and nothing of what was asked for. */
const PASSING = new Set(['date', 'x-request-id', 'keep-alive']);

export const askOverHttp = async ({ url, token, document, variables }: Question): Promise<Asked> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: document, variables }),
  });
  const text = await response.text();
  const headers = [...response.headers].filter(([name]) => !PASSING.has(name));
  return {
    bytes: [response.status, ...headers.map(([name, value]) => `${name}: ${value}`), text].join('\n'),
    answers: [JSON.parse(text) as Answer],
  };
};

/** All of a filled ticket. */
const EVENTS = 4;

/** Over a connection of its own; a subscription is ended after its first events. */
export const askOverSocket = ({
  url,
  token,
  document,
  variables,
  events = EVENTS,
}: Question): Promise<Asked> => {
  const frames: string[] = [];
  class Recorded extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols);
      this.on('message', (frame) => frames.push(String(frame)));
    }
  }
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: Recorded,
    connectionParams: token ? { authorization: `Bearer ${token}` } : {},
    generateID: () => 'one',
    retryAttempts: 0,
  });
  return new Promise<Asked>((resolve, reject) => {
    const answers: Answer[] = [];
    const settle = (also: readonly Answer[], words = ''): void => {
      resolve({ bytes: [...frames, words].join('\n'), answers: [...answers, ...also] });
      void client.dispose();
    };
    client.subscribe(
      { query: document, variables },
      {
        next: (answer) => {
          answers.push(answer as Answer);
          if (answers.length === events) settle([]);
        },
        complete: () => settle([]),
        error: (raw) => {
          if (Array.isArray(raw)) return settle([{ errors: raw as Answer['errors'] }]);
          // A connection that is refused says why in the close's reason.
          const { code, reason } = raw as { code?: number; reason?: string };
          if (code === undefined) return reject(raw);
          return settle([{ errors: [{ extensions: { code: String(reason) } }] }], `${code} ${reason}`);
        },
      },
    );
  });
};
