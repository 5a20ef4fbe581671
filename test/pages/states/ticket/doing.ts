/** What the person does about it. */
import { OF_A_LOST_NETWORK } from '../../kit/browsing.js';
import { PASSWORD } from '../stage.js';
import type { State } from '../state.js';
import { element, of, waiting } from './page.js';

export const DOING: readonly State[] = [
  {
    name: 'password wrong',
    element,
    before: of((stage, who) => stage.unproven(who)),
    acts: async ({ visit: { page } }) => {
      await page.locator('#password').fill('не тот');
      await page.keyboard.press('Enter');
    },
    there: '#password-error',
  },
  {
    name: 'password on its way',
    element,
    before: of((stage, who) => stage.unproven(who)),
    acts: async ({ visit: { page }, wire }) => {
      await page.locator('#password').fill(PASSWORD);
      wire.hold(/mutation AuthorizeTicket/i);
      await page.keyboard.press('Enter');
    },
    there: '[part=confirm][aria-disabled=true]',
  },
  {
    name: 'passwords too many',
    element,
    before: of((stage, who) => stage.unproven(who)),
    acts: async ({ who, visit }) => {
      const { page } = visit;
      visit.expects(/status of 429/);
      const [{ id } = { id: '' }] = (await who.page.tickets()).nodes;
      for (let tries = 1; tries <= 5; tries++)
        await who.page.authorizeTicket({ ticketId: id, authorization: { password: `не тот ${tries}` } });
      await page.locator('#password').fill('и этот не тот');
      await page.keyboard.press('Enter');
    },
    there: '#password-error',
  },
  {
    name: 'closing',
    element,
    before: of((stage, who) => stage.answered(who, 'RESOLVED')),
    acts: async ({ visit: { page } }) => {
      await page.locator('#close').click();
      await page.locator('.marks input >> nth=3').check();
    },
    there: '[part=close-form] :checked',
  },
  {
    name: 'closing while a reply is owed',
    element,
    before: waiting,
    acts: ({ visit: { page } }) => page.locator('#close').click(),
    there: '[part=close-form]',
  },
  {
    name: 'closing refused',
    element,
    before: of((stage, who) => stage.answered(who, 'RESOLVED')),
    acts: async ({ visit: { page } }) => {
      await page.locator('#close').click();
      await page.locator('#comment').fill('Хорошо! '.repeat(300));
      await page.locator('[part=confirm-close]').click();
    },
    there: '#comment-error',
  },
  {
    name: 'closed and rated',
    element,
    before: of((stage, who) => stage.answered(who, 'RESOLVED')),
    acts: async ({ visit: { page } }) => {
      await page.locator('#close').click();
      await page.locator('.marks input >> nth=4').check();
      await page.locator('[part=confirm-close]').click();
    },
    there: '.thanks',
  },
  {
    name: 'reply empty',
    element,
    before: waiting,
    acts: async ({ visit: { page } }) => page.locator('[part=send]').click(),
    there: '#body-error',
  },
  {
    name: 'reply with files',
    element,
    before: waiting,
    acts: async (scene) => {
      await scene.visit.page.locator('#body').waitFor();
      const buffer = Buffer.alloc(20_000, 'лог\n');
      const files = [{ name: 'журнал.log', mimeType: 'text/plain', buffer }];
      await scene.visit.page.locator('input[type=file]').setInputFiles(files);
    },
    there: 'li.ready',
  },
  {
    name: 'reply on its way',
    element,
    before: waiting,
    acts: async ({ visit: { page }, wire }) => {
      await page.locator('#body').fill('Каталог сайта: /www/shop');
      wire.hold(/mutation ReplyToTicket/i);
      await page.locator('[part=send]').click();
    },
    there: '[part=send][aria-disabled=true]',
  },
  {
    name: 'reply taken up',
    element,
    before: waiting,
    acts: async ({ visit: { page }, comeBack }) => {
      await page.locator('#body').fill('Каталог сайта: /www/shop');
      await comeBack();
    },
    there: '#body:not(:placeholder-shown)',
  },
  {
    name: 'reply sent',
    element,
    before: waiting,
    acts: async ({ visit: { page } }) => {
      await page.locator('#body').fill('Каталог сайта: /www/shop');
      await page.locator('[part=send]').click();
    },
    there: '.done',
  },
  {
    name: 'reply failed',
    element,
    before: waiting,
    acts: async ({ visit, wire }) => {
      visit.expects(OF_A_LOST_NETWORK);
      await visit.page.locator('#body').fill('Каталог сайта: /www/shop');
      wire.refuse(/ \/graphql /);
      await visit.page.locator('[part=send]').click();
    },
    there: '.reply .notice.bad',
  },
];
