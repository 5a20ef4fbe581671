import type { Locale } from '../kernel/locale.js';
import type { Problem } from '../kernel/problem.js';
import { fill } from './fill.js';
import { PROBLEM_TEXTS, PROBLEM_TEXTS_BY_REASON } from './problem-texts.js';

/** The words of a thrown error; `reference` is the one that an internal error is found by in the log. */
export const problemMessage = (problem: Problem, locale: Locale, reference = ''): string => {
  const text = PROBLEM_TEXTS_BY_REASON[`${problem.code}/${problem.reason}`] ?? PROBLEM_TEXTS[problem.code];
  const seconds = Math.ceil((problem.retryAfterMs ?? 0) / 1000);
  return fill(text[locale], { ...problem.params, seconds, reference });
};
