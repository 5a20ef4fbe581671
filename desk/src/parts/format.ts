/** Moments, spans and sizes, by the browser's own rules. */
import { type Language, TAGS } from '../kernel/language.js';

const MINUTE = 60_000;

/** One of each kind: to make one takes longer than all that it does for a list in sight. */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `date ${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const format = new Intl.DateTimeFormat(TAGS[language], options);
  made.set(key, format);
  return format;
}

function numbers(language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `number ${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known instanceof Intl.NumberFormat) return known;
  const format = new Intl.NumberFormat(TAGS[language], options);
  made.set(key, format);
  return format;
}

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** "14:05" today, "22 нояб., 14:05" else; with the year when it is another one. */
export function moment(language: Language, iso: string, now: number = Date.now()): string {
  const date = new Date(iso);
  const today = new Date(now);
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  if (sameDay(date, today)) return dates(language, time).format(date);
  const year = date.getFullYear() === today.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return dates(language, { day: 'numeric', month: 'short', ...year, ...time }).format(date);
}

/** "23 ноября 2026 г., 14:05:09", for titles and histories. */
export function momentInFull(language: Language, iso: string): string {
  return dates(language, { dateStyle: 'long', timeStyle: 'medium' }).format(new Date(iso));
}

/** "23 ноября 2026 г., 14:05", for what is promised. */
export function minuteInFull(language: Language, iso: string): string {
  return dates(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}

/** "23 ноября 2026 г." */
export function day(language: Language, iso: string): string {
  return dates(language, { dateStyle: 'long' }).format(new Date(iso));
}

const unit = (language: Language, value: number, name: 'day' | 'hour' | 'minute'): string =>
  numbers(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

/** A span in its largest two units: "2 ч 15 мин". Negative ones as if positive. */
export function span(language: Language, ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days)
    return [unit(language, days, 'day'), hours ? unit(language, hours, 'hour') : '']
      .filter(Boolean)
      .join(' ');
  if (hours)
    return [unit(language, hours, 'hour'), rest ? unit(language, rest, 'minute') : '']
      .filter(Boolean)
      .join(' ');
  return unit(language, rest, 'minute');
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "512 КБ"; a kilobyte is 1024 bytes. */
export function size(language: Language, bytes: number): string {
  const step = bytes > 0 ? Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10)) : 0;
  return numbers(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step);
}

/** "1 234". */
export function number(language: Language, value: number): string {
  return numbers(language).format(value);
}

/** The value of a field of type `datetime-local` for a moment, in the browser's own time. */
export function localValue(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/** The moment that a field of type `datetime-local` means; undefined for none. */
export function fromLocalValue(value: string): string | undefined {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
