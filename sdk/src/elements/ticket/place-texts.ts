/** The words of `place.ts`. */
import type { QueuePlace } from '../../types.js';
import { counted, inBoth, type Texts } from '../texts/index.js';

type Lane = QueuePlace['lane'];

export interface PlaceTexts {
  readonly position: (position: number, lane: Lane) => string;
  readonly emergencies: (count: number) => string;
  readonly anyMinute: string;
  readonly about: (moment: string) => string;
  readonly aloud: (position: number, lane: Lane) => string;
}

/** "Раньше неё возьмут 1 экстренную заявку": in the accusative. */
const FORMS = { one: 'экстренную заявку', few: 'экстренные заявки', other: 'экстренных заявок' };

export const placeTexts: Texts<PlaceTexts> = inBoth('ticketPlace', {
  position: (position, lane) =>
    `${position === 1 ? 'Первая' : `${position}-я`} ${lane === 'EMERGENCY' ? 'в экстренной очереди' : 'в очереди'}`,
  emergencies: (count) => `Раньше неё возьмут ${counted(count, FORMS)}`,
  anyMinute: 'Специалист возьмёт её с минуты на минуту',
  about: (moment) => `Специалист возьмёт её примерно ${moment}`,
  aloud: (position, lane) =>
    `${lane === 'EMERGENCY' ? 'Место заявки в экстренной очереди' : 'Место заявки в очереди'}: ${position}`,
});
