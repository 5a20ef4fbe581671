import type { RequestListener } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** Something of another make that this process serves beside its own: whatever is below `path` is its alone. */
export type Mount = {
  /** `/demo/panel`, without a slash at its end. */
  readonly path: string;
  /** Gets the requests as they came, with the whole path; it reads the body and ends the answer itself. */
  readonly listener: RequestListener;
};

export const addMount = async (app: FastifyInstance, { path, listener }: Mount): Promise<void> => {
  app.get(path, (_request, reply) => reply.redirect(`${path}/`, 308));
  // Within a scope of its own, which takes bodies of every type and reads none of them.
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${path}/*`, (request, reply) => {
      reply.hijack();
      listener(request.raw, reply.raw);
    });
  });
};
