/** Files on their way, and the draft. */
import { OF_A_LOST_NETWORK } from '../../kit/browsing.js';
import { holdAbove } from '../../kit/drag.js';
import type { State } from '../state.js';
import { attach, chooseTopic, element, fillIn, send } from './filling.js';

export const FILES_AND_DRAFTS: readonly State[] = [
  {
    name: 'uploads',
    element,
    acts: async (scene) => {
      await chooseTopic(scene, 'php-version');
      await attach(scene, [
        'журнал ошибок сайта за последнюю неделю, с понедельника по воскресенье.log',
        45_000,
      ]);
      await scene.visit.page.locator('li.ready').waitFor();
      scene.wire.hold(/^POST \/attachments/);
      await attach(
        scene,
        ['empty.txt', 0],
        ['снимок.png', 3_000_000],
        ['дамп.sql', 30_000],
        ['лог почты.txt', 500],
      );
    },
    there: 'li.queued',
  },
  {
    name: 'files above it',
    element,
    acts: async (scene) => {
      await chooseTopic(scene, 'php-version');
      await holdAbove(scene.visit.page.locator('#description'), [import.meta.filename]);
    },
    there: '.zone.over',
  },
  {
    name: 'uploads failed',
    element,
    acts: async (scene) => {
      scene.visit.expects(OF_A_LOST_NETWORK);
      await chooseTopic(scene, 'php-version');
      const many = Array.from({ length: 20 }, (_, index): [string, number] => [
        `кадр-${index + 1}.txt`,
        100 + index,
      ]);
      await attach(scene, ...many);
      await scene.visit.page.locator('li.ready >> nth=19').waitFor();
      await attach(scene, ['лишний.txt', 100]);
      await scene.visit.page.locator('li.ready .remove >> nth=0').click();
      scene.wire.refuse(/^(POST|OPTIONS) \/attachments/);
      await attach(scene, ['оборвался.txt', 100]);
      await send(scene);
    },
    there: '#summary a[href="#files"]',
  },
  {
    name: 'draft taken up',
    element,
    acts: async (scene) => {
      const { page } = scene.visit;
      await fillIn(scene);
      await scene.comeBack();
      await page.locator('#description').waitFor();
    },
    there: 'form > .notice',
  },
  {
    name: 'draft deleted',
    element,
    acts: async (scene) => {
      await fillIn(scene);
      await scene.visit.page.locator('.footer .quiet').click();
    },
    there: '.told button',
  },
  {
    name: 'draft not kept',
    element,
    acts: async (scene) => {
      await scene.visit.page.evaluate(() => inPage.forbidStorage());
      await fillIn(scene);
    },
    there: '[part=suggestions]',
  },
];
