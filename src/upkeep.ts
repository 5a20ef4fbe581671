import type { Logger } from 'pino';
import { SESSION_ROW_LIFE_MS, SIGN_IN_WINDOW_MS } from './access/index.js';
import { type FileStore, sweepAttachments } from './attachments/index.js';
import { type Database, deleteBefore } from './database/index.js';
import type { Journal } from './journal/index.js';
import type { Clock } from './kernel/clock.js';
import { PRESENCE_LIFE_MS } from './presence/index.js';
import { Watch } from './queue/index.js';
import { PASSWORD_WINDOW_MS } from './subscribers/index.js';

const DAY = 86_400_000;
/** Milliseconds between two looks: what is deleted an hour late has cost nobody anything. */
const EVERY_MS = 3_600_000;
/** For how long a repeat under the same idempotency key finds what the first request made. */
export const KEY_LIFE_MS = 30 * DAY;
/** Days for which events are kept where nothing else is said. */
export const JOURNAL_DAYS = 90;

type Deps = {
  readonly database: Database;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly files: FileStore;
};

export type UpkeepOptions = {
  readonly log: Logger;
  /** Default 90. */
  readonly journalDays?: number | undefined;
};

/**
 * Deletes a piece of what has had its time: events, never one that a durable reader has yet to read, idempotency keys,
 * failed tries of passwords, sessions of agents that are over, pages that they had open, and files that nothing refers to.
 * @returns how many; 0 when there is nothing more to delete.
 */
export const tidy = async (deps: Deps, journalDays: number): Promise<number> => {
  const { database, journal, clock } = deps;
  const now = clock.now();
  const events = await journal.expirePiece({ time: now - journalDays * DAY });
  const keys = await deleteBefore(database, 'idempotency_key', now - KEY_LIFE_MS);
  const passwords = await deleteBefore(database, 'password_try', now - PASSWORD_WINDOW_MS);
  const signIns = await deleteBefore(database, 'sign_in_try', now - SIGN_IN_WINDOW_MS);
  const pages = await deleteBefore(database, 'presence', now - PRESENCE_LIFE_MS);
  const sessions = await deleteBefore(database, 'agent_session', now - SESSION_ROW_LIFE_MS);
  const files = await sweepAttachments(deps);
  return events + keys + passwords + signIns + pages + sessions + files;
};

/** Keeps the tables from growing for ever, hour by hour. Any number of instances may do it. */
export const keepTidy = (deps: Deps, { log, journalDays = JOURNAL_DAYS }: UpkeepOptions): Watch =>
  new Watch({ over: 'what has had its time', look: () => tidy(deps, journalDays), everyMs: EVERY_MS, log });
