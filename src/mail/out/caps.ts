import { placeholders, type Transaction } from '../../database/index.js';
import { AUTOMATIC_KINDS } from './automatic.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Automatic letters that one address gets at most: the backstop against two machines that answer each other. */
export const AUTOMATIC_CAPS = {
  /** An address of a subscriber: whoever writes about an outage a dozen times has each letter confirmed (3.2). */
  known: { hour: 15, day: 60 },
  /** Any other: it may be forged, or somebody may want it flooded. */
  unknown: { hour: 5, day: 20 },
} as const;

const COUNT = `SELECT COUNT(*) AS inDay, SUM(CASE WHEN createdAt > ? THEN 1 ELSE 0 END) AS inHour FROM delivery
  WHERE toAddress = ? AND createdAt > ? AND kind IN (${placeholders(AUTOMATIC_KINDS.length)})`;

/** Whether the address has had as many automatic letters as it may for now. What people write is never held back. */
export const isOverCap = async (
  tx: Transaction,
  { address, known }: { readonly address: string; readonly known: boolean },
  now: number,
): Promise<boolean> => {
  const [row] = await tx.select<{ inDay: number; inHour: number | null }>(COUNT, [
    now - HOUR,
    address,
    now - DAY,
    ...AUTOMATIC_KINDS,
  ]);
  const caps = known ? AUTOMATIC_CAPS.known : AUTOMATIC_CAPS.unknown;
  return Number(row?.inDay ?? 0) >= caps.day || Number(row?.inHour ?? 0) >= caps.hour;
};
