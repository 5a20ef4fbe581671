/** All states of `<zayavka-open-ticket>`. */
import { SIGNIFICANT, SITE } from '../../kit/world.js';
import { OF_A_LOST_NETWORK } from '../kit/browsing.js';
import { PASSWORD } from './stage.js';
import type { Scene, State } from './state.js';

const DESCRIPTION = {
  ru: 'Переключите, пожалуйста, сайт магазина на PHP 8.3: обновление корзины требует восьмой версии.',
  en: 'Please switch the shop to PHP 8.3: the update of its cart needs the eighth version.',
} as const;

const BACKUP = { externalId: 'backup', name: 'Резервные копии', kind: 'OTHER' } as const;

const chooseTopic = async ({ stage, visit: { page }, language }: Scene, id: string): Promise<void> => {
  await page.locator('#topic').fill(stage.titleOf(id, language));
  await page.keyboard.press('Enter');
  await page.locator('#subject').waitFor();
};

const chooseService = async ({ visit: { page }, who }: Scene, { externalId } = SITE): Promise<void> => {
  await page.locator('#serviceId').selectOption(who.services[externalId] ?? '');
};

/** Everything right, and nothing sent. */
const fillIn = async (scene: Scene, topic = 'php-version'): Promise<void> => {
  const { page } = scene.visit;
  await chooseTopic(scene, topic);
  const box = page.locator('#selfServiceDidNotHelp');
  if (await box.count()) await box.check();
  await chooseService(scene);
  await page.locator('#subject').fill('PHP 8.3');
  await page.locator('#description').fill(DESCRIPTION[scene.language]);
};

const send = ({ visit: { page } }: Scene): Promise<void> => page.locator('#send').click();

const sent = async (scene: Scene, topic?: string): Promise<void> => {
  await fillIn(scene, topic);
  await send(scene);
};

const attach = async (
  { visit: { page } }: Scene,
  ...files: [name: string, bytes: number][]
): Promise<void> => {
  const given = files.map(([name, bytes]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.alloc(bytes, 'лог\n'),
  }));
  await page.locator('input[type=file]').setInputFiles(given);
};

const withLink = async (): Promise<Record<string, string>> => ({ 'ticket-href': '/tickets/{id}' });

const element = 'zayavka-open-ticket';

export const OPEN_TICKET_STATES: readonly State[] = [
  { name: 'loading', element, sessions: () => () => new Promise(() => {}), there: '[part=loading]' },
  {
    name: 'not reached',
    element,
    before: async ({ wire, visit }) => {
      visit.expects(OF_A_LOST_NETWORK);
      wire.refuse(/ \/graphql /);
      return {};
    },
    there: '.notice.bad button',
  },
  {
    name: 'session ended',
    element,
    sessions: ({ visit }) => {
      visit.expects(/status of 401/);
      return async () => undefined;
    },
    there: '.notice.bad button',
  },
  { name: 'account blocked', element, subscriber: { blocked: true }, there: '.notice.warn h2' },
  {
    name: 'no subscriber',
    element,
    sessions:
      ({ stage }) =>
      async () => {
        const { token } = await stage.world.agent();
        return { token, expiresAt: new Date(Date.now() + 60 * 60_000).toISOString() };
      },
    there: '.notice.warn',
  },
  { name: 'empty', element, there: '#topic' },
  {
    name: 'topics',
    element,
    acts: ({ visit: { page } }) => page.locator('#topic').click(),
    there: '[role=option] >> nth=0',
  },
  {
    name: 'topics narrowed',
    element,
    acts: ({ visit: { page }, language }) => page.locator('#topic').fill(language === 'ru' ? 'поч' : 'mail'),
    there: '[role=option].active',
  },
  {
    name: 'topics not found',
    element,
    acts: ({ visit: { page } }) => page.locator('#topic').fill('zzzz'),
    there: '.popup > .hint',
  },
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
  {
    name: 'draft taken up',
    element,
    acts: async (scene) => {
      const { page } = scene.visit;
      await fillIn(scene);
      await page.reload();
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
    before: async ({ visit }) => {
      // As a browser does whose storage is forbidden or full.
      await visit.page.addInitScript(
        'Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError"); };',
      );
      return {};
    },
    acts: (scene) => fillIn(scene),
    there: '[part=suggestions]',
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
