/** All states of `<zayavka-ticket>`. */
import type { Someone } from '../../kit/world.js';
import { OF_A_LOST_NETWORK } from '../kit/browsing.js';
import { HOUR, type Stage } from './stage.js';
import type { Scene, State } from './state.js';
import { oddTexts, talkedOver } from './talks.js';

const element = 'zayavka-ticket';
const HREFS = { 'ticket-href': '/tickets/{id}', 'open-href': '/new' };

/** The page of a ticket that was brought there. */
const of =
  (made: (stage: Stage, who: Someone) => Promise<string>): State['before'] =>
  async ({ stage, who }) => ({ ...HREFS, 'ticket-id': await made(stage, who) });

const waiting = of((stage, who) => stage.opened(who));

const atTheForm = async ({ visit: { page } }: Scene): Promise<void> => page.locator('#body').waitFor();

/** What became of letters, where the support desk writes them; one address is refused. */
export const REFUSED_ADDRESS = 'no-such-box@shop.example';
export const STATES_WITH_LETTERS: readonly State[] = [
  {
    name: 'letters',
    element,
    subscriber: { emails: ['owner@shop.example'] },
    before: of((stage, who) => stage.answered(who, 'RESOLVED')),
    there: '.letters >> nth=1',
  },
  {
    name: 'letters not delivered',
    element,
    subscriber: { emails: [REFUSED_ADDRESS] },
    before: of((stage, who) => stage.answered(who, 'AWAITING_SUBSCRIBER')),
    there: '.letters .lost >> nth=1',
  },
];

export const TICKET_STATES: readonly State[] = [
  { name: 'no ticketID', element, there: '.ticket p' },
  {
    name: 'loading',
    element,
    before: waiting,
    sessions: () => () => new Promise(() => {}),
    there: '.skeleton',
  },
  {
    name: 'not reached',
    element,
    before: async (scene) => {
      scene.visit.expects(OF_A_LOST_NETWORK);
      scene.wire.refuse(/ \/graphql /);
      return { 'ticket-id': 'ABCD-2345' };
    },
    there: '.link.waiting',
  },
  {
    name: 'session ended',
    element,
    before: waiting,
    sessions: ({ visit }) => {
      visit.expects(/status of 401/);
      return async () => undefined;
    },
    there: '[part=again]',
  },
  {
    name: 'no such ticket',
    element,
    before: async () => ({ 'ticket-id': 'ABCD-2345' }),
    there: '[part=again]',
  },
  {
    name: 'waiting',
    element,
    before: waiting,
    there: '[data-fact=place] b:text-matches("\\\\d|Перв|First")',
  },
  {
    name: 'waiting behind emergencies',
    element,
    before: of(async (stage, who) => {
      await stage.emergency(await stage.subscriber());
      return stage.opened(who);
    }),
    there: '[data-fact=place] span >> nth=0',
  },
  {
    name: 'emergency',
    element,
    before: of((stage, who) => stage.emergency(who)),
    there: 'header .badge.bad',
  },
  {
    name: 'deadline at risk',
    element,
    before: of((stage, who) => stage.ago(9 * HOUR, () => stage.opened(who))),
    there: '.fact.warn',
  },
  {
    name: 'deadline passed',
    element,
    before: of((stage, who) => stage.ago(11 * HOUR, () => stage.opened(who))),
    there: '.fact.bad',
  },
  { name: 'taken', element, before: of((stage, who) => stage.taken(who)), there: '.status.accent' },
  {
    name: 'in progress',
    element,
    before: of((stage, who) => stage.answered(who, 'IN_PROGRESS')),
    there: '[data-fact=promise]',
  },
  {
    name: 'promise put off',
    element,
    before: of((stage, who) => stage.answered(who, 'IN_PROGRESS')),
    acts: async ({ stage, who, visit: { page } }) => {
      await page.locator('.link.live').waitFor();
      const [{ id } = { id: '' }] = (await who.page.tickets()).nodes;
      await stage.answer(id, 'IN_PROGRESS', 75 * HOUR);
    },
    there: '[data-fact=promise] span >> nth=1',
  },
  {
    name: 'promise broken',
    element,
    before: of((stage, who) =>
      stage.ago(75 * HOUR, async () => {
        const id = await stage.taken(who);
        await stage.answer(id, 'IN_PROGRESS', 5 * HOUR);
        return id;
      }),
    ),
    there: '[data-fact=promise].bad',
  },
  {
    name: 'awaiting the subscriber',
    element,
    before: of((stage, who) => stage.answered(who, 'AWAITING_SUBSCRIBER')),
    there: '.status.warn',
  },
  {
    name: 'awaiting the password',
    element,
    before: of((stage, who) => stage.unproven(who)),
    there: '#password',
  },
  { name: 'proof demanded', element, before: of((stage, who) => stage.demanded(who)), there: 'blockquote' },
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
  { name: 'resolved', element, before: of((stage, who) => stage.answered(who, 'RESOLVED')), there: '#close' },
  { name: 'refused', element, before: of((stage, who) => stage.refused(who)), there: '[part=refusal]' },
  { name: 'closed', element, before: of((stage, who) => stage.closed(who)), there: '.ended a' },
  { name: 'merged', element, before: of((stage, who) => stage.merged(who)), there: '.status a' },
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
      await atTheForm(scene);
      const buffer = Buffer.alloc(20_000, 'лог\n');
      const files = [{ name: 'журнал.log', mimeType: 'text/plain', buffer }];
      await scene.visit.page.locator('input[type=file]').setInputFiles(files);
    },
    there: 'li.ready',
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
  { name: 'long talk', element, before: of(talkedOver), there: '[part=more]' },
  { name: 'odd texts', element, before: of(oddTexts), there: '.files a >> nth=1' },
  {
    name: 'offline',
    element,
    before: waiting,
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
    before: async (scene) => {
      scene.visit.expects(/WebSocket connection/);
      scene.wire.refuseWebSockets();
      return (await waiting?.(scene)) ?? {};
    },
    there: '.link.polling',
  },
];
