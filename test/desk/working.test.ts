import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../kit/wait.js';
import { type Someone, World } from '../kit/world.js';
import { axe } from '../pages/kit/axe.js';
import { browsing } from '../pages/kit/browsing.js';
import { AtDesk } from './kit/at-desk.js';
import { blockedCustomer } from './kit/blocked.js';
import { OUTAGE } from './kit/outage.js';

describe('Two agents and a subscriber at once', () => {
  const browser = browsing();
  let world: World;
  let anna: Someone;
  beforeAll(async () => {
    world = await World.open();
    anna = await world.subscriber({ name: 'Морозова Анна Викторовна', password: 'zima-blizko-4711' });
  });
  afterAll(() => world.close());

  const opens = async (changes: Parameters<Someone['request']>[0] = {}): Promise<string> =>
    (await anna.page.openTicket(anna.request(changes))).orThrow().ticket.id;
  const reads = async (id: string) => {
    const ticket = await anna.page.ticket({ id });
    if (!ticket) throw new Error(`${id} is gone`);
    return ticket;
  };

  it('take the next in turn, emergencies first, and promise a date that the subscriber sees', async () => {
    const olga = await AtDesk.arrive(browser, world, { name: 'Ольга Смирнова' });
    const vera = await AtDesk.arrive(browser, world, { name: 'Вера Соколова' });
    const regular = await opens({ subject: 'Обычная просьба' });
    await vera.sees('Обычная просьба');
    const emergency = await opens({ ...OUTAGE, emergency: true });
    await vera.sees('Магазин не работает');
    await olga.button('Взять следующую').click();
    await olga.isAt(`/tickets/${emergency}`);
    await olga.sees('В работе у вас');
    // The other one's queue moves on by itself.
    await vera.page
      .getByRole('link', { name: 'Магазин не работает', exact: true })
      .waitFor({ state: 'hidden' });

    await olga.button('Ответить').click();
    await olga.field('Текст ответа').fill('Добавили памяти, следим: https://status.example/memory');
    await olga.page.getByRole('radio', { name: 'Решение займёт больше времени', exact: true }).click();
    await olga.button('Отправить ответ').click();
    await olga.sees('Назовите дату и время в будущем');
    await olga.button('через 24 ч').click();
    expect(await axe(olga.page)).toEqual([]);
    await olga.button('Отправить ответ').click();
    await olga.sees('Ответ отправлен.');
    const told = await reads(emergency);
    expect(told.status).toBe('IN_PROGRESS');
    expect(Date.parse(told.expectedResolutionAt ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000);
    expect(told.messages.nodes.at(-1)?.body).toContain('Добавили памяти');

    await vera.presses('KeyN');
    await vera.isAt(`/tickets/${regular}`);
  });

  it('see who else writes, and never answer an outdated thread: what was written is kept', async () => {
    const id = await opens({ subject: 'Спор двух правок' });
    const olga = await AtDesk.arrive(browser, world, { name: 'Ольга Ким', path: `/tickets/${id}` });
    await olga.button('Взять вне очереди').waitFor();
    await olga.presses('KeyT');
    await olga.field('Причина').fill('Для проверки');
    await olga.page.keyboard.press('Control+Enter');
    await olga.sees('Заявка у вас.');
    await olga.button('Ответить').waitFor();
    await olga.presses('KeyA');
    await olga.field('Текст ответа').fill('Сейчас посмотрим.');

    const vera = await AtDesk.arrive(browser, world, {
      name: 'Вера Орлова',
      role: 'SUPERVISOR',
      path: `/tickets/${id}`,
    });
    await vera.sees('Ольга Ким пишет в этой заявке');
    await olga.sees('Вера Орлова смотрит эту заявку');

    (await anna.page.replyToTicket({ ticketId: id, body: 'Уже не нужно, разобрались сами.' })).orThrow();
    await olga.sees('Пока вы писали, в заявке появилось новое:');
    await olga.button('Отправить ответ').click();
    await olga.sees('Ответ не отправлен и сохранён');
    expect((await reads(id)).messages.nodes.some(({ author }) => author === 'AGENT')).toBe(false);

    await olga.page.reload();
    await olga.isAtWork();
    expect(await olga.field('Текст ответа').inputValue()).toBe('Сейчас посмотрим.');
    await olga.button('Прочитано, продолжить').click();
    await olga.field('Текст ответа').fill('Хорошо, закрываем.');
    await olga.button('Отправить ответ').click();
    await olga.sees('Ответ отправлен.');
    expect((await reads(id)).status).toBe('RESOLVED');
  });

  it('go on with an answer when the matter has changed otherwise, and are not asked about what they changed themselves', async () => {
    const id = await opens({ subject: 'Не та тема' });
    const olga = await AtDesk.arrive(browser, world, { name: 'Ольга Лис', path: `/tickets/${id}` });
    await olga.button('Взять вне очереди').click();
    await olga.field('Причина').fill('Для проверки');
    await olga.page.keyboard.press('Control+Enter');
    await olga.button('Ответить').waitFor();
    await olga.presses('KeyA');
    await olga.field('Текст ответа').fill('Сертификат установлен.');

    // Theirs: the topic, by the key, which opens another form over the answer that was begun.
    await olga.field('Текст ответа').press('Escape');
    await olga.presses('KeyB');
    await olga.page.getByRole('combobox', { name: 'Тема' }).click();
    await olga.page.getByRole('option', { name: 'Установка SSL-сертификата', exact: true }).click();
    await olga.button('Сменить тему').click();
    await olga.sees('Тема изменена.');
    await until(async () => (await reads(id)).topic.id === 'ssl-certificate', { what: 'the other topic' });
    await olga.page.getByRole('main').getByText('Установка SSL-сертификата').first().waitFor();
    await olga.presses('KeyA');
    await olga.field('Текст ответа').waitFor();
    expect(await olga.page.getByText('Пока вы писали').count()).toBe(0);

    // A colleague's, of which no message tells.
    const vera = await world.agent({ name: 'Вера', role: 'SUPERVISOR' });
    const { version } = await reads(id);
    (await vera.desk.changeTopic({ ticketId: id, topic: 'virtual-host' })).orThrow();
    await olga.sees('Пока вы писали, в заявке появилось новое:');
    await olga.sees('теперь её тема — «Настройка виртуального хоста»');
    expect((await reads(id)).version).toBe(version + 1);
    await olga.button('Отправить ответ').click();
    await olga.sees('Ответ не отправлен и сохранён');
    await olga.button('Прочитано, продолжить').click();
    await olga.button('Отправить ответ').click();
    await olga.sees('Ответ отправлен.');
    expect((await reads(id)).status).toBe('RESOLVED');
  });

  it('refuse on no other ground than the facts support, and ask for authorization', async () => {
    const id = await opens({ subject: 'Доступ к базе', topic: 'database-access' });
    const olga = await AtDesk.arrive(browser, world, { path: `/tickets/${id}` });
    await olga.sees('Нужно, не подтверждено');
    await olga.button('Принять подтверждение').click();
    await olga.field('Чем подтверждены права').fill('Письмо с подписью, входящий 14');
    await olga.button('Принять').last().click();
    await olga.sees('Подтверждение принято.');
    await olga.page.getByRole('button', { name: 'Взять вне очереди', exact: true }).click();
    await olga.field('Причина').fill('Ждал подтверждения');
    await olga.button('Взять').last().click();
    await olga.sees('Заявка у вас.');
    await olga.button('Ответить').waitFor();
    await olga.presses('KeyR');
    await olga.sees('Оснований для отказа нет');
    await olga.presses('KeyH');
    await olga.field('Что именно нужно').fill('Подтвердите смену владельца письмом');
    await olga.page.keyboard.press('Control+Enter');
    await olga.sees('Подтверждение запрошено.');
    expect((await reads(id)).status).toBe('AWAITING_AUTHORIZATION');
  });

  it('refuse on the ground that the facts support, with its clause', async () => {
    const { boris, id } = await blockedCustomer(world);
    const olga = await AtDesk.arrive(browser, world, { path: `/tickets/${id}` });
    await olga.sees('Обслуживание приостановлено');
    await olga.button('Взять вне очереди').click();
    await olga.field('Причина').fill('Отказ по договору');
    await olga.presses('Control+Enter');
    await olga.button('Ответить').waitFor();
    await olga.presses('KeyR');
    await olga.page.getByRole('radio', { name: /Услуги заблокированы.*п\. 3\.10/ }).click();
    await olga.field('Пояснение для абонента').fill('Возобновим после оплаты.');
    expect(await axe(olga.page)).toEqual([]);
    await olga.presses('Control+Enter');
    await olga.sees('Отказ отправлен.');
    expect((await boris.page.ticket({ id }))?.refusal).toMatchObject({
      reason: 'SERVICES_BLOCKED',
      clause: '3.10',
    });
  });

  it('merge what is one matter, side by side', async () => {
    const same = { subject: 'Не открывается почта в телефоне', topic: 'php-version' };
    const earlier = await opens(same);
    const later = await opens(same);
    const olga = await AtDesk.arrive(browser, world, { path: `/tickets/${later}` });
    await olga.sees('Похоже на повтор');
    await olga.presses('KeyM');
    await olga.sees('Эта заявка:');
    expect(await axe(olga.page)).toEqual([]);
    await olga.button('Объединить').click();
    await olga.sees('Заявки объединены.');
    await olga.isAt(`/tickets/${earlier}`);
    expect((await reads(later)).status).toBe('CLOSED');
  });

  it('work by keyboard alone, in English on a tablet', async () => {
    const id = await opens({ subject: 'Last of the queue' });
    const kate = await AtDesk.arrive(browser, world, { name: 'Kate', language: 'en', size: 'tablet' });
    await kate.sees('Last of the queue');
    // T alone would take a ticket out of turn; after G it leads to the tickets.
    await kate.presses('KeyJ', 'KeyG', 'KeyT');
    await kate.isAt('/tickets');
    await kate.presses('KeyG', 'KeyQ');
    await kate.isAt('/');
    for (let before = ''; ; before = kate.page.url()) {
      // In the queue, and where there is no ticket in hand any more.
      await kate.button('Take the next').waitFor();
      await kate.presses('KeyN');
      await kate.page.waitForURL((url) => url.href !== before && /\/tickets\/\w/.test(url.pathname));
      await kate.sees('With you');
      expect(await kate.button('Take the next').count()).toBe(0);
      await kate.button('Answer').waitFor();
      await kate.presses('KeyA');
      await kate.field('Text of the answer').waitFor();
      await kate.page.keyboard.type('All done, please check.');
      await kate.presses('Control+Enter');
      // The words of the answer before may still be in sight; the form is gone when this one has been sent.
      await kate.field('Text of the answer').waitFor({ state: 'hidden' });
      await kate.sees('The answer has been sent.');
      if (kate.page.url().endsWith(id)) break;
    }
    await kate.doesNotOverflow();
    expect((await reads(id)).status).toBe('RESOLVED');
  });
});
