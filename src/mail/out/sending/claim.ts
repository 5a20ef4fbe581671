import { type Database, placeholders } from '../../../database/index.js';
import type { DeliveryRow } from '../../delivery.entity.js';

/**
 * For how long a letter is whoever's who has begun to send it. After that it is due again: its sender is gone. Longer than
 * any attempt takes.
 */
export const CLAIM_MS = 900_000;

const PENDING = ['QUEUED', 'DEFERRED'] as const;
const DUE = `SELECT id, dueAt FROM delivery WHERE dueAt <= ? AND state IN (${placeholders(PENDING.length)})
  ORDER BY dueAt, id LIMIT ?`;
const CLAIM = 'UPDATE delivery SET dueAt = ?, attempts = attempts + 1 WHERE id = ? AND dueAt = ?';
const CLAIMED = 'SELECT * FROM delivery WHERE id = ?';

export type DueLetter = { readonly id: number; readonly dueAt: number };

/** Letters to be sent now, those that have waited longest first. */
export const dueLetters = (database: Database, now: number, most: number): Promise<DueLetter[]> =>
  database.select<DueLetter>(DUE, [now, ...PENDING, most]);

/**
 * Takes a letter to send it. Of several instances one gets it.
 * @returns the letter, with the end of the claim as `dueAt`; undefined where another was quicker.
 */
export const claimLetter = async (
  database: Database,
  { id, dueAt }: DueLetter,
  now: number,
): Promise<DeliveryRow | undefined> =>
  database.transaction(async (tx) => {
    if ((await tx.change(CLAIM, [now + CLAIM_MS, id, dueAt])) !== 1) return undefined;
    const [row] = await tx.select<DeliveryRow>(CLAIMED, [id]);
    return row;
  });
