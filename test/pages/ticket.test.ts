import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Someone } from '../kit/world.js';
import { browsing, type Visit } from './kit/browsing.js';
import type { ElementName, Language } from './kit/host-page.js';
import { HOUR, Stage } from './states/stage.js';
import { oddTexts, SCRIPT } from './states/talks.js';

describe('<zayavka-ticket> and <zayavka-tickets> in a browser', () => {
  const browser = browsing();
  let stage: Stage;
  let who: Someone;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    who = await stage.subscriber();
    visit = await browser.visit();
    page = visit.page;
  });

  const show = async (element: ElementName, attributes = {}, language: Language = 'ru'): Promise<void> => {
    await page.goto(stage.pageFor(who, { element, attributes, language }));
  };

  it('shows what people wrote as text, wherever it stands', async () => {
    const id = await oddTexts(stage, who);
    await show('zayavka-ticket', { 'ticket-id': id });
    await page.getByRole('heading', { level: 2 }).filter({ hasText: SCRIPT }).waitFor();
    expect(await page.getByText(SCRIPT).count()).toBeGreaterThanOrEqual(5);
    await show('zayavka-tickets');
    await page.getByRole('row').filter({ hasText: SCRIPT }).waitFor();
    expect(await page.evaluate(() => inPage.unwanted())).toEqual([]);
    await show('zayavka-open-ticket');
    await page.getByRole('combobox', { name: 'Тема заявки' }).fill('Другая неисправность');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Описание' }).fill('script как инструкция');
    await page.getByRole('link').filter({ hasText: SCRIPT }).waitFor();
    expect(await page.evaluate(() => inPage.unwanted())).toEqual([]);
  });

  /** Where screen readers hear what is added: it has to be there, and empty, before there is any news. */
  const aloud = async (name: string): Promise<() => Promise<string[]>> => {
    await page.locator('.link.live').waitFor();
    const log = page.getByRole('log', { name, exact: true });
    const region = await log.elementHandle();
    expect([await log.count(), await log.locator('p').count(), await log.getAttribute('aria-live')]).toEqual([
      1,
      0,
      'polite',
    ]);
    return async () => {
      await log.locator('p').first().waitFor();
      // Not another one in its place, of which nothing would be heard.
      expect(await region?.evaluate((element) => element.isConnected)).toBe(true);
      return log.locator('p').allInnerTexts();
    };
  };

  it.each([
    ['ru', 'Ваше сообщение', 'События заявки', 'Специалист ответил. Ждём вашего ответа.'],
    ['en', 'Your message', 'Events of the ticket', 'An agent has replied. Waiting for your reply.'],
  ] as const)(
    'tells a screen reader of an answer, in %s, and leaves the focus where it is',
    async (...said) => {
      const [language, name, events, words] = said;
      const id = await stage.taken(who);
      await show('zayavka-ticket', { 'ticket-id': id }, language);
      const heard = await aloud(events);
      const field = page.getByRole('textbox', { name });
      await field.fill('Пока пишу');
      await stage.answer(id, 'AWAITING_SUBSCRIBER');
      expect(await heard()).toEqual([words]);
      expect(await field.evaluate((one) => inPage.hasFocus(one))).toBe(true);
      expect(await field.inputValue()).toBe('Пока пишу');
    },
  );

  it.each([
    ['ru', 'События заявок', (id: string) => `Поддержка ответила в заявке ${id}: PHP 8.3 для сайта.`],
    ['en', 'Ticket events', (id: string) => `Support has replied to ticket ${id}: PHP 8.3 для сайта.`],
  ] as const)('tells it of an answer also in the list, in %s', async (language, events, words) => {
    const id = await stage.taken(who);
    await show('zayavka-tickets', {}, language);
    const heard = await aloud(events);
    await stage.answer(id, 'AWAITING_SUBSCRIBER');
    expect(await heard()).toEqual([words(id)]);
  });

  it('gives a file to whoever presses it, also when its address has ended meanwhile', async () => {
    const { url } = stage.world.server;
    // The server of the tests does not know its own port when it names itself.
    await page.route(/^http:\/\/127\.0\.0\.1\//, (route) =>
      route.continue({ url: route.request().url().replace('http://127.0.0.1', url) }),
    );
    const id = await oddTexts(stage, who);
    await show('zayavka-ticket', { 'ticket-id': id });
    await page.locator('.link.live').waitFor();
    const file = page.locator('.files a').last();
    const name = await file.getAttribute('download');
    for (const ms of [0, HOUR]) {
      stage.world.clock.advance(ms);
      await page.evaluate((passed) => inPage.later(passed), ms);
      const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
      expect(download.suggestedFilename()).toBe(name);
      expect(await readFile(await download.path(), 'utf8')).toBe('текст');
    }
  });

  it('puts a new ticket on top of the list, and marks the one that was answered until it is looked at', async () => {
    const id = await stage.taken(who, { subject: 'Прежняя' });
    await show('zayavka-tickets');
    const rows = page.getByRole('row').filter({ has: page.getByRole('button') });
    await page.locator('.link.live').waitFor();
    await stage.opened(who, { subject: 'Новая' });
    await rows.nth(1).waitFor();
    expect(await rows.getByRole('button').allInnerTexts()).toEqual(['Новая', 'Прежняя']);
    await stage.answer(id, 'AWAITING_SUBSCRIBER');
    await rows.nth(1).getByText('Новый ответ').filter({ visible: true }).first().waitFor();
    await page.reload();
    await rows.nth(1).getByText('Новый ответ').filter({ visible: true }).first().waitFor();
    await rows.nth(1).getByRole('button').click();
    await rows.nth(1).getByText('Новый ответ').waitFor({ state: 'detached' });
  });

  it('sends a reply once, by the keyboard and however often it is pressed', async () => {
    const id = await stage.opened(who);
    await show('zayavka-ticket', { 'ticket-id': id });
    await page.getByRole('textbox', { name: 'Ваше сообщение' }).fill('Каталог сайта: /www/shop');
    for (let time = 1; time <= 3; time++) await page.keyboard.press('Control+Enter');
    await page.getByText('Сообщение отправлено.').first().waitFor();
    const sent = (await who.page.ticketMessages({ id }))?.messages.nodes;
    expect(sent?.map(({ body }) => body)).toEqual(['Каталог сайта: /www/shop']);
  });
});
