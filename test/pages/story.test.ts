import { describe } from '@jest/globals';
import { Keyboard, Mouse } from './kit/hands.js';
import { LONG } from './kit/long.js';
import { type Telling, tellTheStory } from './story/told.js';

const MOROZOVA = {
  login: 'morozova-av',
  service: 'Виртуальный хостинг «Бизнес»: morozova-foto.example',
};
const STROYDOM = {
  login: 'stroydom',
  service: 'Виртуальный хостинг «Магазин»: stroydom-region.example',
};

const TELLINGS: readonly Telling[] = [
  { ...MOROZOVA, hand: Mouse, language: 'ru', size: 'phone' },
  { ...STROYDOM, hand: Keyboard, language: 'en', size: 'desktop' },
];

/** Either hand in the other language and at the other size. */
const OTHER_TELLINGS: readonly Telling[] = [
  { ...STROYDOM, hand: Keyboard, language: 'ru', size: 'phone' },
  { ...MOROZOVA, hand: Mouse, language: 'en', size: 'desktop' },
];

describe('The story of a ticket', () => {
  tellTheStory(LONG ? [...TELLINGS, ...OTHER_TELLINGS] : TELLINGS);
});
