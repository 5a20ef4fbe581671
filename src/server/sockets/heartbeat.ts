import type { Connection } from './connection.js';

export type HeartbeatOptions = {
  readonly connections: Iterable<Connection>;
  /** Milliseconds between pings. A socket that has not answered one by the next is given up. */
  readonly pingMs: number;
};

/**
 * Finds the sockets whose client is gone, or reads nothing: a pong waits behind whatever was sent before it. One
 * timer for all of them, so that an idle socket costs nothing of its own.
 */
export const startHeartbeat = ({ connections, pingMs }: HeartbeatOptions): (() => void) => {
  const timer = setInterval(() => {
    for (const connection of connections) {
      const { socket, alive } = connection;
      if (!alive) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        connection.alive = false;
        socket.ping();
      }
    }
  }, pingMs);
  return () => clearInterval(timer);
};
