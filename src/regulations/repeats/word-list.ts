import { stemOf, wordsOf } from '../../kernel/stems.js';

/** The stems of the words of a list as it is written in the sources. */
export const stemsOfList = (words: string): ReadonlySet<string> => new Set(wordsOf(words).map(stemOf));
