import { setTimeout as pause } from 'node:timers/promises';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { HttpContext } from './http/apollo.js';
import type { SocketServer } from './sockets/socket-server.js';

export type StopOptions = {
  readonly app: FastifyInstance;
  readonly apollo: ApolloServer<HttpContext>;
  readonly sockets: SocketServer;
  /** Milliseconds in which it still serves, while balancers hear that it is not ready. */
  readonly drainMs: number;
  /** Milliseconds after that, until what still runs is cut off. */
  readonly stopMs: number;
};

/** The order of a stop. Readiness has turned to 503 before. */
export const stopWithin = async ({ app, apollo, sockets, drainMs, stopMs }: StopOptions): Promise<void> => {
  await pause(drainMs);
  const cut = setTimeout(() => app.server.closeAllConnections(), stopMs);
  // Sockets and requests end side by side: the HTTP server is closed only when it has neither.
  await Promise.all([sockets.stop(), app.close()]);
  clearTimeout(cut);
  await apollo.stop();
};
