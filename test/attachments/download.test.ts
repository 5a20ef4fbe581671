import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../tickets/agents/scene.js';
import { download, filesOf, kept, type Shown } from './files.js';

const MINUTE = 60_000;

describe('a download', () => {
  let scene: Scene;
  let id: string;
  const content = Buffer.from('Файл журнала\n'.repeat(1_000));
  beforeAll(async () => {
    scene = await Scene.open();
    const file = await kept(scene.world, scene.ivanov.token, { name: 'журнал «№ 1».log', content });
    id = await scene.opens({ attachmentIds: [file.id] });
  });
  afterAll(() => scene.close());

  const shown = async (who: 'ivanov' | 'vera' = 'ivanov'): Promise<Shown> => {
    const [file] = (await filesOf(scene[who].raw, id))?.ticket ?? [];
    if (!file) throw new Error('The ticket shows no file');
    return file;
  };
  const fetched = (url: string, headers?: Record<string, string>) => download(scene.world, url, headers);

  it('gives the file byte for byte to whoever was shown its address, without a token', async () => {
    for (const who of ['ivanov', 'vera'] as const) {
      const response = await fetched((await shown(who)).url);
      expect(response.status).toBe(200);
      expect(content.equals(Buffer.from(await response.arrayBuffer()))).toBe(true);
    }
  });

  it('is saved, never shown, run, framed or remembered', async () => {
    const { headers } = await fetched((await shown()).url);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="______ __ 1_.log"; filename*=UTF-8''${encodeURIComponent('журнал «№ 1».log')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it('gives a part of it where a part is asked for', async () => {
    const { url } = await shown();
    const part = await fetched(url, { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${content.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(content.subarray(10, 20));
    const end = await fetched(url, { range: 'bytes=-5' });
    expect(Buffer.from(await end.arrayBuffer())).toEqual(content.subarray(-5));
    const beyond = await fetched(url, { range: `bytes=${content.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`]);
    const odd = await fetched(url, { range: 'bytes=5-1, 7-9' });
    expect(odd.status).toBe(200);
    await odd.arrayBuffer();
  });

  it('answers alike to an address that is forged, of another file, cut, or of no file', async () => {
    const { url } = await shown();
    const other = await kept(scene.world, scene.ivanov.token, { name: 'other.txt' });
    const forged = new URL(url);
    forged.searchParams.set('expires', String(Number(forged.searchParams.get('expires')) + MINUTE));
    const wrong = [
      forged.href,
      url.replace(/signature=(.)/, (_, first) => `signature=${first === 'A' ? 'B' : 'A'}`),
      url.replace(/\/attachments\/\w+/, `/attachments/${other.id}`),
      url.replace(/\/attachments\/\w+/, '/attachments/no-such-file'),
      url.replace(/&signature=.*/, ''),
      url.replace(/\?.*/, ''),
      url.replace(/expires=\d+/, 'expires=1e300'),
      `${url}&signature=x`,
    ];
    const answers = new Set<string>();
    for (const address of wrong) {
      const response = await fetched(address, { 'accept-language': 'en' });
      answers.add(`${response.status} ${await response.text()}`);
    }
    expect([...answers]).toEqual([
      expect.stringMatching(/^404 \{"error":\{"code":"NOT_FOUND","message":"This /),
    ]);
  });

  it('has the same address in reads soon after each other, and one that expires after a quarter of an hour', async () => {
    const before = await shown();
    const after = await shown();
    const window = (url: string) => Number(new URL(url).searchParams.get('expires'));
    // A window of five minutes may end between the two.
    if (window(before.url) === window(after.url)) expect(after).toEqual(before);
    expect(window(after.url) - window(before.url)).toBeLessThanOrEqual(5 * MINUTE);
    await scene.later(9 * MINUTE);
    expect((await fetched(after.url)).status).toBe(200);
    await scene.later(7 * MINUTE);
    const expired = await fetched(after.url);
    expect([
      expired.status,
      (JSON.parse(await expired.text()) as { error: { code: string } }).error.code,
    ]).toEqual([404, 'NOT_FOUND']);
    expect((await fetched((await shown()).url)).status).toBe(200);
  });

  it('never calls a page of the web a page, nor anything that a browser would run by its own type', async () => {
    const page = '<!doctype html><script>alert(1)</script>';
    const picture =
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const attachmentIds = [
      (await kept(scene.world, scene.ivanov.token, { name: 'page.html', content: page })).id,
      (await kept(scene.world, scene.ivanov.token, { name: 'picture.svg', content: picture })).id,
    ];
    const ticket = await scene.opens({ attachmentIds });
    const files = (await filesOf(scene.ivanov.raw, ticket))?.ticket ?? [];
    const types: (string | null)[] = [];
    for (const { url } of files) {
      const response = await fetched(url);
      types.push(response.headers.get('content-type'));
      await response.arrayBuffer();
    }
    expect(types).toEqual(['text/plain', 'application/octet-stream']);
  });
});
