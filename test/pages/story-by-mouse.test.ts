import { describe } from '@jest/globals';
import { Mouse } from './kit/hands.js';
import { tellTheStory } from './story/told.js';

describe('The story of a ticket by mouse', () => {
  tellTheStory(
    ({ page }) => new Mouse(page),
    [
      {
        language: 'ru',
        size: 'desktop',
        login: 'stroydom',
        service: 'Виртуальный хостинг «Магазин»: stroydom-region.example',
      },
      {
        language: 'en',
        size: 'phone',
        login: 'morozova-av',
        service: 'Виртуальный хостинг «Бизнес»: morozova-foto.example',
      },
    ],
  );
});
