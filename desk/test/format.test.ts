import { describe, expect, it } from '@jest/globals';
import { counted } from '../src/kernel/language.js';
import { fromLocalValue, localValue, moment, size, span } from '../src/parts/format.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const MINUTE = 60_000;

describe('Words for numbers', () => {
  it.each([
    [0, '0 мин'],
    [59_999, '0 мин'],
    [61 * MINUTE, '1 ч 1 мин'],
    [120 * MINUTE, '2 ч'],
    [(3 * 1440 + 125) * MINUTE, '3 дн. 2 ч'],
    [-15 * MINUTE, '15 мин'],
  ])('a span of %d ms is "%s"', (ms, words) => expect(plain(span('ru', ms))).toBe(words));

  it('a moment of today is its time, and another day says which', () => {
    const now = new Date(2026, 10, 23, 12).getTime();
    expect(moment('ru', new Date(2026, 10, 23, 9, 5).toISOString(), now)).toBe('09:05');
    expect(plain(moment('ru', new Date(2026, 10, 22, 9, 5).toISOString(), now))).toContain('22 нояб.');
    expect(plain(moment('en', new Date(2025, 10, 22, 9, 5).toISOString(), now))).toContain('2025');
  });

  it('a moment survives the way into a field and back, to the minute', () => {
    const iso = '2026-11-23T06:05:00.000Z';
    expect(fromLocalValue(localValue(iso))).toBe(iso);
    expect(fromLocalValue('')).toBeUndefined();
  });

  it('sizes and counts have the right forms', () => {
    expect(plain(size('ru', 1536))).toBe('2 кБ');
    const forms = { one: 'заявка', few: 'заявки', other: 'заявок' };
    expect([1, 3, 11, 1234].map((count) => plain(counted('ru', count, forms)))).toEqual([
      '1 заявка',
      '3 заявки',
      '11 заявок',
      '1 234 заявки',
    ]);
  });
});
