import type { Locale } from '../kernel/locale.js';
import type { Text } from './fault-texts.js';

const LETTER = {
  noText: { RU: '(письмо без текста)', EN: '(letter without text)' },
  noSubject: { RU: '(письмо без темы)', EN: '(letter without subject)' },
  original: { RU: 'письмо.eml', EN: 'letter.eml' },
} as const satisfies Record<string, Text>;

/** Words that stand in a ticket or message for what a letter does not say, and the name of its original. */
export const letterText = (name: keyof typeof LETTER, locale: Locale): string => LETTER[name][locale];
