import { createHash } from 'node:crypto';
import type { Transaction } from '../../database/index.js';
import type { Clock } from '../../kernel/clock.js';
import type { Locale } from '../../kernel/locale.js';
import { addressKey } from '../../subscribers/index.js';
import type { MailOptions } from '../mail-options.js';
import type { LetterMarks } from '../thread/letter-marks.js';
import { isOverCap } from './caps.js';
import { insertDelivery, isWritten } from './delivery-rows.js';
import { fitMessageIds } from './line.js';
import { loadTemplates } from './templates/load-templates.js';
import { renderLetter } from './templates/render.js';

/** A sender is asked once in this time, however often they write. */
export const ASK_AGAIN_MS = 7 * 86_400_000;

const ASKED = `SELECT id FROM delivery
  WHERE toAddress = ? AND createdAt > ? AND kind = 'IDENTIFICATION_REQUEST' LIMIT 1`;

/** Of two letters that come at the same moment one is answered: the key is theirs in common. */
const sourceKeyOf = (address: string, now: number): string =>
  `identify:${createHash('sha256').update(address).digest('hex')}:${Math.floor(now / ASK_AGAIN_MS)}`;

export type Unidentified = {
  readonly letterId: number;
  /** Where the letter came from. */
  readonly to: string;
  readonly letter: { readonly messageId: string | null; readonly locale: Locale };
};

/**
 * Asks the sender of a letter who they are (G.1, 3.6), in the transaction that makes its receipt. It repeats nothing of
 * what they wrote: the address may be another's.
 * @returns whether a letter was queued: not when letters are not sent, when the address was asked within seven days, or has
 * had as many automatic letters as it may.
 * @throws the database's unique violation when another letter of the same address is answered at this moment.
 */
export const askToIdentify = async (
  tx: Transaction,
  deps: { readonly clock: Clock; readonly marks: LetterMarks; readonly options: MailOptions },
  { letterId, to, letter }: Unidentified,
): Promise<boolean> => {
  const { marks, options } = deps;
  if (options.smtpUrl === undefined || marks.isOurs(to)) return false;
  const now = deps.clock.now();
  const address = addressKey(to);
  const sourceKey = sourceKeyOf(address, now);
  if ((await tx.select(ASKED, [address, now - ASK_AGAIN_MS])).length) return false;
  if ((await isWritten(tx, sourceKey)) || (await isOverCap(tx, { address, known: false }, now))) return false;
  const [answers] = fitMessageIds([letter.messageId]);
  const view = { supportAddress: options.supportAddress };
  const kind = 'IDENTIFICATION_REQUEST';
  await insertDelivery(
    tx,
    {
      ...renderLetter(loadTemplates(options.templatesDir), kind, letter.locale, view),
      sourceKey,
      kind,
      ticketId: null,
      messageId: null,
      letterId,
      toAddress: address,
      locale: letter.locale,
      messageIdHeader: marks.plainMessageId(),
      inReplyTo: answers ?? null,
      referenceIds: answers ?? null,
      replyTo: null,
    },
    now,
  );
  return true;
};
