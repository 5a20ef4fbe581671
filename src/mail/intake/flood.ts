import type { Database } from '../../database/index.js';
import { LetterOutcome, SenderCheck } from '../words.js';

/** Letters of one address within an hour; what comes beyond them is kept and goes no further. */
export const FLOOD_LETTERS = 30;
/** The same for replies that carry a mark of ours: whoever has none cannot use up these in another's name. */
export const FLOOD_REPLIES = 120;
const HOUR_MS = 3_600_000;

/** Forged letters are not the address's own, and programs' letters are answered by nobody. */
const RECENT = `SELECT id FROM letter WHERE fromAddress = ? AND receivedAt > ?
    AND senderCheck <> '${SenderCheck.FAILED}'
    AND outcome NOT IN ('${LetterOutcome.AUTOMATIC}', '${LetterOutcome.DELIVERY_REPORT}') LIMIT ?`;

/** Whether the address has sent as many letters in the last hour as anybody may. */
export const isFlood = async (
  database: Database,
  { address, marked }: { readonly address: string; readonly marked: boolean },
  now: number,
): Promise<boolean> => {
  const most = marked ? FLOOD_REPLIES : FLOOD_LETTERS;
  return (await database.select(RECENT, [address, now - HOUR_MS, most])).length >= most;
};
