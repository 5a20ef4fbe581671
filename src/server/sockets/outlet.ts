import type { WebSocket } from 'ws';

/** Bytes of an answer's JSON, straight to the socket. */
export type Outlet = {
  /** @returns nothing when the network has taken them, else a promise of that: the next answer waits for it. */
  readonly send: (payload: Buffer) => Promise<void> | undefined;
};

/** A stream that can hand over answers as bytes, which it makes once for all who are sent the same. */
type SharedStream = { readonly through: (outlet: Outlet) => void };

export const canShare = (stream: object): stream is SharedStream => 'through' in stream;

const TAIL = Buffer.from('}');

/** Frames of the operation `id`, in the form that the protocol's own writer gives them. */
export const outletOf = (socket: WebSocket, id: string): Outlet => {
  // Made with the first frame: most streams wait for hours before it.
  let head: Buffer | undefined;
  return {
    send: (payload) => {
      if (socket.readyState !== socket.OPEN) return undefined;
      head ??= Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
      let settle: ((error?: Error | null) => void) | undefined;
      socket.send(Buffer.concat([head, payload, TAIL]), { binary: false }, (error) => settle?.(error));
      // Most frames are taken by the kernel at once, and a promise for each would cost as much as the frame.
      if (socket.bufferedAmount === 0) return undefined;
      return new Promise((resolve, reject) => {
        settle = (error) => (error ? reject(error) : resolve());
      });
    },
  };
};
