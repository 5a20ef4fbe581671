/** A place in the queue in words. */
import type { QueuePlace } from '../../types.js';
import type { Language } from '../texts/index.js';
import { placeTexts } from './place-texts.js';
import { atAbout } from './when.js';

/** "4-я в очереди"; of those in the emergency lane that is said. */
export function positionInWords(language: Language, { position, lane }: QueuePlace): string {
  return placeTexts[language].position(position, lane);
}

/** Who goes first, and about when an agent will take it: an estimate and no promise, and said so. */
export function aheadInWords(
  language: Language,
  { emergenciesAhead, estimatedStartAt }: QueuePlace,
  now: number,
): string[] {
  const words = placeTexts[language];
  const first = emergenciesAhead > 0 ? [words.emergencies(emergenciesAhead)] : [];
  if (!estimatedStartAt) return first;
  const soon = Date.parse(estimatedStartAt) <= now;
  return [...first, soon ? words.anyMinute : words.about(atAbout(language, estimatedStartAt, now))];
}

/** The whole of it in one breath, for screen readers. */
export function placeAloud(language: Language, place: QueuePlace, now: number): string {
  const { position, lane } = place;
  return [placeTexts[language].aloud(position, lane), ...aheadInWords(language, place, now)]
    .map((part) => `${part}.`)
    .join(' ');
}
