import type { SearchWord } from './terms.js';

/** Words that the articles are ranked by; of a longer text the rarest, which say most. */
const RANKED_WORDS = 30;
/** Endings that the beginning of a word is given, the most frequent ones. */
const GUESSES = 30;

/** A term to look for, the word of the search that it stands for, and what a hit on it is worth. */
export type RankedTerm = { readonly term: string; readonly word: number; readonly points: number };

const FULL_POINTS = 1_000;
/** A guessed end of a word is worth less than the word itself. */
const GUESSED = 0.5;

type Found = { readonly terms: readonly string[]; readonly articles: number };

const termsFor = ({ term, prefix }: SearchWord, counts: ReadonlyMap<string, number>): string[] => {
  const exact = counts.has(term) ? [term] : [];
  if (prefix === undefined) return exact;
  const guessed = [...counts.keys()].filter((known) => known !== term && known.startsWith(prefix));
  const byFrequency = guessed.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return [...exact, ...byFrequency.slice(0, GUESSES)];
};

/** Falls slowly: a word in 10 articles is worth about a third of one that a single article has. */
const rarity = (articles: number): number => FULL_POINTS / (1 + Math.log(articles));

/**
 * Chooses what to look for and says what it is worth: the rarer a word, the more. A word that no article has is left
 * out, so one typing slip does not empty the list.
 * @param counts how many articles in force have each term
 */
export const rankTerms = (
  words: readonly SearchWord[],
  counts: ReadonlyMap<string, number>,
): RankedTerm[] => {
  const found = words.map((word): Found & { readonly exact: string } => {
    const terms = termsFor(word, counts);
    return {
      exact: word.term,
      terms,
      articles: terms.reduce((sum, term) => sum + (counts.get(term) ?? 0), 0),
    };
  });
  return found
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => a.articles - b.articles)
    .slice(0, RANKED_WORDS)
    .flatMap(({ exact, terms, articles }, word) =>
      terms.map((term) => ({
        term,
        word,
        points: Math.round(rarity(articles) * (term === exact ? 1 : GUESSED)),
      })),
    );
};
