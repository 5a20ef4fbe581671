import { termsOf } from './terms.js';

/** What a hit counts: the title says what an article is about, the summary only what else it mentions. */
const TITLE_WEIGHT = 4;
const SUMMARY_WEIGHT = 1;

/** The terms of an article with the weight of each, in one order for all writers, so that they never wait crosswise. */
export const articleTerms = ({ title, summary }: { title: string; summary: string }): [string, number][] => {
  const weights = new Map(termsOf(title).map((term) => [term, TITLE_WEIGHT]));
  for (const term of termsOf(summary)) weights.set(term, (weights.get(term) ?? 0) + SUMMARY_WEIGHT);
  return [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
};
