import { type Database, placeholders } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import type { FileStore } from './file-store.js';
import { sweepStrays } from './sweep-strays.js';

const HOUR = 3_600_000;
/** For how long a file waits for the ticket or message that it was uploaded for, in milliseconds. */
export const UNLINKED_LIFE_MS = 24 * HOUR;
/** Files, and contents, dealt with in one look. */
const PIECE = 200;

export type SweepDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly files: FileStore;
};

type Old = { readonly id: string; readonly sha256: string };

const OLD = `SELECT id, sha256 FROM attachment
  WHERE letterId IS NULL AND ticketId IS NULL AND uploadedAt < ? LIMIT ${PIECE}`;

/** Deletes uploads that nobody has used, and marks their contents to be looked at. */
const sweepUploads = async ({ database, clock }: SweepDeps): Promise<number> => {
  const old = await database.select<Old>(OLD, [clock.now() - UNLINKED_LIFE_MS]);
  if (!old.length) return 0;
  // In the order in which uploads lock them: the content first.
  const contents = [...new Set(old.map(({ sha256 }) => sha256))].sort();
  return database.transaction(async (tx) => {
    await tx.change(
      `UPDATE stored_file SET usedAt = 0 WHERE sha256 IN (${placeholders(contents.length)})`,
      contents,
    );
    return tx.change(
      `DELETE FROM attachment WHERE id IN (${placeholders(old.length)}) AND ticketId IS NULL AND letterId IS NULL`,
      old.map(({ id }) => id),
    );
  });
};

/** Deletes a content unless somebody has it, under the lock that an upload of the same content waits for. */
const dropContent = async ({ database, files, clock }: SweepDeps, sha256: string): Promise<void> => {
  await database.transaction(async (tx) => {
    const marked = `SELECT sha256 FROM stored_file WHERE sha256 = ? AND usedAt = 0 ${tx.dialect.forUpdate}`;
    if (!(await tx.select(marked, [sha256])).length) return;
    if ((await tx.select('SELECT id FROM attachment WHERE sha256 = ? LIMIT 1', [sha256])).length) {
      await tx.change('UPDATE stored_file SET usedAt = ? WHERE sha256 = ?', [clock.now(), sha256]);
      return;
    }
    await tx.change('DELETE FROM stored_file WHERE sha256 = ?', [sha256]);
    // Before the commit, while the lock holds; should it fail, the next look finds the row again.
    await files.remove(sha256);
  });
};

const sweepContents = async (deps: SweepDeps): Promise<number> => {
  const marked = await deps.database.select<{ sha256: string }>(
    `SELECT sha256 FROM stored_file WHERE usedAt = 0 LIMIT ${PIECE}`,
  );
  for (const { sha256 } of marked) await dropContent(deps, sha256);
  return marked.length;
};

/**
 * Deletes a piece of what has had its time: uploads that nothing has used for a day, contents that nobody has any more, and
 * strays on disk. Any number of instances may do it, while others upload the same contents.
 * @returns how many things; 0 when there is nothing more to delete.
 */
export const sweepAttachments = async (deps: SweepDeps): Promise<number> => {
  const uploads = await sweepUploads(deps);
  const contents = await sweepContents(deps);
  const strays = await sweepStrays(deps);
  return uploads + contents + strays;
};
