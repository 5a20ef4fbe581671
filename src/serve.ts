import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { House } from './compose.js';
import type { Clock } from './kernel/clock.js';
import { shareExecutions } from './live/index.js';
import { buildZayavkaSchema, createServer, type Mount, type ServerTimes } from './server/index.js';

/** Built from sdk/, which this code knows nothing of but the place of this one file: beside dist/, as beside src/. */
const DESK = fileURLToPath(new URL('../desk/dist', import.meta.url));
const ELEMENTS = fileURLToPath(new URL('../sdk/dist/elements.js', import.meta.url));

export type ServeOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly publicUrl: string;
  readonly allowedOrigins: readonly string[];
  readonly production: boolean;
  readonly log: Logger;
  /** What else this process serves beside the API. Default: nothing. */
  readonly mounts?: readonly Mount[];
  readonly times?: Partial<ServerTimes>;
};

export type RunningServer = {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** See {@link createServer}. The house stays open: it is closed by whoever opened it. */
  readonly stop: () => Promise<void>;
};

/** Opens the house's doors on one port: GraphQL over HTTP and WebSocket where that is its role, health and metrics. */
export const serve = async (
  house: House,
  { log, times, mounts, ...config }: ServeOptions,
): Promise<RunningServer> => {
  const clock: Clock = house.deps.clock;
  const server = await createServer({
    schema: buildZayavkaSchema(),
    callers: {
      identify: (authorization) => house.identify(authorization),
      contextFor: ({ actor, acceptLanguage }) =>
        house.contextFor({ actor, locale: house.localeOf(actor, acceptLanguage) }),
      stillValid: (actor) => house.stillValid(actor),
    },
    live: { subscribe: shareExecutions({ contextFor: (viewing) => house.contextFor(viewing) }) },
    check: () => house.check(),
    journalLag: () => house.deps.journal.lag(),
    attachments: house.attachments,
    elementsFile: ELEMENTS,
    deskFolder: DESK,
    mounts,
    api: house.roles.includes('api'),
    config,
    log,
    clock,
    times,
  });
  return { url: await server.listen(), stop: server.stop };
};
