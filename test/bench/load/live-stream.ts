import { randomUUID } from 'node:crypto';
import { type Listener, openListeners } from './listener.js';

export interface LiveOptions {
  readonly port: number;
  readonly count: number;
  readonly token: (index: number) => string;
  readonly document: string;
  readonly operationName: string;
  readonly variables: object;
  /** Called for each event; not for the protocol's own messages. */
  readonly heard: (frame: Buffer, listener: Listener) => void;
}

/** Sockets with one live stream each, opened as the SDK opens them (`graphql-transport-ws`). */
export const openLiveStreams = (options: LiveOptions): Promise<Listener[]> => {
  const { port, count, token, document, operationName, variables } = options;
  const acknowledged = new Map<Listener, () => void>();
  const heard = (frame: Buffer, listener: Listener): void => {
    const greeted = acknowledged.get(listener);
    if (!greeted) {
      options.heard(frame, listener);
      return;
    }
    acknowledged.delete(listener);
    if (!frame.includes('"connection_ack"')) throw new Error(`No greeting: ${frame.toString()}`);
    listener.forget();
    greeted();
  };
  return openListeners(
    count,
    () => ({ port, path: '/graphql', protocol: 'graphql-transport-ws', heard }),
    async (listener, index) => {
      const greeted = new Promise<void>((resolve) => acknowledged.set(listener, resolve));
      const payload = { authorization: `Bearer ${token(index)}` };
      listener.send(JSON.stringify({ type: 'connection_init', payload }));
      await greeted;
      const subscription = { query: document, operationName, variables };
      listener.send(JSON.stringify({ id: randomUUID(), type: 'subscribe', payload: subscription }));
    },
  );
};
