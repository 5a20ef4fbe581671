import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SESSION_LIFE_MS } from '../../src/access/index.js';
import { until } from '../kit/wait.js';
import type { Someone } from '../kit/world.js';
import { browsing, OF_A_LOST_NETWORK } from './kit/browsing.js';
import type { Wire } from './kit/wire.js';
import { Stage } from './states/stage.js';

/** What a page's own panel gives it here: short enough for several of them to end during one test. */
const SHORT_MS = 3_000;

describe('The elements, when something is wrong between them and the support desk', () => {
  const browser = browsing();
  let stage: Stage;
  let wire: Wire;
  let who: Someone;
  beforeAll(async () => {
    stage = await Stage.open();
    wire = stage.wire;
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    wire.restore();
    who = await stage.subscriber();
  });

  const openSession = async () => (await stage.world.panel.openPanelSession({ login: who.login })).orThrow();
  const pageOf = (id: string, sessions = openSession): string =>
    stage.host.show({
      element: 'zayavka-ticket',
      attributes: { 'ticket-id': id },
      sessions,
      desk: wire.origin,
    });

  it('renew sessions that end every three seconds, without losing an event of a live connection', async () => {
    let opened = 0;
    const short = async () => {
      opened += 1;
      return stage.ago(SESSION_LIFE_MS - SHORT_MS, openSession);
    };
    const { page } = await browser.visit();
    const id = await stage.opened(who);
    await page.goto(pageOf(id, short));
    await page.locator('.link.live').waitFor();
    const bodies = Array.from({ length: 12 }, (_, index) => `Сообщение ${index + 1}`);
    const phone = await stage.world.session(who.login);
    const from = performance.now();
    for (const [index, body] of bodies.entries()) {
      // Spread over two sessions' ends.
      const due = () => performance.now() - from >= (index * 2 * SHORT_MS) / bodies.length;
      await until(due, { what: 'the time of the next message', timeoutMs: 2 * SHORT_MS });
      (await phone.page.replyToTicket({ ticketId: id, body })).orThrow();
    }
    await page.getByText('Сообщение 12', { exact: true }).filter({ visible: true }).first().waitFor();
    const [, ...read] = await page.locator('.message .body').allInnerTexts();
    expect(read).toEqual(bodies);
    expect(opened).toBeGreaterThanOrEqual(3);
    await page.locator('.link.live').waitFor();
  });

  it('ask by HTTP where no WebSocket comes through, and say so', async () => {
    const visit = await browser.visit();
    visit.expects(/^WebSocket connection to/);
    wire.refuseWebSockets();
    const id = await stage.opened(who);
    await visit.page.goto(pageOf(id));
    await visit.page.locator('.link.polling').waitFor();
    await stage.shift.takes(id);
    await stage.answer(id, 'AWAITING_SUBSCRIBER');
    await visit.page.locator('.status.warn').waitFor();
    await visit.page.locator('.message.theirs').waitFor();
  });

  it('say that nothing can be reached while nothing is known yet, and come by themselves when it can', async () => {
    const visit = await browser.visit();
    visit.expects(OF_A_LOST_NETWORK);
    const id = await stage.opened(who);
    wire.refuse(/ \/graphql /);
    await visit.page.goto(pageOf(id));
    await visit.page
      .getByText('Нет связи с сервером, пробуем снова')
      .filter({ visible: true })
      .first()
      .waitFor();
    wire.restore();
    await visit.page.locator('.link.live').waitFor();
    await visit.page.getByRole('heading', { name: 'PHP 8.3 для сайта', exact: true }).waitFor();
  });

  it('come again as soon as something could be sent, and show it', async () => {
    const visit = await browser.visit();
    visit.expects(OF_A_LOST_NETWORK, /^WebSocket connection to/);
    const { page } = visit;
    await page.clock.install();
    const id = await stage.opened(who);
    await page.goto(pageOf(id));
    await page.locator('.link.live').waitFor();
    wire.lose();
    await stage.shift.takes(id);
    await stage.answer(id, 'AWAITING_SUBSCRIBER');
    wire.restore();
    wire.refuse(/ \/graphql /);
    await page.locator('.link.waiting').waitFor();
    // From here on no try of its own comes about.
    await page.clock.pauseAt(new Date(await page.evaluate(() => Date.now() + 100)));
    wire.restore();
    await page.getByRole('textbox', { name: 'Ваше сообщение' }).fill('Каталог /www/shop');
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await page.locator('.link.live').waitFor();
    await page.locator('.message.theirs').waitFor();
    await page
      .locator('.message .body')
      .getByText('Каталог /www/shop')
      .filter({ visible: true })
      .first()
      .waitFor();
  });
});
