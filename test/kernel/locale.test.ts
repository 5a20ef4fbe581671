import { describe, expect, it } from '@jest/globals';
import { localeFromHeader } from '../../src/kernel/locale.js';

describe('the language of messages', () => {
  it.each([
    ['ru', 'RU'],
    ['en-US,en;q=0.9', 'EN'],
    ['de, en;q=0.5, ru;q=0.7', 'RU'],
    ['EN', 'EN'],
    ['ru;q=0, en', 'EN'],
    ['de', undefined],
    ['*', undefined],
    ['', undefined],
    [undefined, undefined],
    ['en;q=x', undefined],
    [`${'a,'.repeat(500)}en`, undefined],
  ])('of Accept-Language %s is %s', (header, locale) => {
    expect(localeFromHeader(header)).toBe(locale);
  });
});
