import type { Locale } from '../../kernel/locale.js';
import type { RegulationsData } from '../schema.js';
import { type LocalText, localize } from '../text.js';
import { type ClauseValues, hours } from './clause-data.js';
import { CLAUSES } from './clause-list.js';

export type PresentedClause = {
  readonly clause: string;
  readonly title: string;
  /** Paragraphs, one to a line. */
  readonly text: string;
  readonly carriedOut: string;
};

const valuesOf = ({ responseHours, authorizationDays, refusalReasons }: RegulationsData): ClauseValues => ({
  responseHours,
  authorizationDays,
  refusals: refusalReasons.map(({ text }) => text),
});

/** A provider's own words, which may follow the hours of the file. */
const filled = ({ ru, en }: LocalText, { responseHours }: ClauseValues): LocalText => ({
  ru: ru.replaceAll('{responseHours}', hours(responseHours).ru),
  en: en.replaceAll('{responseHours}', hours(responseHours).en),
});

/** The regulations clause by clause, with the values of the provider's file in their words. */
export const clausesOf = (data: RegulationsData, locale: Locale): PresentedClause[] => {
  const values = valuesOf(data);
  return CLAUSES.map(({ clause, title, text, carriedOut }) => {
    const own = data.clauses?.find((one) => one.clause === clause);
    return {
      clause,
      title: localize(own?.title ?? title, locale),
      text: localize(own ? filled(own.text, values) : text(values), locale),
      carriedOut: localize(carriedOut(values), locale),
    };
  });
};
