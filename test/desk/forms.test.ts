import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Someone, World } from '../kit/world.js';
import { browsing } from '../pages/kit/browsing.js';
import { AtDesk } from './kit/at-desk.js';
import { blockedCustomer } from './kit/blocked.js';
import { OUTAGE } from './kit/outage.js';

describe('A form that an agent has open', () => {
  const browser = browsing();
  let world: World;
  let anna: Someone;
  beforeAll(async () => {
    world = await World.open();
    anna = await world.subscriber({ name: 'Морозова Анна Викторовна' });
  });
  afterAll(() => world.close());

  const opens = async (changes: Parameters<Someone['request']>[0] = {}): Promise<string> =>
    (await anna.page.openTicket(anna.request(changes))).orThrow().ticket.id;
  const takes = async (olga: AtDesk): Promise<void> => {
    await olga.button('Взять вне очереди').click();
    await olga.field('Причина').fill('Для проверки');
    await olga.presses('Control+Enter');
    await olga.button('Ответить').waitFor();
  };

  it('never moves a ticket back when a colleague has moved it meanwhile', async () => {
    const id = await opens({ ...OUTAGE, emergency: false, subject: 'Магазин открывается через раз' });
    const olga = await AtDesk.arrive(browser, world, { path: `/tickets/${id}` });
    await olga.button('Заметка').waitFor();
    await olga.presses('KeyE');
    await olga.page.getByRole('heading', { name: 'В очередь аварий', exact: true }).waitFor();
    await olga.field('Причина').fill('Магазин теряет заказы');
    const vera = await world.agent({ role: 'SUPERVISOR' });
    (await vera.desk.changeLane({ ticketId: id, lane: 'EMERGENCY', reason: 'Авария' })).orThrow();
    await olga.sees(/^Тем временем заявку изменили/);
    await olga.page.getByRole('heading', { name: 'В обычную очередь', exact: true }).waitFor();
    expect(await olga.field('Причина').inputValue()).toBe('');
    await olga.button('В обычную очередь').click();
    await olga.sees('Заполните это поле.');
    expect((await anna.page.ticket({ id }))?.lane).toBe('EMERGENCY');
  });

  it('sends no refusal over a message that has not been read', async () => {
    const { boris, id } = await blockedCustomer(world);
    const olga = await AtDesk.arrive(browser, world, { path: `/tickets/${id}` });
    await takes(olga);
    await olga.presses('KeyR');
    await olga.page.getByRole('radio', { name: /Услуги заблокированы/ }).click();
    await olga.field('Пояснение для абонента').fill('Возобновим после оплаты.');
    (await boris.page.replyToTicket({ ticketId: id, body: 'Оплатил сегодня утром.' })).orThrow();
    await olga.sees('Пока вы писали, в заявке появилось новое:');
    await olga.button('Отказать').last().click();
    await olga.page
      .getByRole('alert')
      .getByText(/измени|новое/)
      .first()
      .waitFor();
    expect((await boris.page.ticket({ id }))?.refusal).toBe(null);
    await olga.button('Прочитано, продолжить').click();
    expect(await olga.field('Пояснение для абонента').inputValue()).toBe('Возобновим после оплаты.');
    await olga.button('Отказать').last().click();
    await olga.sees('Отказ отправлен.');
    expect((await boris.page.ticket({ id }))?.refusal).toMatchObject({ reason: 'SERVICES_BLOCKED' });
  });

  it('can be left while it is being sent, for another one that stays open', async () => {
    const id = await opens({ subject: 'Две формы подряд' });
    const olga = await AtDesk.arrive(browser, world, { path: `/tickets/${id}` });
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await olga.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('addNote')) await released;
      await route.continue();
    });
    await olga.button('Заметка').click();
    await olga.field('Текст').fill('Кэш чистили вчера');
    await olga.presses('Control+Enter', 'Escape', 'KeyB');
    const topic = olga.page.getByRole('combobox', { name: 'Тема' });
    await topic.waitFor();
    release();
    await olga.sees('Заметка сохранена.');
    await topic.waitFor();
    await olga.page.reload();
    await olga.isAtWork();
    await olga.button('Заметка').click();
    expect(await olga.field('Текст').inputValue()).toBe('');
  });

  it('takes the first template that was found for what is typed, not for what was typed before', async () => {
    const supervisor = await world.agent({ role: 'SUPERVISOR' });
    for (const [title, body] of [
      ['Приветствие', 'Здравствуйте! Мы смотрим.'],
      ['Пароль ящика', 'Пароль ящика меняется в панели.'],
    ] as const)
      (await supervisor.desk.createAnswerTemplate({ title, body, locale: 'RU' })).orThrow();
    const id = await opens({ subject: 'Шаблон по клавише' });
    const olga = await AtDesk.arrive(browser, world, { path: `/tickets/${id}` });
    await takes(olga);
    await olga.presses('KeyA');
    await olga.field('Текст ответа').waitFor();
    await olga.presses('Control+Shift+KeyE');
    await olga.sees('Приветствие');
    await olga.page.getByRole('searchbox', { name: 'Найти шаблон', exact: true }).fill('ящика');
    await olga.presses('Enter');
    await olga.page
      .getByRole('searchbox', { name: 'Найти шаблон', exact: true })
      .waitFor({ state: 'detached' });
    expect(await olga.field('Текст ответа').inputValue()).toContain('Пароль ящика меняется в панели.');
    expect(await olga.field('Текст ответа').inputValue()).not.toContain('Здравствуйте! Мы смотрим.');
  });

  it('is offered as soon as the server can say what may be done, though it could not at first', async () => {
    const id = await opens({ subject: 'Перегрузка при открытии' });
    const olga = await AtDesk.arrive(browser, world);
    let refused = 0;
    await olga.page.route('**/graphql', async (route) => {
      // The page asks twice when it is opened, and the SDK tries each call three times.
      if (!route.request().postData()?.includes('possibleActions') || refused >= 6) return route.continue();
      refused++;
      const errors = [{ message: 'Too busy', extensions: { code: 'OVERLOADED', retryAfterMs: 1 } }];
      return route.fulfill({ json: { errors } });
    });
    await olga.goes(`/tickets/${id}`);
    await olga.button('Заметка').waitFor();
    expect(refused).toBe(6);
  });
});
