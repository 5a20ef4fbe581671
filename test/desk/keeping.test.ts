import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { until } from '../kit/wait.js';
import { AGENT_PASSWORD, type Someone, World } from '../kit/world.js';
import { axe } from '../pages/kit/axe.js';
import { browsing, OF_A_LOST_NETWORK } from '../pages/kit/browsing.js';
import { Wire } from '../pages/kit/wire.js';
import { AtDesk } from './kit/at-desk.js';
import { OUTAGE } from './kit/outage.js';

/** Waits until the field has it. */
async function holds(field: Locator, text: string): Promise<void> {
  await until(async () => (await field.inputValue()) === text, { what: `"${text}" in its field` });
}

/** Ends the page's process, as the system does when memory runs out. */
async function crashes(page: Page): Promise<void> {
  const inspector = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  void inspector.send('Page.crash').catch(() => undefined);
  await gone;
}

describe('Nothing is lost at the desk', () => {
  const browser = browsing();
  let world: World;
  let wire: Wire;
  let anna: Someone;
  beforeAll(async () => {
    world = await World.open();
    wire = await Wire.to(world.server.url);
    anna = await world.subscriber({ name: 'Морозова Анна' });
  });
  afterAll(async () => {
    await world.close();
    await wire.close();
  });

  const opens = async (changes: Parameters<Someone['request']>[0] = {}): Promise<string> =>
    (await anna.page.openTicket(anna.request(changes))).orThrow().ticket.id;

  it('of what an agent has begun, when the page crashes: all of it is listed, and goes on where it was', async () => {
    const id = await opens({ subject: 'Просьба о PHP' });
    const olga = await AtDesk.arrive(browser, world, { path: `/tickets/${id}` });
    await olga.button('Взять вне очереди').click();
    await olga.field('Причина').fill('Звонил директор');
    await olga.presses('Control+Enter');
    await olga.button('Ответить').waitFor();
    await olga.presses('KeyA');
    await olga.field('Текст ответа').fill('Уже переключаем');
    await olga.presses('Escape', 'KeyO');
    await olga.field('Текст').fill('Спросить у Веры про кэш');
    await olga.goes('/call');
    await olga.field('О чём говорили').fill('Просил о переносе сайта');

    await crashes(olga.page);
    const again = await olga.visit.context.newPage();
    await again.goto(`${world.server.url}/desk/me`);
    const begun = again.getByRole('region', { name: 'Начатое и не отправленное', exact: true });
    await begun.getByRole('link', { name: `Ответ ${id}`, exact: true }).waitFor();
    await begun.getByRole('link', { name: `Внутренняя заметка ${id}`, exact: true }).waitFor();
    await begun.getByRole('link', { name: 'Запись звонка', exact: true }).click();
    await holds(again.getByRole('textbox', { name: 'О чём говорили' }), 'Просил о переносе сайта');
    await again.goBack();
    await begun.getByRole('link', { name: `Ответ ${id}`, exact: true }).click();
    await holds(again.getByRole('textbox', { name: 'Текст ответа' }), 'Уже переключаем');
    await again.getByRole('textbox', { name: 'Текст ответа' }).press('Escape');
    await again.getByRole('button', { name: 'Ответить', expanded: false, exact: true }).waitFor();
    await again.keyboard.press('KeyO');
    await holds(again.getByRole('textbox', { name: 'Текст' }), 'Спросить у Веры про кэш');

    await again.goto(`${world.server.url}/desk/me`);
    await begun.getByRole('button', { name: new RegExp(`^Удалить ?: Ответ ${id}$`) }).click();
    await begun.getByRole('link', { name: `Ответ ${id}`, exact: true }).waitFor({ state: 'detached' });
    await begun.getByRole('link', { name: `Внутренняя заметка ${id}`, exact: true }).waitFor();
  });

  it('of what could not be sent: it says so, and when the connection is back, that it can be sent now', async () => {
    const id = await opens({ subject: 'Почта не приходит' });
    const olga = await AtDesk.arrive(browser, world, { wire, path: `/tickets/${id}` });
    await olga.sees('На связи');
    await olga.button('Заметка').click();
    await olga.field('Текст').fill('Проверить квоту ящика');
    olga.visit.expects(OF_A_LOST_NETWORK);
    wire.lose();
    await olga.visit.context.setOffline(true);
    await olga.sees(/^Нет связи\. /);
    await olga.button('Сохранить заметку').click();
    await olga.sees(/^Нет связи с сервером\. Написанное сохранено/);
    wire.restore();
    await olga.visit.context.setOffline(false);
    await olga.sees(/^Связь вернулась\. Посмотрите/);
    await olga.button('Сохранить заметку').click();
    await olga.sees('Заметка сохранена.');
    expect(await olga.page.getByText(/^Связь вернулась/).count()).toBe(0);
  });

  it('of the queue, when the connection is away while others come and go', async () => {
    const subjects = ['Первая', 'Вторая', 'Третья'];
    const ids: string[] = [];
    for (const subject of subjects) ids.push(await opens({ subject: `${subject} просьба` }));
    const olga = await AtDesk.arrive(browser, world, { wire });
    const regular = olga.page.getByRole('list', { name: 'Обычная очередь', exact: true });
    await regular.getByRole('link', { name: 'Третья просьба', exact: true }).waitFor();
    await olga.sees('На связи');

    olga.visit.expects(OF_A_LOST_NETWORK);
    wire.lose();
    await olga.visit.context.setOffline(true);
    await olga.sees(/^Нет связи/);
    expect(await axe(olga.page)).toEqual([]);
    const vera = await world.agent({ name: 'Вера' });
    const taken = { ticketId: ids[0] ?? '', reason: 'Пока Ольга без связи' };
    (await vera.desk.takeTicket(taken)).orThrow();
    const fourth = await opens({ subject: 'Четвёртая просьба' });
    const emergency = await opens({ ...OUTAGE, emergency: true });
    wire.restore();
    await olga.visit.context.setOffline(false);

    await olga.sees('На связи');
    await regular.getByRole('link', { name: 'Четвёртая просьба', exact: true }).waitFor();
    const shown = async (list: string): Promise<unknown[]> =>
      olga.page
        .getByRole('list', { name: list, exact: true })
        .locator('a[data-id]')
        .evaluateAll((links) => links.map((link) => (link as { dataset?: { id?: string } }).dataset?.id));
    const queue = await vera.desk.queue({ lane: 'REGULAR', first: 50 });
    expect(await shown('Обычная очередь')).toEqual(queue.nodes.map(({ id }) => id));
    expect(queue.nodes.map(({ id }) => id).slice(-3)).toEqual([ids[1], ids[2], fourth]);
    expect(await shown('Аварии')).toEqual([emergency]);
  });
});

describe('Agents set for themselves', () => {
  const browser = browsing();
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('how an emergency makes itself heard, also while the page is out of sight', async () => {
    const olga = await AtDesk.arrive(browser, world, { path: '/me' });
    await olga.visit.context.grantPermissions(['notifications'], { origin: world.server.url });
    await olga.page.evaluate(`(() => {
      const System = Notification;
      globalThis.shown = [];
      globalThis.Notification = class extends System {
        constructor(text, options) { super(text, options); globalThis.shown.push([text, options.tag]); }
      };
    })()`);
    await olga.page.getByRole('switch', { name: 'Звук', exact: true }).press('Space');
    await olga.page.getByRole('switch', { name: /^Уведомление/ }).press('Space');
    await olga.sees('На связи');
    expect(await olga.page.getByText('Браузер не даёт проиграть звук').count()).toBe(0);
    expect(await olga.page.getByText('Браузер запретил уведомления').count()).toBe(0);

    await olga.page.evaluate(`Object.defineProperty(document, 'hidden', { get: () => true })`);
    const who = await world.subscriber();
    const { id } = (await who.page.openTicket(who.request({ ...OUTAGE, emergency: true }))).orThrow().ticket;
    const shown = (): Promise<unknown> => olga.page.evaluate('globalThis.shown');
    await until(
      async () => JSON.stringify(await shown()) === JSON.stringify([[`Авария: заявка ${id}`, id]]),
      {
        what: 'the notification, once',
      },
    );
    await olga.page.reload();
    await olga.page.getByRole('switch', { name: 'Звук', checked: true, exact: true }).waitFor();
    await olga.page.getByRole('switch', { name: /^Уведомление/, checked: true }).waitFor();
  });

  it('their language and their password, which ends their other sessions', async () => {
    const olga = await AtDesk.arrive(browser, world, { path: '/me' });
    await olga.page.getByRole('main').getByRole('button', { name: 'Switch to English', exact: true }).click();
    await olga.link('Queue').waitFor();
    await olga.page
      .getByRole('main')
      .getByRole('button', { name: 'Перейти на русский', exact: true })
      .waitFor();
    const fresh = 'novaya-dlinnaya-fraza-81';
    await olga.page.getByLabel('Current password').fill('ne-tot-parol');
    await olga.page.getByLabel('New password').fill(fresh);
    await olga.button('Change the password').click();
    await olga.page
      .getByRole('main')
      .getByRole('alert')
      .filter({ hasText: /password/i })
      .first()
      .waitFor();
    expect(await axe(olga.page)).toEqual([]);

    const atHome = await browser.visit();
    await atHome.page.goto(`${world.server.url}/desk/`);
    await atHome.page.getByRole('textbox', { name: 'Логин' }).fill(olga.login);
    await atHome.page.getByLabel('Пароль').first().fill(AGENT_PASSWORD);
    await atHome.page.getByRole('button', { name: 'Войти', exact: true }).click();
    await atHome.page.getByText('На связи').first().waitFor();
    atHome.expects(/401/);
    await olga.page.getByLabel('Current password').fill(AGENT_PASSWORD);
    await olga.page.getByLabel('New password').fill(fresh);
    await olga.button('Change the password').click();
    await olga.sees('The password has been changed.');
    expect(await olga.visit.tracesOf(fresh)).toEqual([]);
    await atHome.page.getByRole('heading', { name: 'Вход для сотрудников поддержки', exact: true }).waitFor();
    await olga.page.reload();
    await olga.link('Queue').waitFor();
  });
});
