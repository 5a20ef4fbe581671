import { Locale } from '../kernel/locale.js';

/** One text in both languages of the product. */
export type LocalText = { readonly ru: string; readonly en: string };

/** The same in both languages, or one for each. */
export type Localizable = string | LocalText;

export const localize = (text: Localizable, locale: Locale): string => {
  if (typeof text === 'string') return text;
  return locale === Locale.EN ? text.en : text.ru;
};
