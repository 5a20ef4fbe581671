import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../kit/temporary.js';
import { type SmallWorld, startSmallWorld } from './small-world.js';

const PAGE =
  '<!doctype html><title>Заявки</title><script type="module" src="/desk/assets/desk-ABC.js"></script>';
const SCRIPT = `document.title = '${'очередь '.repeat(200)}';`;

/** As the build leaves it. */
function build(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'assets', 'desk-ABC.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'licenses.txt'), 'MIT');
  writeFileSync(join(folder, 'assets', 'report-DEF.js'), 'export {};');
  writeFileSync(join(folder, 'index.html'), PAGE);
}

describe('The page of the desk', () => {
  let world: SmallWorld;
  const folder = join(temporaryFolder('desk'), 'dist');
  const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${world.url}${path}`, init);

  beforeAll(async () => {
    world = await startSmallWorld({ deskFolder: folder });
  });
  afterAll(() => world.server.stop());

  it('is missed with a word on what to do until it is built, and is there without a restart then', async () => {
    const missing = await ask('/desk/');
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store']);
    expect(await missing.json()).toEqual({ error: expect.stringContaining('npm run build') });
    build(folder);
    expect(await (await ask('/desk/')).text()).toBe(PAGE);
  });

  it('stands at every address below it, so that reload and bookmarks work', async () => {
    for (const path of [
      '/desk/',
      '/desk/tickets/K7MR-42PA',
      '/desk/tickets?search=php',
      '/desk/no/such/page',
    ]) {
      const answer = await ask(path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, PAGE]);
    }
    const short = await ask('/desk', { redirect: 'manual' });
    expect([short.status, short.headers.get('location')]).toEqual([308, '/desk/']);
    const bare = await ask('/', { redirect: 'manual' });
    expect([bare.status, bare.headers.get('location')]).toEqual([302, '/desk/']);
  });

  it('lets nothing in from elsewhere, stands in no frame, and is asked for each time', async () => {
    const { headers } = await ask('/desk/');
    const policy = headers.get('content-security-policy')?.split('; ') ?? [];
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('has files that browsers keep for ever, since another content has another name', async () => {
    const answer = await ask('/desk/assets/desk-ABC.js', { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      'br',
      'accept-encoding',
    ]);
    expect(await answer.text()).toBe(SCRIPT);
    expect((await ask('/desk/assets/licenses.txt')).headers.get('cache-control')).toBe('no-cache');
  });

  it.each(['desk-XYZ.js', '..%2findex.html', '%2e%2e%2findex.html', 'constructor'])(
    'gives out no file that the build has not made: %s',
    async (name) => expect((await ask(`/desk/assets/${name}`)).status).toBe(404),
  );

  it('stays whole while another build takes its place on the disk', async () => {
    expect((await ask('/desk/')).status).toBe(200);
    rmSync(join(folder, 'assets'), { recursive: true });
    // Of a page that nobody has opened yet.
    expect(await (await ask('/desk/assets/report-DEF.js')).text()).toBe('export {};');
  });

  it('is not there where this process serves no API', async () => {
    const worker = await startSmallWorld({ deskFolder: folder, api: false });
    try {
      expect((await fetch(`${worker.url}/desk/`)).status).toBe(404);
    } finally {
      await worker.server.stop();
    }
  });
});
