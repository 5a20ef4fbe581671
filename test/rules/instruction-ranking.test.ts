import { describe, expect, it } from '@jest/globals';
import { rankTerms } from '../../src/instructions/ranking.js';

const counts = (known: Record<string, number>) => new Map(Object.entries(known));

describe('what an article is ranked by', () => {
  it('weighs a rare word more than a frequent one', () => {
    const terms = rankTerms([{ term: 'сайт' }, { term: 'cron' }], counts({ сайт: 40, cron: 1 }));
    expect(terms.map(({ term }) => term)).toEqual(['cron', 'сайт']);
    expect(terms[0]?.points).toBe(1000);
    expect(terms[1]?.points).toBeLessThan(300);
  });

  it('leaves out words that no article has', () => {
    expect(rankTerms([{ term: 'сайт' }, { term: 'опечатк' }], counts({ сайт: 4 }))).toHaveLength(1);
    expect(rankTerms([{ term: 'опечатк' }], counts({}))).toEqual([]);
  });

  it('counts all endings of an unfinished word as one, each for less than the word itself', () => {
    const terms = rankTerms([{ term: 'почт', prefix: 'почт' }], counts({ почт: 2, почтов: 2, почтальон: 1 }));
    expect(new Set(terms.map(({ word }) => word)).size).toBe(1);
    expect(terms.map(({ term }) => term)).toEqual(['почт', 'почтов', 'почтальон']);
    expect(terms[1]?.points).toBe(Math.round((terms[0]?.points ?? 0) / 2));
  });

  it('never looks for more than 30 words, the rarest, and 30 endings', () => {
    const words = Array.from({ length: 200 }, (_, i) => ({ term: `слово${i}` }));
    const terms = rankTerms(words, counts(Object.fromEntries(words.map(({ term }, i) => [term, 200 - i]))));
    expect(terms).toHaveLength(30);
    expect(terms[0]?.term).toBe('слово199');
    const endings = counts(Object.fromEntries(words.map(({ term }, i) => [term, i + 1])));
    expect(rankTerms([{ term: 'сло', prefix: 'сло' }], endings)).toHaveLength(30);
  });
});
