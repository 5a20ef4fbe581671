import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import type * as Sdk from '../src/index.js';
import { Desk } from './kit/desk.js';
import { close, listen } from './kit/script.js';
import { bundle } from './kit/tools.js';

interface Window {
  sdk: typeof Sdk;
  bodies: unknown[];
}

/** A page with a strict policy: the SDK must need neither eval nor inline code. */
async function servePage(server: string): Promise<Server> {
  const { code } = await bundle("import * as sdk from './src/index.ts'; globalThis.sdk = sdk;");
  const policy = `default-src 'none'; script-src 'self'; connect-src ${server} ${server.replace('http', 'ws')}`;
  return createServer((request, response) => {
    if (request.url === '/sdk.js')
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
    response.end('<!doctype html><title>Panel</title><script type="module" src="/sdk.js"></script>');
  });
}

describe('the bundle in Chromium', () => {
  const desk = new Desk();
  const complaints: string[] = [];
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await desk.start();
    desk.journal.open('T1');
    server = await servePage(new URL(desk.url).origin);
    const port = await listen(server);
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      // A name that is not the local host's: a page over plain HTTP has no secure context, as in a panel's intranet.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--host-resolver-rules=MAP panel.test 127.0.0.1',
      ],
    });
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://panel.test:${port}/`);
    await page.waitForFunction(() => 'sdk' in globalThis);
  });
  afterAll(async () => {
    await browser?.close();
    if (server) await close(server);
    await desk.kill();
  });

  it('asks the server and answers with typed data', async () => {
    const ticket = await page.evaluate((url) => {
      const { sdk } = globalThis as unknown as Window;
      return sdk.createClient({ url, token: () => 'good', locale: 'ru' }).ticket({ id: 'T1' });
    }, desk.url);
    expect(ticket).toMatchObject({ id: 'T1', subject: 'Сайт не открывается', version: 1 });
  });

  it('sends a mutation with a key of its own, without a secure context', async () => {
    const result = await page.evaluate(async (url) => {
      const { sdk } = globalThis as unknown as Window;
      const client = sdk.createClient({ url, token: 'good' });
      const { ok, ticket } = await client.replyToTicket({ ticketId: 'T1', body: 'Из браузера' });
      return { ok, version: ticket?.version, secure: globalThis.isSecureContext };
    }, desk.url);
    expect(result).toEqual({ ok: true, version: 2, secure: false });
  });

  it('knows an answer that refuses the token, and a server that is not there', async () => {
    const names = await page.evaluate(async (url) => {
      const { sdk } = globalThis as unknown as Window;
      const name = (error: unknown) =>
        [sdk.AuthError, sdk.NetworkError].findIndex((type) => error instanceof type);
      const bad = sdk.createClient({ url, token: 'bad' });
      const gone = sdk.createClient({ url: url.replace(/:\d+/, ':9'), retry: { tries: 1 } });
      return Promise.all([bad, gone].map((client) => client.viewer().then(() => -1, name)));
    }, desk.url);
    expect(names).toEqual([0, 1]);
    complaints.length = 0;
  });

  it('follows a ticket live over a lost connection', async () => {
    await page.evaluate((url) => {
      const window = globalThis as unknown as Window;
      window.bodies = [];
      const client = window.sdk.createClient({ url, token: 'good', live: { baseMs: 5, capMs: 20 } });
      void (async () => {
        for await (const { message } of client.live.ticket('T1', { after: 'c2' }))
          window.bodies.push(message?.body);
      })();
    }, desk.url);
    for (const count of [1, 2, 3]) {
      desk.journal.reply('T1', `${count}`);
      await page.waitForFunction(
        (wanted) => (globalThis as unknown as Window).bodies.length >= wanted,
        count,
      );
      desk.drop();
    }
    expect(await page.evaluate(() => (globalThis as unknown as Window).bodies)).toEqual(['1', '2', '3']);
  });

  it('breaks no rule of a strict Content-Security-Policy', () => {
    expect(complaints).toEqual([]);
  });
});
