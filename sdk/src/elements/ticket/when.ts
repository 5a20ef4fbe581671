/** Moments as they stand inside a sentence. */
import { type Language, moment } from '../texts/index.js';

const TAGS = { ru: 'ru-RU', en: 'en-GB' } as const;

/** "в 14:20" or "14:20" on the same day, else "23 ноября в 14:20": after "примерно" and "around". */
export function atAbout(language: Language, iso: string, now: number = Date.now()): string {
  const time = new Intl.DateTimeFormat(TAGS[language], { hour: '2-digit', minute: '2-digit' });
  if (!sameDay(iso, now)) return moment(language, iso, now);
  return `${language === 'ru' ? 'в ' : ''}${time.format(new Date(iso))}`;
}

/** "в 14:20" or "at 14:20" on the same day, else "23 ноября в 14:20" or "on 23 November at 14:20": after a verb. */
export function atMoment(language: Language, iso: string, now: number = Date.now()): string {
  const words = atAbout(language, iso, now);
  if (language === 'ru') return words;
  return `${sameDay(iso, now) ? 'at' : 'on'} ${words}`;
}

export function sameDay(iso: string, now: number): boolean {
  return new Date(iso).toDateString() === new Date(now).toDateString();
}
