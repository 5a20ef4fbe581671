/** Sending, and what came of it. */
import { SIGNIFICANT } from '../../../kit/world.js';
import { OF_A_LOST_NETWORK } from '../../kit/browsing.js';
import { PASSWORD } from '../stage.js';
import type { State } from '../state.js';
import { chooseService, chooseTopic, DESCRIPTION, element, fillIn, send, sent, withLink } from './filling.js';

export const SENDING: readonly State[] = [
  {
    name: 'sending',
    element,
    acts: async (scene) => {
      await fillIn(scene);
      scene.wire.hold(/mutation OpenTicket/i);
      await send(scene);
    },
    there: '#send[aria-disabled=true]',
  },
  {
    name: 'sending failed',
    element,
    acts: async (scene) => {
      scene.visit.expects(OF_A_LOST_NETWORK);
      await fillIn(scene, SIGNIFICANT);
      await scene.visit.page.locator('#password').fill(PASSWORD);
      scene.wire.refuse(/ \/graphql /);
      await send(scene);
    },
    there: '.footer .notice.bad',
  },
  { name: 'opened', element, before: withLink, acts: (scene) => sent(scene), there: '.notice.good' },
  {
    name: 'opened behind emergencies',
    element,
    before: async ({ stage }) => {
      const other = await stage.subscriber();
      await stage.emergency(other);
      return {};
    },
    acts: (scene) => sent(scene),
    there: '.notice.good',
  },
  {
    name: 'opened as an emergency',
    element,
    before: withLink,
    acts: async (scene) => {
      const { page } = scene.visit;
      await chooseTopic(scene, 'site-down');
      await chooseService(scene);
      await page.locator('#emergency').check();
      await page.locator('#subject').fill('Магазин не открывается');
      await page.locator('#errorText').fill('502 Bad Gateway');
      await page.locator('#description').fill('С 9:40 на любой странице, ничего не меняли.');
      await send(scene);
    },
    there: '.notice.good',
  },
  {
    name: 'opened without a password',
    element,
    before: withLink,
    acts: (scene) => sent(scene, SIGNIFICANT),
    there: '.notice.good',
  },
  {
    name: 'repeated',
    element,
    before: async ({ stage, who, language }) => {
      await stage.opened(who, { subject: 'PHP 8.3', description: DESCRIPTION[language] });
      return withLink();
    },
    acts: (scene) => sent(scene),
    there: '.other button',
  },
  {
    name: 'another matter',
    element,
    before: async ({ stage, who, language }) => {
      const authorization = { password: PASSWORD };
      await stage.opened(who, {
        topic: SIGNIFICANT,
        subject: 'PHP 8.3',
        description: DESCRIPTION[language],
        authorization,
      });
      return {};
    },
    acts: async (scene) => {
      const { page } = scene.visit;
      await fillIn(scene, SIGNIFICANT);
      await page.locator('#password').fill(PASSWORD);
      await send(scene);
      await page.locator('.other button').click();
    },
    there: 'form:not([hidden]) > .notice',
  },
];
