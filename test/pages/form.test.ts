import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { SIGNIFICANT, SITE, type Someone } from '../kit/world.js';
import { browsing, type Visit } from './kit/browsing.js';
import { PASSWORD, Stage } from './states/stage.js';

const DESCRIPTION = 'Переключите, пожалуйста, сайт магазина на PHP 8.3: там сейчас 7.4.';

describe('<zayavka-open-ticket> in a browser', () => {
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
    const attributes = { 'ticket-href': '/tickets/{id}' };
    await page.goto(stage.pageFor(who, { element: 'zayavka-open-ticket', attributes }));
  });

  const sendButton = (): Locator => page.getByRole('button', { name: 'Отправить заявку', exact: true });
  const files = (): Locator =>
    page.getByRole('list', { name: 'Прикреплённые файлы', exact: true }).getByRole('listitem');

  const choose = async (topic: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'Тема заявки' }).fill(stage.titleOf(topic, 'ru'));
    await page.keyboard.press('Enter');
  };
  const write = async (topic = 'php-version'): Promise<void> => {
    await choose(topic);
    const box = page.getByRole('checkbox', { name: 'Не помогло, нужна заявка', exact: true });
    if (topic === 'php-version') await box.check();
    await page.getByRole('combobox', { name: 'Услуга' }).selectOption({ label: SITE.name });
    await page.getByRole('textbox', { name: 'Заголовок' }).fill('PHP 8.3');
    await page.getByRole('textbox', { name: 'Описание' }).fill(DESCRIPTION);
  };
  const attach = async (name: string, bytes: number): Promise<void> => {
    const buffer = Buffer.alloc(bytes, 'строка журнала\n');
    await page.locator('input[type=file]').setInputFiles([{ name, mimeType: 'text/plain', buffer }]);
  };
  const slowly = async (uploadThroughput: number): Promise<void> => {
    const devtools = await visit.context.newCDPSession(page);
    const conditions = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput };
    await devtools.send('Network.emulateNetworkConditions', conditions);
  };
  const accepted = (): Promise<void> =>
    page.getByRole('heading', { name: 'Заявка принята', exact: true }).waitFor();

  it('opens one ticket by a double click', async () => {
    await write();
    await sendButton().dblclick();
    await accepted();
    expect((await who.page.tickets()).totalCount).toBe(1);
  });

  it('takes a click that also leaves a field with a mistake', async () => {
    await write('site-errors');
    await page.getByRole('textbox', { name: 'Текст ошибки' }).fill('Ошибка');
    await sendButton().click();
    await page.getByRole('group', { name: 'Заявка не отправлена. Проверьте:', exact: true }).waitFor();
  });

  it('keeps a draft over a reload, files too, but for the password', async () => {
    await write(SIGNIFICANT);
    await attach('журнал.log', 2_000);
    await files().getByText('Загружен').filter({ visible: true }).first().waitFor();
    await page.getByLabel('Пароль от панели управления').fill(PASSWORD);
    const drafted = (text: string) =>
      inPage.traces().then(({ localStorage }) => localStorage?.includes(text));
    await page.waitForFunction(drafted, DESCRIPTION);

    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Описание' }).inputValue()).toBe(DESCRIPTION);
    expect(await page.getByLabel('Пароль от панели управления').inputValue()).toBe('');
    await files().getByText('журнал.log').filter({ visible: true }).first().waitFor();
    await page.getByLabel('Пароль от панели управления').fill(PASSWORD);
    await sendButton().click();
    await accepted();
    expect(await visit.tracesOf(DESCRIPTION)).not.toContain('localStorage');
    const [ticket] = (await who.page.tickets()).nodes;
    expect(await who.page.ticket({ id: ticket?.id ?? '' })).toMatchObject({
      status: 'WAITING',
      description: DESCRIPTION,
      attachments: [{ name: 'журнал.log' }],
    });
  });

  it('shows how far an upload is, and sends nothing along that was cancelled', async () => {
    await write();
    await slowly(400_000);
    await attach('снимок.txt', 1_200_000);
    const share = page.getByRole('progressbar', { name: 'Загружается: снимок.txt', exact: true });
    const seen = new Set<number>();
    while (seen.size < 3) {
      const value = Number(await share.getAttribute('value'));
      if (value > 0 && value < 100) seen.add(value);
    }
    expect([...seen]).toEqual([...seen].sort((a, b) => a - b));
    await sendButton().click();
    await page
      .getByText('Файлы ещё загружаются. Дождитесь окончания или отмените загрузку.')
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Отменить: снимок.txt', exact: true }).click();
    await share.waitFor({ state: 'detached' });
    await slowly(-1);
    await sendButton().click();
    await accepted();
    const [{ id } = { id: '' }] = (await who.page.tickets()).nodes;
    expect((await who.page.ticket({ id }))?.attachments).toEqual([]);
  });
});
