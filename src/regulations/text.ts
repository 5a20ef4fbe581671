import { Locale } from '../kernel/locale.js';

/** One text in both languages of the product. */
export type LocalText = { readonly ru: string; readonly en: string };

export const localize = (text: LocalText, locale: Locale): string =>
  locale === Locale.EN ? text.en : text.ru;
