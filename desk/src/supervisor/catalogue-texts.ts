/** The words that the pages of instructions and of answer templates share. */
import type { Texts } from '../kernel/language.js';

export const catalogueTexts: Texts<{
  readonly withRetired: string;
  readonly retire: string;
  readonly retiredAt: (day: string) => string;
  readonly none: string;
  readonly loading: string;
  readonly more: string;
  readonly actions: string;
  readonly sure: string;
  readonly locale: Readonly<Record<'RU' | 'EN', string>>;
}> = {
  ru: {
    withRetired: 'И снятые',
    retire: 'Снять',
    retiredAt: (at) => `снято ${at}`,
    none: 'Ничего не нашлось.',
    loading: 'Загружается…',
    more: 'Показать ещё',
    actions: 'Действия',
    sure: 'Точно снять?',
    locale: { RU: 'русский', EN: 'английский' },
  },
  en: {
    withRetired: 'Retired ones too',
    retire: 'Retire',
    retiredAt: (at) => `retired ${at}`,
    none: 'Nothing was found.',
    loading: 'Loading…',
    more: 'Show more',
    actions: 'Actions',
    sure: 'Really retire?',
    locale: { RU: 'Russian', EN: 'English' },
  },
};

export const localeName = (language: 'ru' | 'en', locale: 'RU' | 'EN'): string =>
  catalogueTexts[language].locale[locale];
