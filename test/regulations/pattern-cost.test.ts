import { performance } from 'node:perf_hooks';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { patternFault } from '../../src/regulations/pattern-cost.js';

describe('a pattern of a topic field', () => {
  it.each([
    ['^[\\w.+-]+@[\\w-]+\\.[a-z]{2,}$', 120],
    ['(?:\\d{1,3}\\.){3}\\d{1,3}', 50_000],
    ['[\\p{L}\\p{N}]\\.(?:\\p{L}{2}|xn--)', 200],
    ['^(?:http|https)://\\S+$', 2_000],
    ['(?<year>\\d{4})-\\d{2}', 200_000],
    ['\\(a+\\)[*+?{}()|\\]]', 200],
    ['(?<!x)y(?=z)', 200],
  ])('is accepted: %s on up to %d characters', (pattern, maxLength) => {
    expect(patternFault(pattern, maxLength)).toBeUndefined();
  });

  it.each([
    '(a+)+$',
    '(a|a)*$',
    '(?:a*){20}b',
    '([a-z]+\\.)+x',
    '(?:(?:a|b)c?)*',
    '(?=(a+)+b)',
    '(?:a{1,50}){1,50}$',
    '(a?){40}',
  ])('is refused as endless: %s', (pattern) => {
    expect(patternFault(pattern, 200)).toMatch(/would never come to an end|too costly/);
  });

  it.each(['.*.*.*.*.*x', `${'a?'.repeat(30)}${'a'.repeat(30)}`, `${'(?:a|a)'.repeat(30)}$`])(
    'is refused as too costly: %s',
    (pattern) => expect(patternFault(pattern, 200)).toMatch(/^is too costly for texts of 200 characters/),
  );

  it('is judged by the length of the texts it is meant for', () => {
    expect(patternFault('.*-.*-', 200)).toBeUndefined();
    expect(patternFault('.*-.*-', 50_000)).toMatch(/too costly/);
  });

  it('is refused when it is no regular expression, too long, or refers back', () => {
    expect(patternFault('(', 200)).toMatch(/^is no regular expression: /);
    expect(patternFault('\\-', 200)).toMatch(/^is no regular expression: /);
    expect(patternFault('a'.repeat(301), 200)).toBe('must have at most 300 characters');
    expect(patternFault('(a)\\1', 200)).toMatch(/refers back/);
    expect(patternFault('(?<x>a)\\k<x>', 200)).toMatch(/refers back/);
  });

  it('costs little on the worst texts, once accepted', () => {
    const piece = fc.constantFrom(
      'a',
      'a*',
      'a+',
      'a?',
      '(?:a|a)',
      '(?:a|aa)',
      '(?:a*)',
      '(?:a?){3}',
      '(?:aa?)+',
      '(?:a|b)*',
    );
    const pattern = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => `${pieces.join('')}$`);
    fc.assert(
      fc.property(pattern, (source) => {
        if (patternFault(source, 100) !== undefined) return;
        const start = performance.now();
        new RegExp(source, 'u').test(`${'a'.repeat(99)}!`);
        expect(performance.now() - start).toBeLessThan(5_000);
      }),
      { numRuns: 300 },
    );
  });
});
