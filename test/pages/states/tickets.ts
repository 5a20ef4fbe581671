/** All states of `<zayavka-tickets>`. */
import { OF_A_LOST_NETWORK } from '../kit/browsing.js';
import { refused, signedOut, unanswered } from './sessions.js';
import { HOUR } from './stage.js';
import type { Scene, State } from './state.js';

const element = 'zayavka-tickets';

const HREFS = { 'ticket-href': '/tickets/{id}', 'open-href': '/new' };

const show = async ({ visit: { page } }: Scene, showing: 'open' | 'all' | 'closed'): Promise<void> => {
  await page.locator(`.showing input[value=${showing}]`).check({ force: true });
};

/** One in each state, some with what may come on top of it. */
const oneOfEach = async ({ stage, who }: Scene): Promise<void> => {
  await stage.ago(75 * HOUR, async () => {
    const late = await stage.taken(who, { subject: 'Обещанный срок прошёл' });
    await stage.answer(late, 'IN_PROGRESS', 5 * HOUR);
  });
  await stage.ago(11 * HOUR, () => stage.opened(who, { subject: 'Срок ответа прошёл' }));
  await stage.ago(9 * HOUR, () => stage.opened(who, { subject: 'Срок ответа близко' }));
  await stage.closed(who);
  await stage.merged(who);
  await stage.refused(who);
  await stage.answered(who, 'RESOLVED', { subject: 'Решённая' });
  await stage.demanded(who);
  await stage.unproven(who);
  await stage.answered(who, 'AWAITING_SUBSCRIBER', { subject: 'Ждёт ответа абонента' });
  await stage.answered(who, 'IN_PROGRESS', {
    subject: 'Перенос сайта на новый сервер вместе с базой данных и почтой',
  });
  await stage.taken(who, { subject: 'Взята специалистом' });
  await stage.opened(who);
  await stage.emergency(who);
};

export const TICKETS_STATES: readonly State[] = [
  { name: 'loading', element, sessions: unanswered, there: '.skeleton' },
  {
    name: 'not reached',
    element,
    before: async ({ wire, visit }) => {
      visit.expects(OF_A_LOST_NETWORK);
      wire.refuse(/ \/graphql /);
      return {};
    },
    there: '[part=again]',
  },
  {
    name: 'session ended',
    element,
    sessions: signedOut,
    there: '[part=again]',
  },
  { name: 'session refused', element, sessions: refused, there: '[part=again]' },
  { name: 'none open', element, before: async () => HREFS, there: '[part=empty] a' },
  {
    name: 'none',
    element,
    before: async () => HREFS,
    acts: (scene) => show(scene, 'all'),
    there: '[part=empty] a',
  },
  { name: 'none finished', element, acts: (scene) => show(scene, 'closed'), there: '[part=empty]' },
  {
    name: 'nothing found',
    element,
    before: async ({ stage, who }) => {
      await stage.opened(who);
      return HREFS;
    },
    acts: async (scene) => {
      await scene.visit.page.locator('[part=row]').waitFor();
      await scene.visit.page.locator('#search').fill('zzzz');
    },
    there: '[part=empty] button',
  },
  {
    name: 'each status',
    element,
    before: async (scene) => {
      await oneOfEach(scene);
      return HREFS;
    },
    acts: (scene) => show(scene, 'all'),
    there: '[part=row] >> nth=13',
  },
  {
    name: 'new reply',
    element,
    before: async ({ stage, who }) => {
      await stage.opened(who, { subject: 'Без новостей' });
      return {};
    },
    acts: async ({ stage, who, visit: { page } }) => {
      const id = await stage.taken(who, { subject: 'С новым ответом' });
      await page.locator('[part=row] >> nth=1').waitFor();
      await stage.answer(id, 'AWAITING_SUBSCRIBER');
    },
    there: '.news .badge',
  },
  {
    name: 'many',
    element,
    before: async ({ stage, who }) => {
      for (let number = 1; number <= 23; number++)
        await stage.opened(who, { subject: `Заявка по списку, ${number}` });
      return HREFS;
    },
    there: '[part=more]',
  },
  {
    name: 'odd texts',
    element,
    before: async ({ stage, who }) => {
      await stage.opened(who, { subject: `Очень${'длинноеслово'.repeat(14)}` });
      await stage.opened(who, { subject: '<img src=x onerror=alert(1)> <script>alert(2)</script>' });
      await stage.opened(who, { subject: 'الموقع لا يفتح منذ الصباح، shop.example' });
      return HREFS;
    },
    there: '[part=row] >> nth=2',
  },
  {
    name: 'offline',
    element,
    before: async ({ stage, who }) => {
      await stage.opened(who);
      return HREFS;
    },
    acts: async ({ visit }) => {
      visit.expects(OF_A_LOST_NETWORK);
      await visit.page.locator('.link.live').waitFor();
      await visit.context.setOffline(true);
    },
    there: '.link.waiting',
  },
  {
    name: 'polling',
    element,
    before: async ({ stage, who, wire, visit }) => {
      visit.expects(/WebSocket connection/);
      wire.refuseWebSockets();
      await stage.opened(who);
      return HREFS;
    },
    there: '.link.polling',
  },
];
