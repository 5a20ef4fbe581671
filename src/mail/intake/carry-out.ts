import { linkAttachments } from '../../attachments/index.js';
import type { Transaction } from '../../database/index.js';
import { addLetter, openFromLetter, type TicketDeps } from '../../tickets/index.js';
import { LetterOutcome } from '../words.js';
import type { Place } from './place-letter.js';

/** The ticket is no longer one to add to: closed or answered since it was found, so the letter is to be placed anew. */
export class PlaceGone extends Error {
  constructor() {
    super('the ticket that the letter was for is no longer one to add to');
  }
}

/** What a letter became. */
export type Became = {
  readonly outcome: LetterOutcome;
  readonly ticketId: string;
  /** Null where it opened the ticket. */
  readonly messageId: number | null;
};

/**
 * Does with a letter what was decided, within the transaction of its receipt.
 * @param newId the ticketID that a new ticket gets
 * @param agentId who found out whose it is, where it was not plain from the letter
 * @throws PlaceGone, after which nothing of the transaction may stay.
 */
export const carryOut = async (
  tx: Transaction,
  deps: TicketDeps,
  place: Place,
  newId: string,
  agentId?: number,
): Promise<Became> => {
  if ('open' in place) {
    await openFromLetter(tx, deps, newId, place.open, agentId);
    return { outcome: LetterOutcome.OPENED, ticketId: newId, messageId: null };
  }
  const added = await addLetter(tx, deps, place.append, agentId);
  if (added?.messageId === undefined) throw new PlaceGone();
  return { outcome: LetterOutcome.APPENDED, ticketId: added.ticket.id, messageId: added.messageId };
};

/** The files of a letter, and the letter itself, which stands behind them. */
export type KeptFiles = { readonly files: readonly string[]; readonly original: string };

/** Links what came with a letter to what the letter became; `null` where it became nothing but a receipt. */
export const linkLetter = async (
  tx: Transaction,
  { files, original }: KeptFiles,
  letterId: number,
  became: Pick<Became, 'ticketId' | 'messageId'> | null,
): Promise<void> => {
  const to = { ticketId: became?.ticketId ?? null, messageId: became?.messageId ?? null };
  await linkAttachments(tx, files, to);
  await linkAttachments(tx, [original], { ...to, letterId }, files.length);
};
