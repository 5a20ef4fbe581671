import type { LocalText } from '../text.js';

/** What the words of a clause follow where the provider's file says otherwise than the built-in rules. */
export type ClauseValues = {
  readonly responseHours: number;
  readonly authorizationDays: number;
  /** How the provider tells the three grounds of 3.10, in the order of the file. */
  readonly refusals: readonly LocalText[];
};

export type ClauseData = {
  /** As errors, messages and tests cite it. */
  readonly clause: string;
  readonly title: LocalText;
  /** Paragraphs, one to a line. */
  readonly text: (values: ClauseValues) => LocalText;
  /** One sentence: what the desk does so that the clause is kept. */
  readonly carriedOut: (values: ClauseValues) => LocalText;
};

/** Words that follow no value. */
export const always =
  (ru: string, en: string): ((values: ClauseValues) => LocalText) =>
  () => ({ ru, en });

const RUSSIAN = new Intl.PluralRules('ru');
const ENGLISH = new Intl.PluralRules('en');

type RussianForms = { readonly one: string; readonly few: string; readonly many: string };
const counted =
  (ru: RussianForms, en: readonly [one: string, other: string]) =>
  (count: number): LocalText => ({
    ru: `${count} ${ru[RUSSIAN.select(count) as keyof RussianForms] ?? ru.many}`,
    en: `${count} ${ENGLISH.select(count) === 'one' ? en[0] : en[1]}`,
  });

export const hours = counted({ one: 'час', few: 'часа', many: 'часов' }, ['hour', 'hours']);
export const days = counted({ one: 'день', few: 'дня', many: 'дней' }, ['day', 'days']);
