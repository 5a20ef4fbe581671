import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from '../../sdk/src/index.js';
import { createPanel } from '../../sdk/src/panel/index.js';
import { freePort } from '../kit/free-port.js';
import { type RunningProcess } from '../kit/process.js';
import { type ServerProcess, startServer } from '../kit/server-process.js';
import { temporaryFolder } from '../kit/temporary.js';
import { createTestDatabase, type TestDatabase } from '../kit/temporary-database.js';
import { runPanel } from '../panel/panel-process.js';
import { browsing, OF_A_LOST_NETWORK } from './kit/browsing.js';
import { Mouse } from './kit/hands.js';
import { DESCRIPTION, Subscriber } from './story/subscriber.js';

const LOGIN = 'morozova-av';
const SERVICE = 'Виртуальный хостинг «Бизнес»: morozova-foto.example';

describe('A support desk that is started again while somebody is at the panel', () => {
  const browser = browsing();
  const serviceToken = randomBytes(24).toString('hex');
  const keyFile = join(temporaryFolder('key'), 'token.key');
  let place: TestDatabase;
  let desk: ServerProcess;
  let panel: RunningProcess;
  let origin: string;
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    place = await createTestDatabase();
    const settings = { ALLOWED_ORIGINS: origin, ATTACHMENTS_DIR: temporaryFolder('attachments') };
    desk = await startServer({ databaseUrl: place.url, keyFile, serviceToken, settings });
    panel = await runPanel({ port, serviceToken, support: desk.origin });
  });
  afterAll(async () => {
    await panel?.kill('SIGTERM');
    await desk?.kill();
    await place?.drop();
  });

  /** As after a restored backup: it knows none of the sessions that it has given out. */
  const startedWithAnotherKey = async (): Promise<void> => {
    await desk.stop();
    writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`);
    await desk.start();
  };

  it('costs them neither what they are writing nor a second sign-in', async () => {
    const visit = await browser.visit({ locale: 'ru-RU' });
    visit.expects(OF_A_LOST_NETWORK, /status of 401/);
    // The longer nobody answers, the more rarely a page asks.
    visit.context.setDefaultTimeout(45_000);
    const subscriber = new Subscriber(visit, new Mouse(visit.page), 'ru');
    await subscriber.signsIn(`${origin}/?lang=ru`, LOGIN);
    await subscriber.writes(SERVICE);
    await subscriber.attaches();
    const pages: string[] = [];
    visit.page.on('framenavigated', (frame) => pages.push(new URL(frame.url()).pathname));

    await startedWithAnotherKey();
    const id = await subscriber.sends();
    await subscriber.seesConnection('live');
    const { token } = await createPanel({ url: `${desk.origin}/graphql`, serviceToken }).session({
      login: LOGIN,
    });
    const elsewhere = createClient({ url: `${desk.origin}/graphql`, token });
    expect(await elsewhere.ticket({ id })).toMatchObject({
      description: DESCRIPTION.ru,
      attachments: [{ name: 'журнал ошибок.log' }],
    });

    await desk.restart();
    const next = await createPanel({ url: `${desk.origin}/graphql`, serviceToken }).session({ login: LOGIN });
    const later = createClient({ url: `${desk.origin}/graphql`, token: next.token });
    (await later.replyToTicket({ ticketId: id, body: 'С телефона: сайт магазина.' })).orThrow();
    await subscriber.sees('С телефона: сайт магазина.');
    await subscriber.replies('Каталог /www/shop');
    expect(await subscriber.reads()).toEqual([
      DESCRIPTION.ru,
      'С телефона: сайт магазина.',
      'Каталог /www/shop',
    ]);
    expect(pages).toEqual([`/support/tickets/${id}`]);
    expect(desk.surprises).toEqual([]);
  }, 120_000);
});
