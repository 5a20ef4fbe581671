import { addressKey } from '../../subscribers/index.js';
import { SenderCheck } from '../words.js';

/** A letter of the ticket: where it came from, and whether a trusted server found that address forged. */
export type LetterFrom = { readonly address: string; readonly check: SenderCheck };

/** Whom a letter goes to. */
export type Recipient = {
  readonly address: string;
  /** Whether it is an address of the subscriber: to others nothing is told of the matter. */
  readonly known: boolean;
};

type Known = readonly string[];

/** The subscriber's own spelling of this address, if it is one of theirs. */
const ownAddress = (known: Known, address: string): string | undefined =>
  known.find((own) => addressKey(own) === addressKey(address));

const forged = ({ check }: LetterFrom): boolean => check === SenderCheck.FAILED;

const first = ([address]: Known): Recipient | null =>
  address === undefined ? null : { address, known: true };

/**
 * Whom the confirmation of a letter goes to (3.2): the address that it came from. Where a trusted mail server says that this
 * address is forged, its owner is not bothered with an answer to what they never wrote, unless they are our subscriber: to
 * them it is a warning.
 * @param known the subscriber's addresses, the first one first
 * @returns null where there is nobody to write to.
 */
export const confirmationTo = (known: Known, letter: LetterFrom | null): Recipient | null => {
  if (!letter) return first(known);
  const own = ownAddress(known, letter.address);
  if (own !== undefined) return { address: own, known: true };
  return forged(letter) ? first(known) : { address: letter.address, known: false };
};

/**
 * Whom an answer of the support service goes to: where the subscriber last wrote from, if that is an address of theirs, else
 * their first one. An address that is not known to be theirs gets it only where the ticket was opened from it and they last
 * wrote from it, and either they have no known address or the password that came from there has proven that it is they
 * (3.7). So nobody gets another's answers by naming their login in a letter.
 * @param known the subscriber's addresses, the first one first
 * @returns null where there is nobody to write to.
 */
export const answerTo = (
  known: Known,
  {
    newest,
    opening,
    proven,
  }: {
    /** The newest letter of the ticket. */
    readonly newest: LetterFrom | null;
    /** The letter that opened it. */
    readonly opening: LetterFrom | null;
    /** Whether the right password has come from the newest letter's address. */
    readonly proven: boolean;
  },
): Recipient | null => {
  const own = newest && !forged(newest) ? ownAddress(known, newest.address) : undefined;
  if (own !== undefined) return { address: own, known: true };
  const same = newest && opening && addressKey(newest.address) === addressKey(opening.address);
  const trusted = same && !forged(newest) && !forged(opening) && (proven || known.length === 0);
  return trusted ? { address: newest.address, known: true } : first(known);
};
