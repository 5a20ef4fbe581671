/** The elements' words. Each element has a table of its own beside it; what several say stands in `common`. */
export { common } from './common.js';
export { days, moment, size, timeLeft } from './format.js';
export { counted, plural } from './plural.js';
export { quoted } from './quoted.js';
export { inBoth } from './tables.js';

/** What the elements speak. */
export type Language = 'ru' | 'en';

/** One table in both languages; the English one has the Russian one's keys, and neither any other: see `inBoth`. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** "ru-RU" is "ru", "en-GB" is "en"; undefined for a language that the elements do not speak. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const [language] = (tag ?? '').toLowerCase().split(/[-_]/);
  return language === 'ru' || language === 'en' ? language : undefined;
}
