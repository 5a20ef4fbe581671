import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { ZayavkaTicket } from '../src/elements/index.js';
import { close, listen } from './kit/script.js';
import { node, sdk } from './kit/tools.js';

/** An element that is given no ticket says so, and asks no API. */
const RUSSIAN = 'Заявка не указана.';
const ENGLISH = 'No ticket has been specified.';

describe('the words of the elements', () => {
  let folder = '';
  let server: Server;
  let address = '';
  let browser: Browser;
  let page: Page;
  /** What the page has asked for; and whether the English words are to be had: held back as long as `gate` is open. */
  let asked: string[] = [];
  let status = 200;
  let gate: Promise<void> | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zayavka-language-'));
    expect(await node([join(sdk, '../scripts/bundle-elements.mjs'), folder])).toEqual({
      code: 0,
      output: '',
    });
    server = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://panel');
      asked.push(pathname);
      if (pathname.endsWith('.js')) {
        const english = pathname.endsWith('.en.js');
        if (english) await gate;
        response.writeHead(english ? status : 200, { 'content-type': 'text/javascript' });
        return void response.end(await readFile(join(folder, basename(pathname))));
      }
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
      });
      response.end(`<!doctype html><html lang="${searchParams.get('lang')}"><title>Panel</title>
        <zayavka-ticket></zayavka-ticket><zayavka-ticket></zayavka-ticket>
        <script type="module" src="/support/elements.js"></script>`);
    });
    address = `http://127.0.0.1:${await listen(server)}`;
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    if (server) await close(server);
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    [asked, status, gate] = [[], 200, undefined];
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  const open = (lang: string) => page.goto(`${address}/?lang=${lang}`);
  const elements = () => page.locator('zayavka-ticket');
  const shown = () =>
    elements().evaluateAll((all) => all.map((element) => element.shadowRoot?.textContent?.trim() ?? ''));
  const english = () => asked.filter((path) => path === '/support/elements.en.js').length;
  /** The first element in this language, when it says that it is up to date. */
  const inLocale = (locale: string) =>
    elements()
      .first()
      .evaluate(async (element: ZayavkaTicket, wanted) => {
        element.locale = wanted;
        await element.updateComplete;
        return [element.language, element.shadowRoot?.textContent?.trim()];
      }, locale);

  it('are Russian on a Russian page, which fetches no English ones', async () => {
    await open('ru');
    await expect(shown()).resolves.toEqual([RUSSIAN, RUSSIAN]);
    expect(asked.filter((path) => path.startsWith('/support/'))).toEqual(['/support/elements.js']);
  });

  it('are fetched once for all elements of an English page, which show nothing until then', async () => {
    let letGo = (): void => {};
    gate = new Promise((resolve) => {
      letGo = resolve;
    });
    await open('en-GB');
    await page.waitForFunction(() => customElements.get('zayavka-ticket'));
    expect(await shown()).toEqual(['', '']);
    const whole = elements().evaluateAll((all) =>
      Promise.all((all as ZayavkaTicket[]).map(({ updateComplete }) => updateComplete)),
    );
    letGo();
    expect(await whole).toEqual([true, true]);
    expect(await shown()).toEqual([ENGLISH, ENGLISH]);
    expect(english()).toBe(1);
  });

  it('follow the language that an element is given, there and back', async () => {
    await open('ru');
    expect(await inLocale('en')).toEqual(['en', ENGLISH]);
    expect(await inLocale('ru')).toEqual(['ru', RUSSIAN]);
    expect(await inLocale('en-US')).toEqual(['en', ENGLISH]);
    expect(await shown()).toEqual([ENGLISH, RUSSIAN]);
    expect(english()).toBe(1);
  });

  it('are Russian where the English ones cannot be had, which the page is told, and are fetched by who comes next', async () => {
    await open('ru');
    await page.evaluate(() => {
      document.body.addEventListener('zayavka-failed', ({ target, detail }) => {
        (target as HTMLElement).dataset.told = detail.code;
      });
    });
    status = 503;
    expect(await inLocale('en')).toEqual(['ru', RUSSIAN]);
    expect(await elements().first().getAttribute('data-told')).toBe('LANGUAGE');
    expect(english()).toBe(1);

    status = 200;
    await elements()
      .first()
      .evaluate((element: ZayavkaTicket) => element.requestUpdate());
    expect(await shown()).toEqual([RUSSIAN, RUSSIAN]);
    expect(english()).toBe(1);
    await elements()
      .first()
      .evaluate(async (element: ZayavkaTicket) => {
        document.body.append(element);
        await element.updateComplete;
      });
    expect(await shown()).toEqual([RUSSIAN, ENGLISH]);
    expect(english()).toBe(2);
  });
});
