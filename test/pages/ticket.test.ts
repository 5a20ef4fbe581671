import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Someone } from '../kit/world.js';
import { browsing, type Visit } from './kit/browsing.js';
import type { ElementName } from './kit/host-page.js';
import { Stage } from './states/stage.js';
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

  const show = async (element: ElementName, attributes = {}): Promise<void> => {
    const sessions = async () => (await stage.world.panel.openPanelSession({ login: who.login })).orThrow();
    await page.goto(stage.host.show({ element, attributes, sessions, desk: stage.world.server.url }));
  };

  it('shows what people wrote as text, wherever it stands', async () => {
    const id = await oddTexts(stage, who);
    await show('zayavka-ticket', { 'ticket-id': id });
    await page.getByRole('heading', { level: 2, name: SCRIPT }).waitFor();
    expect(await page.getByText(SCRIPT).count()).toBeGreaterThanOrEqual(5);
    await show('zayavka-tickets');
    await page.getByRole('row', { name: SCRIPT }).waitFor();
    expect(await page.evaluate(() => inPage.unwanted())).toEqual([]);
    await show('zayavka-open-ticket');
    await page.getByRole('combobox', { name: 'Тема заявки' }).fill('Другая неисправность');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Описание' }).fill('script как инструкция');
    await page.getByRole('link', { name: SCRIPT }).waitFor();
    expect(await page.evaluate(() => inPage.unwanted())).toEqual([]);
  });

  it('tells a screen reader of an answer, and leaves the focus where it is', async () => {
    const id = await stage.taken(who);
    await show('zayavka-ticket', { 'ticket-id': id });
    await page.locator('.link.live').waitFor();
    const field = page.getByRole('textbox', { name: 'Ваше сообщение' });
    await field.fill('Пока пишу');
    await stage.answer(id, 'AWAITING_SUBSCRIBER');
    await page
      .getByRole('log', { name: 'События заявки' })
      .getByText('Специалист ответил. Ждём вашего ответа.')
      .waitFor();
    expect(await field.evaluate((one) => inPage.hasFocus(one))).toBe(true);
    expect(await field.inputValue()).toBe('Пока пишу');
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
    await rows.nth(1).getByText('Новый ответ').waitFor();
    await page.reload();
    await rows.nth(1).getByText('Новый ответ').waitFor();
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
