import type { Database } from './database.js';

/** Rows deleted in one transaction, or a few more of the same millisecond. */
const PIECE = 1_000;

/** Tables of what is good for a while only, each with its indexed column that has a row's time, in epoch milliseconds. */
const TIME_OF = {
  idempotency_key: 'at',
  password_try: 'at',
  sign_in_try: 'at',
  presence: 'at',
  agent_session: 'expiresAt',
} as const;
export type PassingTable = keyof typeof TIME_OF;

/**
 * Deletes a piece of the rows that are older than that, the oldest first.
 * @returns how many; 0 when there are none.
 */
export const deleteBefore = async (
  database: Database,
  table: PassingTable,
  before: number,
): Promise<number> => {
  const at = TIME_OF[table];
  const oldest = (sql: string, parameters: readonly unknown[]) =>
    database.select<{ at: number }>(
      `SELECT ${at} AS at FROM ${table} WHERE ${at} < ? ORDER BY ${at} ${sql}`,
      [before, ...parameters],
    );
  const [first] = await oldest('LIMIT 1', []);
  if (!first) return 0;
  const [last] = await oldest('LIMIT 1 OFFSET ?', [PIECE - 1]);
  const upTo = last?.at ?? before - 1;
  return database.transaction((tx) => tx.change(`DELETE FROM ${table} WHERE ${at} <= ?`, [upTo]));
};
