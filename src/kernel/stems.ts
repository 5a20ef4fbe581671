import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';

const WORD = /[\p{L}\p{N}]+/gu;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Words in lower case, ё as е, as people type it; in the order of the text, repeats included. */
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).map((word) => word.replaceAll('ё', 'е'));

/** The part of a word that its Russian or English forms share (Snowball). */
export const stemOf = (word: string): string => (CYRILLIC.test(word) ? russian(word) : english(word));

/** The stems of a text's words: `сайта` and `сайты` are one. */
export const stemsOf = (text: string): string[] => wordsOf(text).map(stemOf);
