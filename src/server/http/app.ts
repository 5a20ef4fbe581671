import type { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Edge } from '../edge.js';
import { LIMITS } from '../limits/index.js';
import { operationId } from '../operations.js';
import type { Origins } from '../origins.js';
import type { HttpContext } from './apollo.js';
import type { AttachmentDoor } from './attachment-door.js';
import { errorHandler } from './body-faults.js';
import { boundBodies } from './body-time.js';
import { clientErrorHandler } from './client-faults.js';
import { addDesk } from './desk-route.js';
import { addDownloadRoute } from './download-route.js';
import { addElements } from './elements-route.js';
import { graphqlHandler } from './graphql-route.js';
import { addMount, type Mount } from './mount.js';
import { OpenAnswers } from './open-answers.js';
import { addProbes, type ProbeOptions } from './probes.js';
import { addUploadRoute, UPLOAD_MS } from './upload-route.js';

export const GRAPHQL_PATH = '/graphql';

/** Milliseconds within which a request must have come in whole, but for files: slow senders must not hold connections. */
const REQUEST_MS = 60_000;
/** Seconds for which a browser need not ask again whether it may. */
const CORS_SECONDS = 600;

export type AppOptions = {
  readonly edge: Edge;
  /** Whether GraphQL is served. */
  readonly api: boolean;
  readonly apollo: ApolloServer<HttpContext>;
  readonly origins: Origins;
  readonly probes: ProbeOptions;
  /** Files are neither taken in nor given out when left out. */
  readonly attachments: AttachmentDoor | undefined;
  /** The file that `GET /elements.js` gives out; none is given out when left out. */
  readonly elementsFile: string | undefined;
  /** The folder of the desk's page; it is not served when left out. */
  readonly deskFolder: string | undefined;
  readonly mounts: readonly Mount[];
};

const wantsPage = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept?.includes('text/html') ?? false);

/** The HTTP side. Body limits, prototypes and JSON are Fastify's; everything about GraphQL is Apollo's. */
export const createApp = async ({
  edge,
  api,
  apollo,
  origins,
  probes,
  attachments,
  elementsFile,
  deskFolder,
  mounts,
}: AppOptions): Promise<FastifyInstance> => {
  const answers = new OpenAnswers();
  const app = Fastify({
    bodyLimit: LIMITS.bodyBytes,
    // The longest that any request may take; the usual time is kept by `boundBodies`.
    requestTimeout: UPLOAD_MS,
    forceCloseConnections: 'idle',
    genReqId: operationId,
    clientErrorHandler: clientErrorHandler(edge, answers),
    // Its own log would name every request twice; see `endOperation`.
    logger: false,
  });
  answers.watch(app.server);
  boundBodies(app, REQUEST_MS);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    // Proxies are not to keep a connection that is about to go.
    if (probes.phase() === 'stopping') reply.header('connection', 'close');
    done(null, payload);
  });
  app.setErrorHandler(errorHandler(edge));
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'There is nothing here.' }));
  addProbes(app, probes);
  if (!api) return app;
  if (elementsFile !== undefined) addElements(app, elementsFile);
  if (deskFolder !== undefined) addDesk(app, deskFolder);
  for (const mount of mounts) await addMount(app, mount);
  const graphiql = edge.production ? undefined : await import('./graphiql.js');
  graphiql?.addGraphiqlFiles(app);
  await app.register(async (scope) => {
    await scope.register(cors, {
      origin: [...origins.list],
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'accept-language', 'apollo-require-preflight'],
      exposedHeaders: ['retry-after', 'x-request-id'],
      maxAge: CORS_SECONDS,
    });
    const answer = graphqlHandler(apollo, edge);
    scope.route({
      method: ['GET', 'POST'],
      url: GRAPHQL_PATH,
      handler: (request, reply) => {
        reply.header('cache-control', 'no-store').header('x-request-id', request.id);
        return graphiql && wantsPage(request) ? graphiql.sendGraphiql(reply) : answer(request, reply);
      },
    });
    if (!attachments) return;
    addDownloadRoute(scope, edge, attachments);
    // Within a scope of its own, which takes bodies of every type and reads none of them.
    await scope.register(async (inner) => addUploadRoute(inner, edge, attachments));
  });
  return app;
};
