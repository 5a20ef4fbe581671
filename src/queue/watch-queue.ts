import type { Logger } from 'pino';
import type { TicketDeps } from '../tickets/index.js';
import { lapseTakes } from './lapse-takes.js';
import { tellDeadlines } from './tell-deadlines.js';
import { Watch } from './watch.js';

/** Milliseconds between two looks: a deadline is told about a second after it has passed. */
const EVERY_MS = 1_000;

export type WatchQueueOptions = {
  readonly log: Logger;
  /** Default 1000. */
  readonly everyMs?: number | undefined;
};

/** Watches over the deadlines of 3.5 and over takes whose agents have gone. Any number of instances may do it. */
export const watchQueue = (deps: TicketDeps, { log, everyMs = EVERY_MS }: WatchQueueOptions): Watch =>
  new Watch({
    over: 'deadlines and takes',
    look: async () => (await tellDeadlines(deps)) + (await lapseTakes(deps)),
    everyMs,
    log,
  });
