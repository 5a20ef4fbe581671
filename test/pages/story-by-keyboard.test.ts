import { describe } from '@jest/globals';
import { Keyboard } from './kit/hands.js';
import { tellTheStory } from './story/told.js';

describe('The story of a ticket by keyboard alone', () => {
  tellTheStory(
    ({ page }) => new Keyboard(page),
    [
      {
        language: 'en',
        size: 'phone',
        login: 'morozova-av',
        service: 'Виртуальный хостинг «Бизнес»: morozova-foto.example',
      },
      {
        language: 'ru',
        size: 'desktop',
        login: 'stroydom',
        service: 'Виртуальный хостинг «Магазин»: stroydom-region.example',
      },
    ],
  );
});
