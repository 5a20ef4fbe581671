import { Locale } from '../../kernel/locale.js';

/** Characters that are looked at: enough to tell. */
const SAMPLE = 8_000;

/** Addresses, names of hosts and files, codes, records: words with such a character before their end are of no language. */
const TECHNICAL = /[\p{L}\d][\d./:@=_\\<>"{}[\]()-]/u;

const proseOf = (text: string): string =>
  text
    .split(/\s+/)
    .filter((word) => !TECHNICAL.test(word.slice(0, -1)))
    .join(' ');

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Russian where at least a third of the letters are Cyrillic: error messages are Latin in Russian letters too. */
export const localeOf = (...texts: readonly string[]): Locale => {
  for (const text of texts) {
    const sample = text.slice(0, SAMPLE);
    const prose = proseOf(sample);
    const cyrillic = count(prose, /\p{Script=Cyrillic}/gu);
    const latin = count(prose, /[a-z]/gi);
    if (cyrillic + latin > 0) return cyrillic * 2 >= latin ? Locale.RU : Locale.EN;
  }
  return texts.some((text) => /\p{Script=Cyrillic}/u.test(text.slice(0, SAMPLE))) ? Locale.RU : Locale.EN;
};
