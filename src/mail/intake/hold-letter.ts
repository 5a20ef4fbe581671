import { isUniqueViolation } from '../../database/index.js';
import { fingerprintOf, readLetter } from '../reading/index.js';
import { senderCheck } from '../recognising/index.js';
import { LetterOutcome } from '../words.js';
import { linkLetter } from './carry-out.js';
import type { IntakeDeps } from './judge-letter.js';
import { keepOriginal } from './keep-letter-files.js';
import { countAgain, insertReceipt, type LetterReceipt, lettersOwn } from './receipt.js';
import type { IncomingLetter } from './receive-letter.js';

/**
 * Keeps a letter for an agent to look at, whatever it says: one of which only the headers could be had. Committed when this
 * resolves; once, however often it comes.
 * @param reason why, as a code: docs/letters.md lists them
 * @throws what went wrong, when nothing was kept.
 */
export const holdLetter = async (
  deps: IntakeDeps,
  { raw, envelope, source }: IncomingLetter,
  reason: string,
): Promise<LetterReceipt> => {
  const letter = await readLetter(raw);
  const fingerprint = fingerprintOf(letter);
  const known = await countAgain(deps.database, fingerprint);
  if (known) return known;
  const outcome = LetterOutcome.HELD;
  const row = {
    ...lettersOwn(letter, envelope),
    fingerprint,
    source,
    receivedAt: deps.clock.now(),
    originalId: await keepOriginal(deps, letter),
    arrivals: 1,
    outcome,
    reason,
    notes: JSON.stringify(letter.notes),
    ticketId: null,
    messageId: null,
    subscriberId: null,
    senderCheck: senderCheck(letter, deps.options.authservId),
    topicRule: null,
    handledAt: null,
    agentId: null,
    proven: false,
  };
  try {
    const id = await deps.database.transaction(async (tx) => {
      const inserted = await insertReceipt(tx, row);
      await linkLetter(tx, { files: [], original: row.originalId }, inserted, null);
      return inserted;
    });
    return { id, outcome, reason, ticketId: null };
  } catch (error) {
    const again = isUniqueViolation(error) ? await countAgain(deps.database, fingerprint) : undefined;
    if (again) return again;
    throw error;
  }
};
