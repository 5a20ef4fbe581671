/** The two languages of the desk, and tables of words in both. */

export type Language = 'ru' | 'en';

/** One table in both languages, with the same keys. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** BCP 47 tags, for Intl and `lang`. */
export const TAGS: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };

/** "ru-RU" is "ru", "en-US" is "en"; anything else is not spoken. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const [language] = (tag ?? '').toLowerCase().split(/[-_]/);
  return language === 'ru' || language === 'en' ? language : undefined;
}

type Forms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** "3 заявки": the number, and the form of the word that goes with it, on one line. */
export function counted(language: Language, count: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(TAGS[language]).select(count)] ?? forms.other;
  return `${new Intl.NumberFormat(TAGS[language]).format(count)}\u00a0${form}`;
}
