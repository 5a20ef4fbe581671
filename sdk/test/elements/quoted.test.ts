import { describe, expect, it } from '@jest/globals';
import { quoted } from '../../src/elements/texts/quoted.js';

describe('a text in quotes', () => {
  it.each([
    ['PHP 8.3 для сайта', '«PHP 8.3 для сайта»'],
    ['Хостинг «Пример»', '«Хостинг „Пример“»'],
    ['Хостинг "Пример": не открывается', '«Хостинг „Пример“: не открывается»'],
    ['“Пример” и ("другое")', '«„Пример“ и („другое“)»'],
    ['  Хостинг „Пример“ ', '«Хостинг „Пример“»'],
    ['"Пример"', '«„Пример“»'],
  ])('%s', (text, inQuotes) => {
    expect(quoted(text)).toBe(inQuotes);
  });
});
