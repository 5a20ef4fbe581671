import { counted } from '../texts/counted.en.js';
import type { PlaceTexts } from './place-texts.js';

const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };

/** "4th". */
function ordinal(position: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(position);
  return `${position}${ENDINGS[rule] ?? 'th'}`;
}

export const ticketPlace: PlaceTexts = {
  position: (position, lane) =>
    `${position === 1 ? 'First' : ordinal(position)} ${lane === 'EMERGENCY' ? 'in the emergency queue' : 'in the queue'}`,
  emergencies: (count) => counted(count, 'emergency ticket goes first', 'emergency tickets go first'),
  anyMinute: 'An agent will take it any minute',
  about: (moment) => `An agent will take it around ${moment}`,
  aloud: (position, lane) =>
    `${lane === 'EMERGENCY' ? 'Place in the emergency queue' : 'Place in the queue'}: ${position}`,
};
