import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { until } from '../kit/wait.js';
import { type Colleague, type Someone, World } from '../kit/world.js';
import { browsing } from '../pages/kit/browsing.js';
import { AtDesk } from './kit/at-desk.js';

const NEW_PASSWORD = 'pervaya-smena-vecherom';

describe('A supervisor at the desk', () => {
  const browser = browsing();
  let world: World;
  let ivanov: Someone;
  let vera: Colleague;
  beforeAll(async () => {
    world = await World.open();
    ivanov = await world.subscriber({ name: 'Иван Иванов', contractNumber: 'Д-1' });
    vera = await world.agent({ name: 'Вера Кузнецова' });
  });
  afterAll(() => world.close());

  const supervisor = (path: string): Promise<AtDesk> =>
    AtDesk.arrive(browser, world, { role: 'SUPERVISOR', name: 'Анна', path });

  it('sees what was answered, and by whom, in figures beside the charts', async () => {
    for (const subject of ['Первый вопрос', 'Второй вопрос', 'Третий вопрос']) {
      (await ivanov.page.openTicket(ivanov.request({ subject }))).orThrow();
    }
    for (const outcome of ['RESOLVED', 'AWAITING_SUBSCRIBER'] as const) {
      const { ticket } = (await vera.desk.takeNextTicket()).orThrow();
      const { id = '', version = 0 } = ticket ?? {};
      (
        await vera.desk.answerTicket({ ticketId: id, expectedVersion: version, body: 'Готово.', outcome })
      ).orThrow();
    }
    const desk = await supervisor('/report');
    const promise = desk.page.getByRole('region', {
      name: 'Обещание ответа в срок (п. 3.5): В цифрах',
      exact: true,
    });
    await promise.getByRole('row', { name: /^Всего 3 2 / }).waitFor();
    const agents = desk.page.getByRole('region', { name: 'По сотрудникам: В цифрах', exact: true });
    await agents.getByRole('row', { name: /^Вера Кузнецова 2 / }).waitFor();
    await desk.page.getByRole('img', { name: 'Нагрузка по часам', exact: true }).waitFor();
    await desk.page.getByLabel('С', { exact: true }).fill('2026-01-01');
    await desk.page.getByLabel('По', { exact: true }).fill('2025-01-01');
    await desk.button('Показать').first().click();
    await desk.sees('Укажите не больше 53 недель, и начало раньше конца.');
  });

  it('lets a new agent in, ends their session, and takes their access away', async () => {
    const desk = await supervisor('/agents');
    await desk.button('Добавить сотрудника').click();
    await desk.field('Логин').fill('petrova');
    await desk.field('Имя').fill('Ольга Петрова');
    await desk.page.getByRole('textbox', { name: 'Пароль' }).fill(NEW_PASSWORD);
    await desk.button(/^Добавить$/).click();
    await desk.sees('Сотрудник добавлен.');
    const row = desk.page.getByRole('row', { name: /Ольга Петрова/ });
    await row.getByText('ещё не входил').filter({ visible: true }).first().waitFor();

    const visit = await browser.visit();
    visit.expects(/401/);
    const signIn = async (): Promise<void> => {
      await visit.page.getByRole('textbox', { name: 'Логин' }).fill('petrova');
      await visit.page.getByLabel('Пароль').first().fill(NEW_PASSWORD);
      await visit.page.getByRole('button', { name: 'Войти', exact: true }).click();
    };
    const asked = visit.page.getByRole('heading', { name: 'Вход для сотрудников поддержки', exact: true });
    await visit.page.goto(`${world.server.url}/desk/letters`);
    await signIn();
    await visit.page.getByText('Ольга Петрова').filter({ visible: true }).first().waitFor();

    await desk.page.reload();
    await row.getByText('1 сеанс').click();
    await row.locator('wa-details[open]:not(:state(animating))').waitFor();
    await row.getByRole('button', { name: 'Завершить все сеансы', exact: true }).click();
    await row.getByRole('button', { name: /^Завершить все сеансы: Точно\?/ }).click();
    await desk.sees('Сеансы завершены.');
    await asked.waitFor();

    await signIn();
    await visit.page.getByText('Ольга Петрова').filter({ visible: true }).first().waitFor();
    await row.getByRole('button', { name: /^Убрать доступ ?: Ольга Петрова$/ }).click();
    await row.getByRole('button', { name: /^Убрать доступ: Точно\?/ }).click();
    await desk.sees('Доступа больше нет. Имя под ответами останется.');
    await row.waitFor({ state: 'hidden' });
    await asked.waitFor();
    await signIn();
    await visit.page.getByRole('alert').filter({ hasText: /парол/i }).waitFor();
    await desk.page.getByText('И ушедшие').click();
    await row.getByText(/^ушёл/).filter({ visible: true }).first().waitFor();
  });

  it('writes a template, which agents put into an answer with the facts of the ticket', async () => {
    const { ticket } = (await ivanov.page.openTicket(ivanov.request())).orThrow();
    (await vera.desk.takeTicket({ ticketId: ticket.id, reason: 'Звонил директор' })).orThrow();
    const desk = await supervisor('/templates');
    await desk.button('Добавить шаблон').click();
    await desk.field('Название').fill('Сделано');
    await desk
      .field('Текст')
      .fill('Здравствуйте, {{subscriberName}}! По заявке {{ticketId}} всё сделано. {{agentName}}');
    await desk.page.getByRole('radio', { name: 'Решено', exact: true }).click();
    await desk.button(/^Добавить$/).click();
    await desk.sees('Шаблон добавлен.');
    await desk.goes(`/tickets/${ticket.id}`);
    await desk.button('Ответить').click();
    await desk.button('Шаблон').click();
    await desk
      .field('Найти шаблон')
      .or(desk.page.getByRole('searchbox', { name: /шаблон/i }))
      .first()
      .fill('сделано');
    await desk.button(/: Сделано$/).click();
    const filled = `Здравствуйте, Иван Иванов! По заявке ${ticket.id} всё сделано. Анна`;
    await until(async () => (await desk.field('Текст ответа').inputValue()) === filled, { what: 'the text' });
    await desk.button('Отправить ответ').click();
    await desk.sees('Ответ отправлен.');
    await desk.sees(filled);
  });

  it('changes an instruction; one that a colleague has changed meanwhile is not written over', async () => {
    (
      await vera.desk.createInstruction({
        title: 'Как продлить домен',
        summary: 'Домен продлевается в панели.',
        url: 'https://help.provider.example/domain',
        locale: 'RU',
      })
    ).orThrow();
    const desk = await supervisor('/instructions');
    const change = async (summary: string): Promise<void> => {
      await desk.button(/^Изменить ?: Как продлить домен/).click();
      await desk.field('О чём она').fill(summary);
    };
    await change('Домен продлевается в панели за минуту.');
    await desk.button('Сохранить').click();
    await desk.sees('Инструкция изменена.');
    await desk.sees('Домен продлевается в панели за минуту.');
    await change('Моя правка.');
    const { nodes } = await vera.desk.instructionArticles({ search: 'продлить', first: 10 });
    const article = nodes.find(({ title }) => title === 'Как продлить домен');
    const { id = '', version = 0, title = '', url = '', locale = 'RU' } = article ?? {};
    const theirs = { title, url, locale, summary: 'Правка Веры.' };
    (await vera.desk.changeInstruction({ id, expectedVersion: version, ...theirs })).orThrow();
    await desk.button('Сохранить').click();
    await desk.page.getByRole('alert').filter({ hasText: /измен/i }).first().waitFor();
  });
});
