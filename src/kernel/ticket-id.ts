import { randomInt } from 'node:crypto';

/**
 * The ticketID of clause 3.2 is retyped from letters and read aloud, so its alphabet has no two characters that
 * look alike (of 0 O Q D, 1 I L, 2 Z, 5 S, 8 B, 6 G, U V W one each at most). It has 23 characters, a prime, which
 * lets one weighted check character find every single wrong character and every swapped pair.
 */
const ALPHABET = '2346789ACDEFHJKMNPRTWXY';
const SIZE = ALPHABET.length;
const BODY = 9;

/** What a person may type instead: Cyrillic letters of the same shape, and the characters left out above. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: '8',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  З: '3',
  B: '8',
  Z: '2',
  G: '6',
};

/** Weights 2 to 10 for the body and 1 for the check itself: all distinct, so that no two places can swap unseen. */
const checkCharacter = (body: string): string => {
  let sum = 0;
  for (const [i, character] of [...body].entries()) sum += (i + 2) * ALPHABET.indexOf(character);
  return ALPHABET.charAt((SIZE - (sum % SIZE)) % SIZE);
};

/** Digits that no Cyrillic letter resembles. */
const DIGIT = /[24679]/;

const spelled = (ten: string): string => `${ten.slice(0, 5)}-${ten.slice(5)}`;

/**
 * A new ticketID such as `K7M4P-3XWRC`: nine random characters of 23 and a check character. It has a digit, which tells it
 * from two words when it is retyped in a letter in lower case and without its dash.
 */
export const newTicketId = (): string => {
  let body = '';
  for (let i = 0; i < BODY; i++) body += ALPHABET.charAt(randomInt(SIZE));
  return DIGIT.test(body) ? spelled(body + checkCharacter(body)) : newTicketId();
};

/**
 * The ticketID that a person meant: any case, without or with other dashes and spaces, Cyrillic look-alikes.
 * @returns the canonical spelling, or undefined when the check character does not fit.
 */
export const parseTicketId = (typed: string): string | undefined => {
  if (typed.length > 40) return undefined;
  const ten = [...typed.toUpperCase().replace(/[\s\p{Pd}#]/gu, '')].map((c) => LOOKALIKES[c] ?? c).join('');
  if (ten.length !== BODY + 1 || [...ten].some((c) => !ALPHABET.includes(c))) return undefined;
  return checkCharacter(ten.slice(0, BODY)) === ten[BODY] ? spelled(ten) : undefined;
};
