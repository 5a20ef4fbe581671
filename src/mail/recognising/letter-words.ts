import { stemOf, wordsOf } from '../../kernel/stems.js';

/** Words that stand at most so far apart are said of each other. */
const NEAR = 6;
/** Enough for what a person writes; a log below it says the same again. */
const READ_CHARACTERS = 4_000;

/** Addresses and names of sites: `shop.example.ru` is not about a shop. A file's name is no site's. */
const NAMES =
  /(?:[\p{L}\p{N}._%+-]{1,64}@)?(?<![\p{L}\p{N}_-])(?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62}\.){1,8}(?!(?:ini|php|log|conf|html?|exe|csv)(?!\p{L}))(?:[a-z]{2,24}|рф|рус|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}_-])/giu;

const note = (index: Map<string, number[]>, key: string, place: number): void => {
  const places = index.get(key);
  if (places) places.push(place);
  else index.set(key, [place]);
};

/** The words of a text, where each of them stands. */
export class WordPlaces {
  private readonly stems: readonly string[];
  private readonly words: readonly string[];
  private readonly byStem = new Map<string, number[]>();
  /** By the first character: each of hundreds of lines looks for beginnings of words. */
  private readonly byStart = new Map<string, number[]>();

  constructor(text: string) {
    this.words = wordsOf(text.slice(0, READ_CHARACTERS).replace(NAMES, ' '));
    this.stems = this.words.map(stemOf);
    for (const [i, stem] of this.stems.entries()) note(this.byStem, stem, i);
    for (const [i, word] of this.words.entries()) note(this.byStart, word.charAt(0), i);
  }

  /** The words of a phrase, that follow each other. */
  private follows(phrase: Phrase, from: number): boolean {
    return phrase.every((word, k) =>
      word.open ? this.words[from + k]?.startsWith(word.text) : this.stems[from + k] === word.text,
    );
  }

  private placesOf(phrase: Phrase): number[] {
    const [first] = phrase;
    if (!first) return [];
    const candidates = first.open ? this.byStart.get(first.text.charAt(0)) : this.byStem.get(first.text);
    return candidates?.filter((place) => this.follows(phrase, place)) ?? [];
  }

  /**
   * Where the words of a line stand near each other.
   * @returns the places of the words found, each phrase by its first; undefined where they do not.
   */
  find(line: Line): readonly number[] | undefined {
    const places: number[][] = [];
    for (const place of line) {
      const found: number[] = [];
      for (const phrase of place) found.push(...this.placesOf(phrase));
      if (found.length === 0) return undefined;
      places.push(found);
    }
    const [first = [], ...others] = places;
    for (const start of first) {
      const near = others.map((found) => found.find((at) => at !== start && Math.abs(at - start) <= NEAR));
      if (!near.includes(undefined)) return [start, ...near.filter((at) => at !== undefined)];
    }
    return undefined;
  }
}

type Phrase = ReadonlyArray<{ readonly text: string; readonly open: boolean }>;
/** Alternatives at each place of a line. */
export type Line = ReadonlyArray<readonly Phrase[]>;

const readPhrase = (written: string): Phrase =>
  written.split('_').map((word) => {
    const open = word.endsWith('*');
    const [text = ''] = wordsOf(word);
    return { text: open ? text : stemOf(text), open };
  });

/** A line of the regulations' `letters.words`: `сменить|поменять версия php*`. */
export const readLine = (written: string): Line =>
  written.split(' ').map((place) => place.split('|').map(readPhrase));
