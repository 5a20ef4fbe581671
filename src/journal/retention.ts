import type { Database, Transaction } from '../database/index.js';

/** Events deleted in one transaction, which holds the head: positions are given out in between. */
const CHUNK = 1_000;

export type ExpireBefore =
  /** Events up to and including this position. */
  | { readonly position: number }
  /** Events from the oldest on, up to the first one of this time or later; epoch milliseconds. */
  | { readonly time: number };

/**
 * Deletes the oldest events, never one that a durable reader has yet to read. Cursors before the deletion are answered
 * CURSOR_EXPIRED from then on.
 * @returns how many events were deleted.
 */
export const expire = async (database: Database, before: ExpireBefore): Promise<number> => {
  let deleted = 0;
  for (;;) {
    const chunk = await expirePiece(database, before);
    deleted += chunk;
    if (chunk < CHUNK) return deleted;
  }
};

/** One piece of {@link expire}, for whoever may have to stop in between. @returns 0 when there is nothing left. */
export const expirePiece = (database: Database, before: ExpireBefore): Promise<number> =>
  database.transaction((tx) => expireChunk(tx, before));

const expireChunk = async (tx: Transaction, before: ExpireBefore): Promise<number> => {
  // The lock keeps a new reader from starting at events that are being deleted.
  const [head] = await tx.select<{ position: number; oldest: number }>(
    `SELECT position, oldest FROM journal_head WHERE id = 1 ${tx.dialect.forUpdate}`,
  );
  if (!head) throw new Error('The journal has no head row');
  const [readers] = await tx.select<{ position: number | null }>(
    'SELECT MIN(position) AS position FROM journal_reader',
  );
  const bound = Math.min(readers?.position ?? head.position, head.position);
  const upTo = await lastOfChunk(tx, head.oldest, bound, before);
  if (upTo <= head.oldest) return 0;
  await tx.change('UPDATE journal_head SET oldest = ? WHERE id = 1', [upTo]);
  return tx.change('DELETE FROM journal_event WHERE position <= ?', [upTo]);
};

const lastOfChunk = async (
  tx: Transaction,
  oldest: number,
  bound: number,
  before: ExpireBefore,
): Promise<number> => {
  const end = Math.min(oldest + CHUNK, bound);
  if ('position' in before) return Math.min(end, before.position);
  const [young] = await tx.select<{ position: number | null }>(
    'SELECT MIN(position) AS position FROM journal_event WHERE position > ? AND position <= ? AND at >= ?',
    [oldest, end, before.time],
  );
  return young?.position ? young.position - 1 : end;
};
