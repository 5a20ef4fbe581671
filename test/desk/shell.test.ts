import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signAgentOut } from '../../src/access/index.js';
import { until } from '../kit/wait.js';
import { AGENT_PASSWORD, World } from '../kit/world.js';
import { axe } from '../pages/kit/axe.js';
import { browsing, OF_A_LOST_NETWORK } from '../pages/kit/browsing.js';
import { Wire } from '../pages/kit/wire.js';
import { AtDesk } from './kit/at-desk.js';

describe('The desk', () => {
  const browser = browsing();
  let world: World;
  let wire: Wire;
  beforeAll(async () => {
    world = await World.open();
    wire = await Wire.to(world.server.url);
  });
  afterAll(async () => {
    await world.close();
    await wire.close();
  });

  it('lets an agent in by login and password, to the page that was asked for, and keeps no password', async () => {
    const desk = await AtDesk.arrive(browser, world, { name: 'Ольга Смирнова', path: '/regulations' });
    await desk.isAt('/regulations');
    await desk.sees('Ольга Смирнова');
    await desk.sees('На связи');
    expect(await desk.visit.tracesOf(AGENT_PASSWORD)).toEqual([]);
    await desk.page.reload();
    await desk.sees('Ольга Смирнова');
  });

  it('says what is wrong with a password, and asks again', async () => {
    const { login } = await world.agent();
    const visit = await browser.visit();
    await visit.page.goto(`${world.server.url}/desk/`);
    const name = visit.page.getByRole('textbox', { name: 'Логин' });
    await name.waitFor();
    for (const size of ['desktop', 'tablet', 'phone'] as const) {
      await visit.resize(size);
      expect([size, ...(await axe(visit.page)), ...(await visit.overflows())]).toEqual([size]);
    }
    await name.fill(login);
    await visit.page.getByLabel('Пароль').first().fill('ne-tot-parol');
    await visit.page.getByRole('button', { name: 'Войти', exact: true }).click();
    await visit.page.getByRole('alert').filter({ hasText: /парол/i }).waitFor();
    expect(await axe(visit.page)).toEqual([]);
  });

  it('goes on in all tabs of a browser, and ends in all of them', async () => {
    const desk = await AtDesk.arrive(browser, world);
    const other = await desk.visit.context.newPage();
    await other.goto(`${world.server.url}/desk/tickets`);
    await other.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await other.getByRole('button', { name: 'Выйти', exact: true }).click();
    await other.getByRole('heading', { name: 'Вход для сотрудников поддержки', exact: true }).waitFor();
    await desk.page.getByRole('heading', { name: 'Вход для сотрудников поддержки', exact: true }).waitFor();
    await desk.signsIn();
    await other.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  });

  it('asks who is there when the session was ended elsewhere, and goes on at the same page', async () => {
    const desk = await AtDesk.arrive(browser, world, { path: '/letters' });
    desk.visit.expects(/401/);
    await signAgentOut(world.house.deps, desk.login);
    await desk.page.getByRole('heading', { name: 'Вход для сотрудников поддержки', exact: true }).waitFor();
    await desk.sees(/^Сеанс завершён/);
    expect(await axe(desk.page)).toEqual([]);
    await desk.page.reload();
    await desk.sees(/^Сеанс завершён/);
    await desk.signsIn();
    await desk.isAtWork();
    await desk.isAt('/letters');
    await desk.button('Выйти').click();
    await desk.page.getByRole('heading', { name: 'Вход для сотрудников поддержки', exact: true }).waitFor();
    expect(await desk.page.getByText('Сеанс завершён').count()).toBe(0);
  });

  it('is reached by keys, in any layout, and lists them', async () => {
    const desk = await AtDesk.arrive(browser, world);
    await desk.presses('KeyG', 'KeyL');
    await desk.isAt('/letters');
    await desk.presses('Shift+Slash');
    const keys = desk.page.getByRole('dialog', { name: 'Сочетания клавиш', exact: true });
    await keys.waitFor();
    await desk.sees('Открыть: Письма');
    expect(await axe(desk.page)).toEqual([]);
    await desk.presses('Escape');
    await keys.waitFor({ state: 'hidden' });
    await desk.presses('Slash');
    await desk.page.keyboard.type('gq К7');
    expect(await desk.page.getByRole('searchbox', { name: 'Поиск', exact: true }).inputValue()).toBe('gq К7');
    await desk.presses('Enter');
    await desk.isAt(/^\/tickets\?search=/);
  });

  it('speaks the other language when asked, and remembers', async () => {
    const desk = await AtDesk.arrive(browser, world);
    await desk.button('English').click();
    await desk.link('Queue').waitFor();
    expect(await desk.page.locator('html').getAttribute('lang')).toBe('en');
    await desk.page.reload();
    await desk.link('Letters').waitFor();
  });

  it('shows what is for supervisors to supervisors alone', async () => {
    const desk = await AtDesk.arrive(browser, world, { path: '/agents' });
    await desk.sees('Такой страницы нет.');
    const supervisor = await AtDesk.arrive(browser, world, { role: 'SUPERVISOR' });
    await supervisor.link('Отчёт').waitFor();
  });

  it('says honestly when the connection is lost, and when it is back', async () => {
    const desk = await AtDesk.arrive(browser, world, { wire });
    await desk.sees('На связи');
    desk.visit.expects(OF_A_LOST_NETWORK);
    wire.lose();
    await desk.visit.context.setOffline(true);
    await desk.sees(/^Нет связи/);
    wire.restore();
    await desk.visit.context.setOffline(false);
    await desk.sees('На связи');
  });

  it('tells of an emergency wherever the agent is, in words, in the title and beside the queue', async () => {
    const desk = await AtDesk.arrive(browser, world, { path: '/regulations' });
    await desk.sees('На связи');
    const who = await world.subscriber();
    const { ticket } = (
      await who.page.openTicket(
        who.request({ topic: 'site-down', emergency: true, errorText: '502 Bad Gateway' }),
      )
    ).orThrow();
    await desk.sees(`Авария: заявка ${ticket.id}`);
    await until(async () => (await desk.page.title()).startsWith('(1!)'), {
      what: 'the number in the title',
    });
    await desk.button('Открыть').click();
    await desk.isAt(`/tickets/${ticket.id}`);
  });
});
