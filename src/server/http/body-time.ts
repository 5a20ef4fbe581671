import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Milliseconds within which a request's body must have come in whole, where it is not the usual time. */
    bodyMs?: number;
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const LATE = 'HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n';

/** Cuts off whoever sends a body so slowly that it would hold the connection for long. Each route may have its time. */
export const boundBodies = (app: FastifyInstance, usualMs: number): void => {
  app.addHook('onRequest', (request, reply, done) => {
    if (hasBody(request)) {
      const { raw } = request;
      const { socket } = raw;
      const timer = setTimeout(() => {
        if (raw.complete) return;
        if (!reply.raw.headersSent && socket.writable) socket.write(LATE);
        socket.destroySoon();
      }, request.routeOptions.config.bodyMs ?? usualMs);
      raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
};
