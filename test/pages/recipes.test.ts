import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { World } from '../kit/world.js';
import { type Recipe, RecipePanel } from './recipe-page.js';

const RECIPES: ReadonlyArray<readonly [name: string, recipe: Recipe]> = [
  ['React', { folder: 'react', entry: 'page.tsx', script: 'page.js' }],
  ['plain JavaScript', { folder: 'plain', entry: 'page.js', script: 'bundle.js' }],
];

describe.each(RECIPES)('the recipe for %s', (_, recipe) => {
  const panel = new RecipePanel();
  let world: World;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    await panel.listen();
    world = await World.open({ allowedOrigins: [panel.origin] });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await panel.close();
    await world?.close();
  });
  beforeEach(async () => {
    const { login } = await world.subscriber();
    await panel.serve(recipe, world, login);
    page = await browser.newPage();
    complaints = [];
    page.on('console', (message) => {
      // What Chromium thinks of forms in general is at the level of debugging.
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(panel.origin);
    await page.getByLabel('Тема').selectOption('php-version');
  });
  afterEach(() => page.close());

  it('shows what is wrong in the words of the server, and sends nothing', async () => {
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await page.getByText('Заполните это поле.').first().waitFor();
    expect((await world.client(world.serviceToken).tickets()).totalCount).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('opens a ticket and follows it live: its place, who has it, and the answer', async () => {
    await page.getByLabel('Инструкция не помогла').check();
    await page.getByLabel('Услуга').selectOption({ label: 'shop.example' });
    await page.getByLabel('Кратко').fill('PHP 8.3 для shop.example');
    await page
      .getByLabel('Подробно')
      .fill('Переключите, пожалуйста, сайт shop.example на PHP 8.3: сейчас там 7.4.');
    await page.getByRole('button', { name: 'Отправить', exact: true }).click();
    await page
      .getByText('Ожидает ответа поддержки, место в очереди: 1')
      .filter({ visible: true })
      .first()
      .waitFor();

    const { desk } = await world.agent();
    const { ticket } = (await desk.takeNextTicket()).orThrow();
    await page.getByText('Специалист готовит ответ').filter({ visible: true }).first().waitFor();
    expect(await page.getByText(ticket?.id ?? 'none').count()).toBe(1);

    const answer = {
      ticketId: ticket?.id ?? '',
      expectedVersion: ticket?.version ?? 0,
      outcome: 'RESOLVED' as const,
    };
    (await desk.answerTicket({ ...answer, body: 'Готово: сайт работает на <b>PHP 8.3</b>.' })).orThrow();
    await page.getByText('Решена').filter({ visible: true }).first().waitFor();
    await page.getByText('<b>PHP 8.3</b>').filter({ visible: true }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
