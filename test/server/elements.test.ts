import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../kit/temporary.js';
import { type SmallWorld, startSmallWorld } from './small-world.js';

const SCRIPT = `customElements.define('zayavka-ticket', class extends HTMLElement {}); // ${'элементы '.repeat(200)}`;

type Answer = {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/** Bytes as they came: fetch would unpack them. */
const get = (
  url: string,
  headers: Record<string, string> = {},
  method = 'GET',
  path = '/elements.js',
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers, method }, async (response) => {
      resolve({ status: response.statusCode, headers: response.headers, body: await buffer(response) });
    })
      .once('error', reject)
      .end();
  });

describe('The file of the elements', () => {
  let world: SmallWorld;
  const file = join(temporaryFolder('elements'), 'elements.js');
  const ask = (headers?: Record<string, string>, method?: string) => get(world.url, headers, method);

  beforeAll(async () => {
    world = await startSmallWorld({ elementsFile: file, allowedOrigins: ['https://panel.example'] });
  });
  afterAll(() => world.server.stop());

  it('is missed with a word on what to do until it is built, and is there without a restart then', async () => {
    const { status, headers, body } = await ask();
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(JSON.parse(body.toString()).error).toContain('npm run build');
    writeFileSync(file, SCRIPT);
    expect((await ask()).body.toString()).toBe(SCRIPT);
  });

  it('may be embedded as a module by a page of any origin, whether its calls are allowed or not', async () => {
    for (const origin of ['https://panel.example', 'https://other.example']) {
      const { headers } = await ask({ origin });
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'content-type': 'text/javascript; charset=utf-8',
        'x-content-type-options': 'nosniff',
      });
    }
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['deflate', 'plain'],
    ['br;q=0, gzip;q=0', 'plain'],
    ['', 'plain'],
  ])('is sent to a browser that takes "%s" as %s', async (accepted, coding) => {
    const { headers, body } = await ask({ 'accept-encoding': accepted });
    expect([headers['content-encoding'], headers.vary]).toEqual([
      coding === 'plain' ? undefined : coding,
      'accept-encoding',
    ]);
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, plain: (bytes: Buffer) => bytes };
    expect(unpack[coding as keyof typeof unpack](body).toString()).toBe(SCRIPT);
    expect(Number(headers['content-length'])).toBe(body.length);
  });

  it('is kept by browsers, which ask each time whether it is still the same', async () => {
    const { headers } = await ask({ 'accept-encoding': 'gzip' });
    expect(headers['cache-control']).toBe('public, no-cache');
    const tag = String(headers.etag);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await ask({ 'accept-encoding': 'gzip', 'if-none-match': known });
      expect([again.status, again.headers.etag, again.body.length]).toEqual([304, tag, 0]);
    }
    const plain = await ask({ 'if-none-match': tag });
    expect([plain.status, plain.headers.etag === tag]).toEqual([200, false]);
    expect((await ask({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is told of without its content when only that is asked', async () => {
    const { status, headers, body } = await ask({}, 'HEAD');
    expect([status, Number(headers['content-length']), body.length]).toEqual([
      200,
      Buffer.byteLength(SCRIPT),
      0,
    ]);
  });

  it.each([
    ['elements.en.js', 'text/javascript; charset=utf-8'],
    ['elements.licenses.txt', 'text/plain; charset=utf-8'],
  ])('has %s beside it, which is given out just so', async (name, type) => {
    const beside = (headers: Record<string, string> = {}) => get(world.url, headers, 'GET', `/${name}`);
    expect((await beside()).status).toBe(404);
    writeFileSync(file.replace('elements.js', name), `${name} ${SCRIPT}`);
    const { headers, body } = await beside({ 'accept-encoding': 'br', origin: 'https://other.example' });
    expect(brotliDecompressSync(body).toString()).toBe(`${name} ${SCRIPT}`);
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, no-cache',
      'content-type': type,
    });
    const known = await beside({ 'accept-encoding': 'br', 'if-none-match': String(headers.etag) });
    expect([known.status, known.body.length]).toEqual([304, 0]);
  });

  it('is given out by nobody who does not serve the API', async () => {
    const worker = await startSmallWorld({ elementsFile: file, api: false });
    expect((await get(worker.url)).status).toBe(404);
    await worker.server.stop();
  });
});

describe('What is mounted beside the API', () => {
  it('gets all that is below its path as it came, and nothing else', async () => {
    const world = await startSmallWorld({
      mounts: [
        {
          path: '/demo/panel',
          listener: async (message, response) => {
            const body = await buffer(message);
            response.writeHead(201, { 'content-type': 'text/plain' });
            response.end(`${message.method} ${message.url} ${body.toString()}`);
          },
        },
      ],
    });
    const at = (path: string, init?: RequestInit) => fetch(`${world.url}${path}`, init);
    const posted = await at('/demo/panel/sign-in?next=%2Fx', {
      method: 'POST',
      body: new URLSearchParams({ login: 'ivanov' }),
    });
    expect([posted.status, await posted.text()]).toEqual([
      201,
      'POST /demo/panel/sign-in?next=%2Fx login=ivanov',
    ]);
    expect(await (await at('/demo/panel/')).text()).toBe('GET /demo/panel/ ');
    const bare = await at('/demo/panel', { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([308, '/demo/panel/']);
    expect((await at('/demo/panels/')).status).toBe(404);
    expect((await at('/health/live')).status).toBe(200);
    await world.server.stop();
  });
});

describe('A panel on another origin', () => {
  it('may send each header that the SDK sends, to each address that it calls, and nothing to others', async () => {
    const world = await startSmallWorld({
      allowedOrigins: ['https://panel.example'],
      attachments: {
        upload: async () => ({ id: '1', name: 'x', contentType: 'text/plain', bytes: 1 }),
        download: async () => Promise.reject(new Error('not asked for')),
      },
    });
    const preflight = async (path: string, origin: string) => {
      const { status, headers } = await fetch(`${world.url}${path}`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers':
            'accept-language,apollo-require-preflight,authorization,content-type',
        },
      });
      return { status, headers, allowed: headers.get('access-control-allow-headers') ?? '' };
    };
    for (const path of ['/graphql', '/attachments?name=log.txt']) {
      const { status, headers, allowed } = await preflight(path, 'https://panel.example');
      expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'https://panel.example']);
      for (const name of ['accept-language', 'apollo-require-preflight', 'authorization', 'content-type'])
        expect(allowed).toContain(name);
      const other = await preflight(path, 'https://other.example');
      expect(other.headers.get('access-control-allow-origin')).toBeNull();
    }
    await world.server.stop();
  });
});
