import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type Clock, systemClock } from '../kernel/clock.js';
import type { Callers, RequestContext } from './context.js';
import type { Edge } from './edge.js';
import { ErrorFormatter } from './errors/index.js';
import { createApollo } from './http/apollo.js';
import { createApp, GRAPHQL_PATH } from './http/app.js';
import type { AttachmentDoor } from './http/attachment-door.js';
import type { Mount } from './http/mount.js';
import type { Phase } from './http/probes.js';
import { LIMITS } from './limits/index.js';
import { Metrics } from './metrics.js';
import { operationsLog } from './operations.js';
import { Origins } from './origins.js';
import type { Subscribe } from './sockets/protocol.js';
import { SocketServer } from './sockets/socket-server.js';
import { stopWithin } from './stop-within.js';

export type ServerOptions<Context extends RequestContext> = {
  readonly schema: GraphQLSchema;
  readonly callers: Callers<Context>;
  /** How subscriptions are run; graphql's own way when left out. */
  readonly live?: { readonly subscribe: Subscribe };
  readonly config: {
    readonly host: string;
    /** 0 takes any free port. */
    readonly port: number;
    readonly publicUrl: string;
    readonly allowedOrigins: readonly string[];
    readonly production: boolean;
  };
  readonly log: Logger;
  /** Whether GraphQL is served. Default; without it there are health and metrics alone. */
  readonly api?: boolean;
  readonly clock?: Clock;
  /** Files are neither taken in nor given out when left out. */
  readonly attachments?: AttachmentDoor;
  /** The file that `GET /elements.js` gives out; none is given out when left out. */
  readonly elementsFile?: string;
  /** The folder of the desk's page, which is served at /desk/; it is not when left out. */
  readonly deskFolder?: string | undefined;
  /** What else this process serves, where GraphQL is served. Default: nothing. */
  readonly mounts?: readonly Mount[];
  /** Rejects when something that requests need is away: `/health/ready` is 503 then. */
  readonly check?: () => Promise<unknown>;
  /** Committed events without a place in the journal, for `/metrics`. */
  readonly journalLag?: () => number | Promise<number>;
  readonly times?: Partial<ServerTimes>;
};

/** In milliseconds. */
export type ServerTimes = {
  /** A socket must greet within. */
  readonly greeting: number;
  /** Between pings; a socket that does not answer is cut off after twice this. */
  readonly ping: number;
  /** Between looks at the tokens of open sockets. */
  readonly sentry: number;
  /** From "not ready" to the first refusal: balancers need to hear of it. */
  readonly drain: number;
  /** From the end of that to cutting off whatever still runs. */
  readonly stop: number;
};

const TIMES: ServerTimes = { greeting: 3_000, ping: 12_000, sentry: 400, drain: 500, stop: 8_000 };

export type Server = {
  /** For what is served beside GraphQL; before {@link Server.listen}. */
  readonly app: FastifyInstance;
  /** @returns where it listens: `http://127.0.0.1:4000`. */
  readonly listen: () => Promise<string>;
  /**
   * Not ready at once; after a moment it takes nothing new, lets operations finish, ends streams and closes their
   * sockets with 1001. Takes 10 s at most. May be called again: it is the same stop.
   */
  readonly stop: () => Promise<void>;
};

/** HTTP and WebSockets on one port, from a schema and those who may call it. */
export const createServer = async <Context extends RequestContext>(
  options: ServerOptions<Context>,
): Promise<Server> => {
  const { schema, callers, config, log, api = true, clock = systemClock } = options;
  const times = { ...TIMES, ...options.times };
  let phase: Phase = 'starting';

  const origins = new Origins(config.allowedOrigins, config.publicUrl);
  const metrics = new Metrics({ openSockets: () => sockets.size, journalLag: options.journalLag });
  const edge: Edge = {
    schema,
    callers,
    metrics,
    log,
    operationsLog: operationsLog(log),
    production: config.production,
    formatter: new ErrorFormatter({ log, hideSuggestions: config.production }),
    parseOptions: {
      maxTokens: LIMITS.tokens,
      maxComments: LIMITS.tokens,
      maxSourceLength: LIMITS.documentCharacters,
    },
  };
  const sockets = new SocketServer(edge, {
    path: GRAPHQL_PATH,
    origins,
    subscribe: options.live?.subscribe,
    clock,
    greetingMs: times.greeting,
    pingMs: times.ping,
    sentryMs: times.sentry,
  });
  const apollo = createApollo(edge);
  await apollo.start();
  const check = options.check ?? (async () => undefined);
  const app = await createApp({
    edge,
    api,
    apollo,
    origins,
    attachments: options.attachments,
    elementsFile: options.elementsFile,
    deskFolder: options.deskFolder,
    mounts: options.mounts ?? [],
    probes: { phase: () => phase, check, metrics },
  });
  if (api) app.server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));

  const listen = async (): Promise<string> => {
    await app.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Error(
        `${config.host}:${config.port} is in use by another program: end that one, or set PORT.`,
      );
    });
    phase = 'ready';
    const { address, family, port } = app.server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  };

  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    phase = 'stopping';
    stopped ??= stopWithin({ app, apollo, sockets, drainMs: times.drain, stopMs: times.stop });
    return stopped;
  };

  return { app, listen, stop };
};
