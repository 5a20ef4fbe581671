import type { Fault } from '../kernel/fault.js';
import { Locale } from '../kernel/locale.js';
import { faultText } from './fault-texts.js';
import { fill } from './fill.js';

type Figure = NonNullable<Fault['params']>[string];

const figureIn = (figure: Figure, locale: Locale): string | number => {
  if (typeof figure !== 'object') return figure;
  return locale === Locale.EN ? figure.en : figure.ru;
};

/** The words of a field error in the viewer's language. */
export const faultMessage = (fault: Fault, locale: Locale): string => {
  const figures = Object.entries(fault.params ?? {}).map(
    ([name, figure]) => [name, figureIn(figure, locale)] as const,
  );
  return fill(faultText(fault)[locale], Object.fromEntries(figures));
};
