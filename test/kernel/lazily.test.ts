import { describe, expect, it } from '@jest/globals';
import { lazily } from '../../src/kernel/lazily.js';

describe('an object made lazily', () => {
  it('makes each property when it is first asked for, once, of what the whole was given', () => {
    const asked: string[] = [];
    const made = lazily<string, { first: string; second: { of: string } }>({
      first: (given) => {
        asked.push('first');
        return `${given} one`;
      },
      second: (given) => {
        asked.push('second');
        return { of: given };
      },
    });
    const a = made('a');
    const b = made('b');
    expect(asked).toEqual([]);
    expect(a.second).toBe(a.second);
    expect([a.second.of, b.second.of, b.first]).toEqual(['a', 'b', 'b one']);
    expect(asked).toEqual(['second', 'second', 'first']);
  });
});
