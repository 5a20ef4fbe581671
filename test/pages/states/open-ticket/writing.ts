/** What the chosen topic asks for, and what is wrong with it. */
import { SIGNIFICANT, SITE } from '../../../kit/world.js';
import { PASSWORD } from '../stage.js';
import type { State } from '../state.js';
import { BACKUP, chooseService, chooseTopic, element, fillIn, send } from './filling.js';

export const WRITING: readonly State[] = [
  {
    name: 'self-service first',
    element,
    acts: (scene) => chooseTopic(scene, 'php-version'),
    there: '[part=self-service]',
  },
  {
    name: 'fault',
    element,
    acts: (scene) => chooseTopic(scene, 'site-errors'),
    there: '[part=emergency] input:disabled',
  },
  {
    name: 'emergency',
    element,
    acts: async (scene) => {
      await chooseTopic(scene, 'site-down');
      await chooseService(scene);
      await scene.visit.page.locator('#emergency').check();
    },
    there: '.emergency.on',
  },
  {
    name: 'no emergency',
    element,
    subscriber: { services: [SITE, BACKUP] },
    acts: async (scene) => {
      await chooseTopic(scene, 'site-errors');
      await chooseService(scene, BACKUP);
    },
    there: '[part=emergency] input:disabled',
  },
  {
    name: 'no service fits',
    element,
    subscriber: { services: [{ ...SITE, blocked: true }, BACKUP] },
    acts: (scene) => chooseTopic(scene, 'site-down'),
    there: '.notice.warn',
  },
  {
    name: 'errors',
    element,
    acts: async (scene) => {
      await chooseTopic(scene, 'site-errors');
      await scene.visit.page.locator('#subject').fill('PH');
      await scene.visit.page.locator('#errorText').fill('Ошибка');
      await send(scene);
    },
    there: '#summary',
  },
  {
    name: 'errors of the server',
    element,
    acts: async (scene) => {
      await fillIn(scene, SIGNIFICANT);
      await scene.visit.page.locator('#password').fill('не тот пароль');
      await send(scene);
    },
    there: '#password-error',
  },
  {
    name: 'passwords too many',
    element,
    acts: async (scene) => {
      const { page } = scene.visit;
      scene.visit.expects(/status of 429/);
      const id = await scene.stage.unproven(scene.who);
      for (let tries = 1; tries <= 5; tries++)
        await scene.who.page.authorizeTicket({
          ticketId: id,
          authorization: { password: `не тот ${tries}` },
        });
      await fillIn(scene, SIGNIFICANT);
      await page.locator('#password').fill('и этот не тот');
      await send(scene);
    },
    there: '.footer .notice.bad',
  },
  { name: 'instructions', element, acts: (scene) => fillIn(scene), there: '[part=suggestions]' },
  {
    name: 'password',
    element,
    acts: async (scene) => {
      await fillIn(scene, 'dns-zone');
      await scene.visit.page.locator('#password').fill(PASSWORD);
    },
    there: '[part=password]',
  },
  {
    name: 'nearly full',
    element,
    acts: async (scene) => {
      await fillIn(scene);
      await scene.visit.page.locator('#subject').fill('Переключение '.repeat(15));
    },
    there: '.count',
  },
];
