import { stemOf, wordsOf } from '../../kernel/stems.js';
import { weightOf } from './common-words.js';
import { conceptOf } from './synonyms.js';

/** A word as it is compared: stemmed and weighed once, for that is what reading a text costs. */
export type Word = {
  /** As it is written, in lower case. */
  readonly form: string;
  /** The stem, or that of the word it means the same as. */
  readonly meaning: string;
  readonly weight: number;
};

/** The first words of a text, in its order, repeats included. */
export const readWords = (text: string, most: number): Word[] =>
  wordsOf(text)
    .slice(0, most)
    .map((form) => {
      const stem = stemOf(form);
      return { form, meaning: conceptOf(stem), weight: weightOf(stem) };
    });
