import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import { until } from '../../test/kit/wait.js';
import { facts } from './elements/kit/open-facts.js';
import { Desk } from './kit/desk.js';
import { close, listen } from './kit/script.js';
import { node, sdk } from './kit/tools.js';

const SIGNED_OUT = { error: { code: 'SESSION_ENDED', message: 'Nobody is signed in.' } };
const FILE = {
  id: 'f1',
  name: 'log.txt',
  contentType: 'text/plain',
  bytes: 5,
  url: 'https://desk.example/f1',
};

describe('elements on a page of a panel', () => {
  let folder = '';
  let panel: Server;
  let address = '';
  let browser: Browser;
  let desk: Desk;
  let page: Page;
  /** The page's body. */
  let body = '';
  /** How often the session address was asked; and whether somebody is signed in. */
  let sessions = 0;
  let signedIn = true;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zayavka-page-'));
    await node([join(sdk, '../scripts/bundle-elements.mjs'), folder]);
    panel = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://panel');
      if (pathname === '/session') {
        sessions += 1;
        const answer = signedIn ? { token: 'good', expiresAt: '2099-01-01T00:00:00.000Z' } : SIGNED_OUT;
        response.writeHead(signedIn ? 200 : 401, { 'content-type': 'application/json' });
        return void response.end(JSON.stringify(answer));
      }
      if (pathname.endsWith('.js')) {
        response.writeHead(200, { 'content-type': 'text/javascript' });
        return void response.end(await readFile(join(folder, basename(pathname))));
      }
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`<!doctype html><html lang="ru"><title>Panel</title>${body}
        <script type="module" src="/elements.js"></script>`);
    });
    address = `http://127.0.0.1:${await listen(panel)}`;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    if (panel) await close(panel);
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    [sessions, signedIn] = [0, true];
    desk = new Desk();
    desk.journal.open('T1');
    const ticket = ({ id }: { id: string }) => {
      if (!desk.journal.has(id)) return null;
      const snapshot = desk.journal.snapshot(id);
      return { ...snapshot, status: 'IN_PROGRESS', attachments: [FILE], messages: () => snapshot.messages };
    };
    const { regulations, subscriber } = facts();
    const viewer = () => ({ kind: 'SUBSCRIBER', subscriber, agent: null, scopes: [] });
    await desk.start({ ticket, regulations: () => regulations, viewer, instructions: () => [] });
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
  });
  afterEach(async () => {
    await page.close();
    await desk.kill();
  });

  const show = async (elements: string): Promise<void> => {
    body = elements.replaceAll('HERE', `url="${desk.url}" session-url="/session"`);
    await page.goto(address);
  };

  it('of two languages have a connection each, and one session', async () => {
    await show(
      '<zayavka-ticket HERE ticket-id="T1"></zayavka-ticket><zayavka-ticket HERE ticket-id="T1" locale="en"></zayavka-ticket>',
    );
    await page.locator('.link.live').nth(1).waitFor();
    expect(desk.greetings.map(({ acceptLanguage }) => acceptLanguage).sort()).toEqual(['en', 'ru']);
    expect(sessions).toBe(1);
  });

  it('of one language have one connection', async () => {
    await show(
      '<zayavka-tickets HERE></zayavka-tickets><zayavka-ticket HERE ticket-id="T1"></zayavka-ticket>',
    );
    await page.locator('.link.live').nth(1).waitFor();
    expect([desk.greetings.length, sessions]).toEqual([1, 1]);
  });

  it('offer the way back in place of another try, where there is no such ticket', async () => {
    await show('<zayavka-ticket HERE ticket-id="T2" list-href="/all"></zayavka-ticket>');
    const back = page.getByRole('link', { name: 'Все заявки', exact: true });
    expect(await back.getAttribute('href')).toBe('/all');
    expect(await page.getByRole('button', { name: 'Повторить', exact: true }).count()).toBe(0);
  });

  it('offer neither without an address of all tickets', async () => {
    await show('<zayavka-ticket HERE ticket-id="T2"></zayavka-ticket>');
    await page.getByText('Среди ваших заявок такой нет.').first().waitFor();
    expect(await page.locator('zayavka-ticket').getByRole('button').count()).toBe(0);
  });

  it('tell the page that nobody is signed in to the panel, and the person', async () => {
    signedIn = false;
    await page.addInitScript(() => {
      addEventListener('zayavka-failed', (event) => {
        document.title = (event as CustomEvent<{ code: string }>).detail.code;
      });
    });
    await show('<zayavka-tickets HERE></zayavka-tickets>');
    await page.getByText('Сеанс закончился.').first().waitFor();
    expect(await page.title()).toBe('SESSION_ENDED');
  });

  it.each([
    ['draft-key="main desk"', 'main desk'],
    ['', 'DESK'],
  ])('keep drafts by customer, and by API or what the panel names: <… %s>', async (attribute, place) => {
    await show(`<zayavka-open-ticket HERE ${attribute}></zayavka-open-ticket>
      <zayavka-ticket HERE ticket-id="T1" ${attribute}></zayavka-ticket>`);
    await page.locator('#topic').fill('виртуального');
    await page.keyboard.press('Enter');
    await page.locator('#subject').fill('Второе имя сайта');
    await page.locator('#body').fill('Готово?');
    const { id, login } = facts().subscriber;
    const key = place.replace('DESK', desk.url);
    const keys = () => page.evaluate(() => Object.keys(localStorage).sort());
    await until(async () => (await keys()).length === 2, { what: 'both drafts' });
    expect(await keys()).toEqual([`zayavka-draft:${key}:${id}:${login}`, `zayavka-reply:${key}:T1`]);
  });

  it('say at a file that it cannot be fetched, when its address has grown old and the network is gone', async () => {
    await show('<zayavka-ticket HERE ticket-id="T1"></zayavka-ticket>');
    await page.locator('.link.live').waitFor();
    await page.clock.setSystemTime(Date.now() + 600_000);
    await desk.kill();
    await page.getByRole('link', { name: FILE.name, exact: true }).click();
    await page
      .locator('[part=files]')
      .getByText('Нет связи с сервером.')
      .filter({ visible: true })
      .first()
      .waitFor();
  });
});
