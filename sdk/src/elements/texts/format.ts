/** Moments, spans and sizes in the reader's language, by the browser's own rules. */
import type { Language } from './index.js';

const TAGS = { ru: 'ru-RU', en: 'en-GB' } as const;

/** "23 ноября, 14:05"; with the year when it is another one. */
export function moment(language: Language, iso: string, now: number = Date.now()): string {
  const date = new Date(iso);
  const year = date.getFullYear() === new Date(now).getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(TAGS[language], {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    ...year,
  }).format(date);
}

/** "23 ноября 2026 г." */
export function days(language: Language, iso: string): string {
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long' }).format(new Date(iso));
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The span to a moment in its largest two units, "2 ч 15 мин"; zero and less is "0 мин". */
export function timeLeft(language: Language, iso: string, now: number = Date.now()): string {
  const ms = Math.max(0, Date.parse(iso) - now);
  const unit = (value: number, name: 'day' | 'hour' | 'minute'): string =>
    new Intl.NumberFormat(TAGS[language], { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const parts: [number, 'day' | 'hour' | 'minute'][] = [
    [Math.floor(ms / DAY), 'day'],
    [Math.floor((ms % DAY) / HOUR), 'hour'],
    [Math.floor((ms % HOUR) / MINUTE), 'minute'],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  if (first < 0) return unit(0, 'minute');
  return parts
    .slice(first, first + 2)
    .filter(([value], index) => index === 0 || value > 0)
    .map(([value, name]) => unit(value, name))
    .join(' ')
    .replace(/\s/g, '\u00a0');
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "512 КБ"; a kilobyte is 1024 bytes. */
export function size(language: Language, bytes: number): string {
  const step = bytes > 0 ? Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10)) : 0;
  return new Intl.NumberFormat(TAGS[language], {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step);
}
