import type { Database } from '../../database/index.js';

/** Letters of one address within an hour; what comes beyond them is kept and goes no further. */
export const FLOOD_LETTERS = 30;
const HOUR_MS = 3_600_000;

const RECENT = `SELECT id FROM letter WHERE fromAddress = ? AND receivedAt > ? LIMIT ${FLOOD_LETTERS}`;

/** Whether the address has sent as many letters in the last hour as anybody may. */
export const isFlood = async (database: Database, address: string, now: number): Promise<boolean> =>
  (await database.select(RECENT, [address, now - HOUR_MS])).length >= FLOOD_LETTERS;
