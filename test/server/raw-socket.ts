import { once } from 'node:events';
import WebSocket, { type ClientOptions } from 'ws';

export type Frame = {
  readonly type: string;
  readonly id?: string;
  readonly payload?: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly FrameError[];
  } & readonly FrameError[];
};
export type FrameError = {
  readonly message: string;
  readonly path?: readonly unknown[];
  readonly extensions: Record<string, unknown> & { readonly code: string };
};

/** A client of `graphql-transport-ws` that says exactly what the test wants, well-behaved or not. */
export class RawSocket {
  readonly frames: Frame[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  private listeners: Array<() => void> = [];

  private constructor(readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => {
      socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
    });
    // A refused upgrade is told by `once` below; what comes later is told by the close.
    socket.on('error', () => undefined);
    socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)));
      for (const listener of this.listeners) listener();
    });
  }

  /** @throws Error `Unexpected server response: 403` when the upgrade is refused. */
  static async open(url: string, options: ClientOptions = {}): Promise<RawSocket> {
    const address = `${url.replace('http', 'ws')}/graphql`;
    const raw = new RawSocket(new WebSocket(address, 'graphql-transport-ws', options));
    await once(raw.socket, 'open');
    return raw;
  }

  static async greeted(url: string, payload: object = {}): Promise<RawSocket> {
    const raw = await RawSocket.open(url);
    raw.send({ type: 'connection_init', payload });
    await raw.frame(({ type }) => type === 'connection_ack');
    return raw;
  }

  send(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The first frame of that kind, whether it has come already or not. */
  async frame(matches: (frame: Frame) => boolean): Promise<Frame> {
    const found = this.frames.find(matches);
    if (found) return found;
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const frame = this.frames.find(matches);
        if (!frame) return;
        this.listeners = this.listeners.filter((listener) => listener !== look);
        resolve(frame);
      };
      this.listeners.push(look);
      this.closed.then(({ code }) => reject(new Error(`The socket was closed with ${code} instead`)));
    });
  }

  subscribe(id: string, query: string, variables?: object, operationName?: string): void {
    this.send({ id, type: 'subscribe', payload: { query, variables, operationName } });
  }

  /** The answer to a query, or the first event of a subscription, or the errors. */
  async ask(query: string, variables?: object, id = String(this.frames.length)): Promise<Frame> {
    this.subscribe(id, query, variables);
    return this.frame((frame) => frame.id === id && (frame.type === 'next' || frame.type === 'error'));
  }

  async leave(): Promise<void> {
    this.socket.close();
    await this.closed;
  }
}

export const errorsOf = (frame: Frame): readonly FrameError[] =>
  frame.type === 'error' ? (frame.payload ?? []) : (frame.payload?.errors ?? []);
