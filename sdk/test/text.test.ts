import { describe, expect, it } from '@jest/globals';
import { judgeText } from '../src/validation/text.js';

describe('the rules of one text', () => {
  const rule = { of: 'string', minLength: 2, maxLength: 5, pattern: '^[a-z ]+$', format: 'line' };
  it.each([
    ['abc', undefined],
    ['   ', 'REQUIRED'],
    ['A', 'TOO_SHORT'],
    ['ABCDEF', 'TOO_LONG'],
    ['ABC', 'WRONG_FORMAT'],
    ['\ud800', 'WRONG_FORMAT'],
  ])('%j: the first broken rule wins', (text, code) => {
    expect(judgeText(text, rule)).toBe(code);
  });

  it.each(['a\nb', 'a\u0000b', 'a\u007fb', 'a\u0085b', 'a\u2028b', 'a\u2029b'])(
    '%j is not a single line',
    (text) => {
      expect(judgeText(text, { of: 'string', format: 'line' })).toBe('WRONG_FORMAT');
    },
  );

  it('a single line may hold emoji, accents and right-to-left marks', () => {
    expect(judgeText('👩‍👩‍👧 é \u200fשלום', { of: 'string', format: 'line' })).toBeUndefined();
  });

  it('a pattern counts code points as characters', () => {
    expect(judgeText('😀', { of: 'string', pattern: '^.$' })).toBeUndefined();
  });
});
