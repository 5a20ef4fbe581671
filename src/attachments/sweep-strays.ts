import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, insertInto, isUniqueViolation, placeholders } from '../database/index.js';
import { type Clock, systemClock } from '../kernel/clock.js';
import { type FileStore, INCOMING } from './file-store.js';

const HOUR = 3_600_000;
/** Younger ones may be an upload that runs, or one whose transaction has yet to commit. */
const STRAY_MS = 24 * HOUR;
/** Of the 256 folders, those gone through in an hour: all of them take 64. */
const FOLDERS_AN_HOUR = 4;
/** Contents asked about in one statement. */
const PIECE = 200;

type Deps = { readonly database: Database; readonly clock: Clock; readonly files: FileStore };

const CONTENT = /^[0-9a-f]{64}$/;

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** By the system's clock, whatever the house goes by: it is the system that says when a file was written. */
const isOld = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && found.mtimeMs < systemClock.now() - STRAY_MS;
};

/** Deletes what an upload has left behind that never came to its end. */
const sweepIncoming = async ({ files }: Pick<Deps, 'files'>): Promise<number> => {
  const folder = join(files.folder, INCOMING);
  let swept = 0;
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (!(await isOld(path))) continue;
    await rm(path, { force: true });
    swept++;
  }
  return swept;
};

const INSERT = insertInto('stored_file', ['sha256', 'bytes', 'usedAt']);

/** Deletes a content without a row; an upload of the same content waits for the row that is held meanwhile. */
const dropStray = async ({ database, files }: Deps, sha256: string): Promise<boolean> => {
  try {
    await database.transaction(async (tx) => {
      await tx.insert(INSERT, [sha256, 0, 0]);
      await files.remove(sha256);
      await tx.change('DELETE FROM stored_file WHERE sha256 = ?', [sha256]);
    });
    return true;
  } catch (error) {
    // Somebody has just come to use it.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
};

const withoutRow = async ({ database }: Deps, names: readonly string[]): Promise<string[]> => {
  const rows = await database.select<{ sha256: string }>(
    `SELECT sha256 FROM stored_file WHERE sha256 IN (${placeholders(names.length)})`,
    names,
  );
  const known = new Set(rows.map(({ sha256 }) => sha256));
  return names.filter((name) => !known.has(name));
};

const sweepFolder = async (deps: Deps, folder: string): Promise<number> => {
  const inner = await namesIn(folder);
  let swept = 0;
  const look = async (names: readonly string[]) => {
    for (const sha256 of await withoutRow(deps, names))
      if ((await isOld(deps.files.pathOf(sha256))) && (await dropStray(deps, sha256))) swept++;
  };
  let names: string[] = [];
  for (const name of inner) {
    names.push(...(await namesIn(join(folder, name))).filter((found) => CONTENT.test(found)));
    for (; names.length >= PIECE; names = names.slice(PIECE)) await look(names.slice(0, PIECE));
  }
  if (names.length) await look(names);
  return swept;
};

/**
 * Deletes files on disk that nothing knows of, a day after they were written: of uploads that a crash has ended, and of
 * transactions that were never committed. Each hour has its part of the folders.
 * @returns how many
 */
export const sweepStrays = async (deps: Deps): Promise<number> => {
  let swept = await sweepIncoming(deps);
  const first = Math.floor(deps.clock.now() / HOUR) * FOLDERS_AN_HOUR;
  for (let i = 0; i < FOLDERS_AN_HOUR; i++) {
    const name = ((first + i) % 256).toString(16).padStart(2, '0');
    swept += await sweepFolder(deps, join(deps.files.folder, name));
  }
  return swept;
};
