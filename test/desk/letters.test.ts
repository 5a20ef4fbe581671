import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { download } from '../attachments/files.js';
import { keepLetter, plainLetter } from '../kit/letters.js';
import { until } from '../kit/wait.js';
import { type Colleague, type Someone, World } from '../kit/world.js';
import { axe } from '../pages/kit/axe.js';
import { browsing } from '../pages/kit/browsing.js';
import { AtDesk } from './kit/at-desk.js';

/** A picture of one dot: what a scanner makes is only larger. */
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** What a screen reader adds to the name of a field. */
const heardOf = (field: Locator): Promise<{ invalid: string | null; described: string }> =>
  field.evaluate((element) => {
    const { ariaInvalid, ariaDescribedByElements } = element as unknown as {
      ariaInvalid: string | null;
      ariaDescribedByElements: readonly { textContent: string }[] | null;
    };
    const described = (ariaDescribedByElements ?? []).map(({ textContent }) => textContent.trim()).join(' ');
    return { invalid: ariaInvalid, described };
  });

describe('Letters at the desk', () => {
  const browser = browsing();
  let world: World;
  let ivanov: Someone;
  let vera: Colleague;
  beforeAll(async () => {
    world = await World.open();
    ivanov = await world.subscriber({ login: 'ivanov', contractNumber: 'Д-1', name: 'Иван Иванов' });
    vera = await world.agent({ name: 'Вера' });
  });
  afterAll(() => world.close());

  it('that are held are assigned to a subscriber, and are tickets from then on', async () => {
    const text = 'Не приходит почта на ящик info@shop.example, помогите разобраться.';
    await keepLetter(world, { subject: 'Не приходит почта', raw: plainLetter({ subject: 'Почта', text }) });
    const desk = await AtDesk.arrive(browser, world, { path: '/letters' });
    await desk.link('Не приходит почта').click();
    await desk.sees(text);
    await desk.button('Назначить абоненту').click();
    await desk.field('Логин').fill('nobody');
    await desk.button(/^Назначить$/).click();
    await desk.page
      .getByRole('alert')
      .filter({ hasText: /абонент/i })
      .first()
      .waitFor();
    expect(await axe(desk.page)).toEqual([]);
    await desk.field('Логин').fill('ivanov');
    await desk.button(/^Назначить$/).click();
    await desk.isAt(/^\/tickets\/[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    await desk.sees('Иван Иванов');
    await desk.sees(text);
    await desk.goes('/letters');
    await desk.sees('Неразобранных писем нет.');
  });

  it('can be had as they came also from a page that has stood open for long', async () => {
    const own = await World.open({ mail: {} });
    try {
      const id = await keepLetter(own, { subject: 'Открыто с утра' });
      const desk = await AtDesk.arrive(browser, own, { path: `/letters/${id}` });
      const link = desk.page.getByRole('link', { name: /оригинал/i });
      const before = (await link.getAttribute('href')) ?? '';
      // It is enough to see what is asked for: the page stays where it is.
      await desk.page.route('**/attachments/**', (route) => route.fulfill({ status: 204 }));
      await desk.page.clock.install();
      await desk.page.clock.fastForward('20:00');
      own.clock.advance(20 * 60_000);
      const [asked] = await Promise.all([desk.page.waitForRequest(/\/attachments\//), link.click()]);
      expect((await download(own, asked.url())).status).toBe(200);
      expect((await download(own, before)).status).not.toBe(200);
    } finally {
      await own.close();
    }
  });

  it('that are no requests are dismissed with a reason, which stays', async () => {
    const id = await keepLetter(world, { subject: 'Окна со скидкой' });
    const desk = await AtDesk.arrive(browser, world, { name: 'Галина', path: `/letters/${id}` });
    await desk.button('Не обращение').click();
    await desk.button('Отклонить').click();
    await desk.sees('Заполните это поле.');
    await desk.field('Почему').fill('Реклама окон');
    await desk.presses('Control+Enter');
    await desk.sees('Отклонено сотрудником');
    await desk.sees('Реклама окон');
    await desk.sees(/^Галина[^,]*, /);
    expect((await vera.desk.letter({ id }))?.outcome).toBe('DISMISSED');
  });

  it('that a colleague has dealt with meanwhile show what became of them', async () => {
    const id = await keepLetter(world, { subject: 'Двое за одним письмом' });
    const desk = await AtDesk.arrive(browser, world, { path: `/letters/${id}` });
    await desk.button('Не обращение').click();
    await desk.field('Почему').fill('Реклама');
    (await vera.desk.assignLetter({ letterId: id, login: 'ivanov' })).orThrow();
    await desk.button('Отклонить').click();
    await desk.sees('Письмо уже разобрал коллега.');
    await desk.sees('Открыло заявку');
  });

  it('on paper are registered with their scan, once each', async () => {
    const desk = await AtDesk.arrive(browser, world, { path: '/paper' });
    const write = async (): Promise<void> => {
      await desk.field('Входящий номер').fill('вх-17');
      await desk.page.getByLabel('Когда получено').fill('2026-09-20');
      await desk.field('Логин').fill('ivanov');
      await desk.page.getByRole('combobox', { name: 'Тема' }).click();
      await desk.page.getByRole('option', { name: 'Смена версии PHP', exact: true }).click();
      await desk.field('О чём письмо, одной строкой').fill('Просим сменить версию PHP');
      await desk.field('Содержание').fill('Просим переключить сайт shop.example на PHP 8.3.');
    };
    await write();
    await desk.page.locator('input[type=file]').setInputFiles({
      name: 'pismo.png',
      mimeType: 'image/png',
      buffer: SCAN,
    });
    await desk.page
      .getByRole('listitem')
      .filter({ hasText: /pismo\.png.*Загружен/s })
      .waitFor();
    await desk.button('Зарегистрировать').click();
    await desk.isAt(/^\/tickets\/[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    await desk.sees('Просим сменить версию PHP');
    await desk.link(/pismo\.png/).waitFor();
    await desk.sees('на бумаге');
    await desk.goes('/paper');
    await write();
    await desk.button('Зарегистрировать').click();
    await desk.page.getByRole('alert').filter({ hasText: /номер/i }).first().waitFor();
    await desk.isAt('/paper');
  });

  it('on paper are not complained of any longer than there is something wrong', async () => {
    const desk = await AtDesk.arrive(browser, world, { path: '/paper' });
    let deliver = (): void => undefined;
    const delivered = new Promise<void>((resolve) => {
      deliver = resolve;
    });
    await desk.page.route(/\/attachments\?/, async (route) => {
      await delivered;
      await route.continue();
    });
    const scan = { name: 'pismo.png', mimeType: 'image/png', buffer: SCAN };
    await desk.page.locator('input[type=file]').setInputFiles(scan);
    await desk.button('Зарегистрировать').click();
    const unfilled = desk.page.getByText('Заполните это поле.');
    const unready = desk.page.getByText('Подождите, пока загрузятся файлы.');
    await unready.waitFor();
    const missing = await unfilled.count();
    const number = desk.field('Входящий номер');
    expect(await heardOf(number)).toEqual({
      invalid: 'true',
      described: expect.stringMatching(/^Заполните это поле\..*журналу/s),
    });
    await desk.field('Входящий номер').fill('вх-18');
    await until(async () => (await unfilled.count()) === missing - 1, {
      what: 'the mended field to be right',
    });
    expect(await heardOf(number)).toEqual({
      invalid: 'false',
      described: expect.stringMatching(/^По журналу/),
    });
    expect(await unready.count()).toBe(1);
    deliver();
    await unready.waitFor({ state: 'detached' });
    expect(await unfilled.count()).toBe(missing - 1);
  });

  it('are not the only way: a call is noted, and stands beside the subscriber', async () => {
    const { ticket } = (await ivanov.page.openTicket(ivanov.request())).orThrow();
    const desk = await AtDesk.arrive(browser, world, { path: '/call' });
    await desk.field('Логин абонента').fill('ivanov');
    await desk.page.getByRole('radio', { name: 'Телефон', exact: true }).click();
    await desk.field('О чём говорили').fill('Спрашивал о продлении домена, просил перезвонить.');
    await desk.button('Записать').click();
    await desk.sees('Запись сохранена у абонента.');
    await desk.goes(`/tickets/${ticket.id}`);
    await desk.sees('Спрашивал о продлении домена, просил перезвонить.');
    await desk.sees(/Телефон/);
  });
});
