/** Moments as they stand inside a sentence. */
import { type Language, moment } from '../texts/index.js';

const TAGS = { ru: 'ru-RU', en: 'en-GB' } as const;

/** "в 14:20" or "14:20" on the same day, else "23 ноября в 14:20": after "примерно" and "about". */
export function atAbout(language: Language, iso: string, now: number = Date.now()): string {
  const time = new Intl.DateTimeFormat(TAGS[language], { hour: '2-digit', minute: '2-digit' });
  if (!sameDay(iso, now)) return moment(language, iso, now);
  return `${language === 'ru' ? 'в ' : ''}${time.format(new Date(iso))}`;
}

export function sameDay(iso: string, now: number): boolean {
  return new Date(iso).toDateString() === new Date(now).toDateString();
}
