import { parseTicketId } from '../../kernel/ticket-id.js';
import type { RequestText } from './request-text.js';

/** Two groups of five, with or without something between; looked for at each place, for runs may overlap. */
const TYPED = /(?<![\p{L}\p{N}])(?=([\p{L}\p{N}]{5}[\s\p{Pd}]{0,3}[\p{L}\p{N}]{5})(?![\p{L}\p{N}]))/gu;
const CERTAIN = /\p{Pd}|\d/u;

/** A ticketID may stand below the letter that is answered, but not without end. */
const MOST_SEARCHED = 20_000;

/** Where ticketIDs stand in a text, as typed, and which they are. */
const foundIn = (text: string): { readonly typed: string; readonly id: string }[] =>
  [...text.slice(0, MOST_SEARCHED).matchAll(TYPED)].flatMap(([, typed = '']) => {
    // Two words of five letters each, by chance of the right letters, are no ticketID.
    const id = CERTAIN.test(typed) ? parseTicketId(typed) : undefined;
    return id ? [{ typed, id }] : [];
  });

/**
 * The ticketIDs that a request names (3.2), each once, in canonical spelling and in the order of the text, the subject
 * first. Typed in any case, with Cyrillic look-alikes, with another dash or none; the check character has to fit. Reads
 * the first 20,000 characters of each field.
 */
export const mentionedTicketIds = (text: RequestText): string[] => [
  ...new Set([text.subject, text.description].flatMap(foundIn).map(({ id }) => id)),
];

/** The text with the ticketIDs taken out. */
export const withoutTicketIds = (text: string): string =>
  foundIn(text).reduce((rest, { typed }) => rest.replaceAll(typed, ' '), text);
