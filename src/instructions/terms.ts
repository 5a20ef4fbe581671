import { stemOf, wordsOf } from '../kernel/stems.js';
import { STOP_WORDS } from './stop-words.js';

/** Characters of a term, as wide as its column. */
const TERM_LENGTH = 64;
/** Letters of a word that is still being typed, from which on its end is guessed. */
const PREFIX_LENGTH = 3;
/** Characters and distinct words of a search that are looked at: a whole description says early what it is about. */
const READ_LENGTH = 4_000;
const READ_WORDS = 200;

/** Forms whose vowels change too much for any rule, by another form of the same word. */
const IRREGULAR: Readonly<Record<string, string>> = {
  владелец: 'владельцы',
  время: 'времени',
  имя: 'имени',
  имен: 'имени',
  именем: 'имени',
  окон: 'окна',
  писем: 'письма',
  чисел: 'числа',
  ядер: 'ядра',
};

/** By characters, not by UTF-16 units: half a character cannot be stored. */
const cut = (word: string): string =>
  word.length <= TERM_LENGTH ? word : [...word].slice(0, TERM_LENGTH).join('');

/** `запись` and `память` look like verbs to the stemmer. */
const regular = (word: string): string => IRREGULAR[word] ?? word.replace(/(?<=пис|памят|печат)ь$/u, 'и');

/** The vowel that only the genitive plural has: `ошибок` and `ошибки`, `настроек` and `настройки` become one. */
const withoutFleetingVowel = (stem: string): string =>
  stem.replace(/([аеиоуы])ек$/u, '$1йк').replace(/(?<=[а-я]{2}[бвгджзклмнпрстфхцчшщ])[ео]к$/u, 'к');

/**
 * What the stemmer takes from some forms and leaves to others, since it cannot tell `домен`, `режим` and `лимит` from
 * verbs: taken from all. It brings `подключение` and `подключить`, `почтовый` and `почта` together, too.
 */
const withoutDoubtfulEnd = (stem: string): string => stem.replace(/(?<=[а-я]{3})(?:ен|ем|им|ит|ов)+$/u, '');

/** What all forms of a word have in common: by this it is indexed and found. */
export const termOf = (word: string): string =>
  withoutDoubtfulEnd(withoutFleetingVowel(stemOf(regular(cut(word)))));

const tells = (word: string): boolean => word.length > 1 && !STOP_WORDS.has(word);

/** The distinct terms of a text, without the words that tell nothing. */
export const termsOf = (text: string): string[] => [...new Set(wordsOf(text).filter(tells).map(termOf))];

/** A word that is looked for. */
export type SearchWord = {
  readonly term: string;
  /** What the word begins with, as far as it is typed; only of the last one. */
  readonly prefix?: string;
};

/** The beginning of the word at the very end of a text, if it is long enough to guess by. */
const prefixOf = (text: string): string | undefined => {
  const last = /[\p{L}\p{N}]$/u.test(text) ? wordsOf(text).at(-1) : undefined;
  return last && [...last].length >= PREFIX_LENGTH && tells(last) ? cut(last) : undefined;
};

/** The distinct words of a search in the order of the text. The last one counts as not yet finished. */
export const readSearch = (search: string): SearchWord[] => {
  const text = search.slice(0, READ_LENGTH).toWellFormed();
  const words: SearchWord[] = termsOf(text)
    .slice(0, READ_WORDS)
    .map((term) => ({ term }));
  const prefix = search.length > READ_LENGTH ? undefined : prefixOf(text);
  if (prefix === undefined) return words;
  const term = termOf(prefix);
  return [...words.filter((word) => word.term !== term), { term, prefix }];
};
