import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../src/kernel/cursor.js';
import { decodePlace, encodePlace, pageSize } from '../../src/kernel/page.js';
import { Problem } from '../../src/kernel/problem.js';

describe('a cursor', () => {
  it('comes back as the place it was made of', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (position) => expect(decodeCursor(encodeCursor(position))).toBe(position)),
    );
  });

  it('is refused when it is anything else, never misread', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(() => decodeCursor(text)).toThrow(Problem)));
    for (const text of ['', '0', encodePlace([1]), encodeCursor(1).slice(0, -1), `${encodeCursor(1)}=`])
      expect(() => decodeCursor(text)).toThrow(Problem);
  });
});

describe('a place in a list', () => {
  it('comes back as its ordering key, and only with the number of parts that was asked for', () => {
    expect(decodePlace(encodePlace([1790000000000, 17]), 2)).toEqual([1790000000000, 17]);
    expect(() => decodePlace(encodePlace([1, 2]), 1)).toThrow(Problem);
    for (const text of ['', '!', 'cDEu', encodeCursor(3)])
      expect(() => decodePlace(text, 2)).toThrow(Problem);
  });

  it('allows pages of 1 to 100', () => {
    for (const size of [1, 25, 100]) expect(pageSize(size)).toBe(size);
    for (const size of [0, -1, 101, 2147483647]) expect(() => pageSize(size)).toThrow(Problem);
  });
});
