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

const SWEEP_MS = 50;

/** The order of a stop. Readiness has turned to 503 before. */
export const stopWithin = async ({ app, apollo, sockets, drainMs, stopMs }: StopOptions): Promise<void> => {
  await pause(drainMs);
  const cut = setTimeout(() => app.server.closeAllConnections(), stopMs);
  // Node closes the connections that are idle at the beginning; those of requests that run are idle a little later.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  // Sockets and requests end side by side: the HTTP server is closed only when it has neither.
  await Promise.all([sockets.stop(), app.close()]);
  clearTimeout(cut);
  clearInterval(sweep);
  await apollo.stop();
};
