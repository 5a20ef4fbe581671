import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import type * as Sdk from '../../sdk/src/index.js';
import { close, listen } from '../../sdk/test/kit/script.js';
import { bundle } from '../../sdk/test/kit/tools.js';
import { type Someone, World } from '../kit/world.js';

type Window = { readonly sdk: typeof Sdk; readonly left: AbortController; readonly client: Sdk.Client };

const MiB = 1024 * 1024;

describe('uploadFile of the SDK in Chromium, from another origin', () => {
  let world: World;
  let someone: Someone;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const { code } = await bundle("import * as sdk from './src/index.ts'; globalThis.sdk = sdk;");
    let support = '';
    server = createServer((request, response) => {
      const isScript = request.url === '/sdk.js';
      // No ws: among what may be connected to, as where a policy was written before there were live events.
      const policy = `default-src 'none'; script-src 'self'; connect-src ${support}`;
      response.setHeader('content-security-policy', policy);
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? code : '<!doctype html><script type="module" src="/sdk.js"></script>');
    });
    const origin = `http://127.0.0.1:${await listen(server)}`;
    world = await World.open({ allowedOrigins: [origin] });
    support = world.server.url;
    someone = await world.subscriber();
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    });
    page = await browser.newPage();
    await page.goto(origin);
    await page.waitForFunction(() => 'sdk' in globalThis);
    await page.evaluate(
      ([url = '', token = '']) => {
        const window = globalThis as unknown as Window;
        // The first token is one that has expired.
        const renewed = (refused?: string) => (refused === 'expired' ? token : 'expired');
        const live = { baseMs: 5, capMs: 20, pollMs: 200 };
        Object.assign(window, {
          client: window.sdk.createClient({ url, token: renewed, locale: 'en', live }),
        });
      },
      [world.url, someone.token],
    );
  });
  afterAll(async () => {
    await browser?.close();
    await world?.close();
    if (server) await close(server);
  });

  it('sends a file, tells how far it is, and renews a refused token', async () => {
    const { file, shares } = await page.evaluate(async (size) => {
      const { sdk, client } = globalThis as unknown as Window;
      const shares: Sdk.UploadProgress[] = [];
      const onProgress = (share: Sdk.UploadProgress) => shares.push(share);
      const content = new File([new Uint8Array(size).fill(65)], 'снимок экрана.txt');
      return { file: await sdk.uploadFile(client, content, { onProgress }), shares };
    }, 8 * MiB);
    expect(file).toMatchObject({ name: 'снимок экрана.txt', bytes: 8 * MiB });
    expect(shares.at(-1)).toEqual({ sent: 8 * MiB, total: 8 * MiB });
    const opened = await someone.page.openTicket(someone.request({ attachmentIds: [file.id] }));
    expect(opened.ok).toBe(true);
  });

  it('says in the client’s language why a file was refused', async () => {
    const refused = await page.evaluate(async () => {
      const { sdk, client } = globalThis as unknown as Window;
      const error = await sdk
        .uploadFile(client, new File([], 'empty.txt'))
        .catch((thrown: unknown) => thrown);
      return error instanceof sdk.InputError ? { code: error.code, message: error.message } : undefined;
    });
    expect(refused).toEqual({ code: 'ATTACHMENT_REFUSED', message: expect.stringMatching(/empty/i) });
  });

  it('stops when it is aborted, with the reason', async () => {
    const told = await page.evaluate(async (size) => {
      const { sdk, client } = globalThis as unknown as Window;
      const left = new AbortController();
      const onProgress = () => left.abort('left');
      const file = new Blob([new Uint8Array(size)]);
      const options = { name: 'big.bin', signal: left.signal, onProgress };
      return sdk.uploadFile(client, file, options).catch((reason: unknown) => reason);
    }, 15 * MiB);
    expect(told).toBe('left');
  });

  it('gets live events by HTTP where the page’s policy forbids WebSocket', async () => {
    const { id, cursor } = (await someone.page.openTicket(someone.request())).orThrow().ticket;
    const event = page.evaluate(
      async ([id = '', after = '']) => {
        const { client } = globalThis as unknown as Window;
        const stream = client.live.ticket(id, { after });
        const seen: unknown[] = [];
        for await (const { type, version, message } of stream) {
          seen.push([stream.state.name, type, version, message?.body]);
          if (message) break;
        }
        return seen;
      },
      [id, cursor],
    );
    (await someone.page.replyToTicket({ ticketId: id, body: 'Есть новости?' })).orThrow();
    expect(await event).toEqual([
      ['polling', 'OPENED', 1, undefined],
      ['polling', 'MESSAGE_ADDED', 2, 'Есть новости?'],
    ]);
  });
});
