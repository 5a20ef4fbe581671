import type { Locale } from '../../kernel/locale.js';

const TAGS: Readonly<Record<Locale, string>> = { RU: 'ru-RU', EN: 'en-GB' };

/** A moment as a letter tells it: `23 ноября 2026 г. в 18:00 GMT+3`. */
export const inWords = (at: number | null, locale: Locale, timeZone: string): string =>
  at === null
    ? ''
    : new Intl.DateTimeFormat(TAGS[locale], {
        timeZone,
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      }).format(at);
