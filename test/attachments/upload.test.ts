import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/server/index.js';
import { until } from '../kit/wait.js';
import { type Colleague, type Someone, World } from '../kit/world.js';
import { download, kept, onDisk, upload } from './files.js';

const PANEL = 'https://panel.example';

describe('an upload', () => {
  let world: World;
  let ivanov: Someone;
  let vera: Colleague;
  beforeAll(async () => {
    world = await World.open({ allowedOrigins: [PANEL] });
    ivanov = await world.subscriber();
    vera = await world.agent();
  });
  afterAll(() => world.close());

  const incoming = async () => (await onDisk(world)).filter((path) => path.startsWith('incoming'));

  it('keeps the file byte for byte under the hash of its content, and says what it is', async () => {
    const content = Buffer.from('2026-05-04 PHP Fatal error: Allowed memory size\n'.repeat(5_000));
    const { status, file } = await upload(world, ivanov.token, { name: 'error.log', content });
    expect(status).toBe(201);
    expect(file).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: 'error.log',
      contentType: 'text/plain',
      bytes: content.length,
    });
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = join(sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect(await onDisk(world)).toContain(path);
    expect(content.equals(await readFile(join(world.attachmentsDir, path)))).toBe(true);
    expect(await incoming()).toEqual([]);
  });

  it('is for subscribers and agents: neither for a stranger nor for a service', async () => {
    expect(await upload(world, vera.token)).toMatchObject({ status: 201 });
    expect(await upload(world, undefined)).toMatchObject({ status: 401, error: { code: 'UNAUTHENTICATED' } });
    expect(await upload(world, 'no-such-token')).toMatchObject({ status: 401 });
    expect(await upload(world, world.serviceToken)).toMatchObject({
      status: 403,
      error: { code: 'FORBIDDEN' },
    });
    const gone = await world.agent();
    await gone.desk.signOut();
    expect(await upload(world, gone.token)).toMatchObject({ status: 401 });
    expect(await incoming()).toEqual([]);
  });

  it('has one file on disk for 50 equal ones that come at once, and an id for each', async () => {
    const before = (await onDisk(world)).length;
    const content = Buffer.alloc(300_000, 'одно и то же ');
    const files = await Promise.all(
      Array.from({ length: 50 }, (_, i) => kept(world, vera.token, { name: `копия ${i}.txt`, content })),
    );
    expect(new Set(files.map(({ id }) => id)).size).toBe(50);
    expect((await onDisk(world)).length).toBe(before + 1);
  });

  it('refuses what is empty and what comes as a form, and says so in the caller’s language', async () => {
    const empty = await upload(world, ivanov.token, { content: '', headers: { 'accept-language': 'en' } });
    expect(empty).toMatchObject({ status: 400, error: { code: 'ATTACHMENT_REFUSED' } });
    expect(empty.error?.message).toBe('The file is empty. Check it and upload it again.');
    const form = new FormData();
    form.set('file', new Blob(['x']), 'x.txt');
    const refused = await upload(world, ivanov.token, { content: form });
    expect(refused).toMatchObject({ status: 415, error: { code: 'BAD_USER_INPUT' } });
    expect(refused.error?.message).toMatch(/^Файл передаётся телом запроса/);
    expect(await incoming()).toEqual([]);
  });

  it('leaves nothing behind when its sender is gone halfway', async () => {
    const before = await onDisk(world);
    const { hostname, port } = new URL(world.server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /attachments?name=half.bin HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ivanov.token}\r\n` +
        `content-length: 1000000\r\n\r\n${'x'.repeat(200_000)}`,
    );
    await until(async () => (await incoming()).length === 1, { what: 'the beginning on disk' });
    socket.destroy();
    await until(async () => (await incoming()).length === 0, { what: 'the beginning gone' });
    expect(await onDisk(world)).toEqual(before);
  });

  it('takes bodies of every declared type, JSON that is none among them', async () => {
    const headers = { 'content-type': 'application/json' };
    const { id } = await kept(world, ivanov.token, { name: 'broken.json', content: '{"a":', headers });
    expect(id).toBeTruthy();
  });

  it('may be sent by the pages of the panels that embed it, and by no other page', async () => {
    const asked = async (origin: string) => {
      const { status, headers } = await fetch(`${world.server.url}/attachments?name=x`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
      return [
        status,
        headers.get('access-control-allow-origin'),
        headers.get('access-control-allow-headers'),
      ];
    };
    expect(await asked(PANEL)).toEqual([204, PANEL, expect.stringContaining('content-type')]);
    expect((await asked('https://other.example'))[1]).toBe(null);
    const { headers } = await upload(world, ivanov.token, { headers: { origin: PANEL } });
    expect(headers.get('access-control-allow-origin')).toBe(PANEL);
  });
});

describe('uploads and downloads', () => {
  const logged: string[] = [];
  let world: World;
  beforeAll(async () => {
    const log = createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } });
    world = await World.open({ log });
  });
  afterAll(() => world.close());

  it('leave one line each in the log, without names, addresses and tokens', async () => {
    const ivanov = await world.subscriber();
    const lines = () => logged.filter((line) => /"kind":"(?:up|down)load"/.test(line));
    // A line is written when its answer has ended, which the other side may know a moment earlier.
    const told = (count: number) => until(() => lines().length >= count, { what: `line ${count}` });
    const { id } = await kept(world, ivanov.token, { name: 'канарейка.txt', content: 'канарейка' });
    await told(1);
    const url = world.house.deps.links.urlOf(id);
    await (await download(world, url)).text();
    await told(2);
    await (await download(world, `${url}x`)).text();
    await told(3);
    expect(lines().map((line) => JSON.parse(line) as object)).toMatchObject([
      { kind: 'upload', actor: 'SUBSCRIBER', outcome: 'ok' },
      { kind: 'download', outcome: 'ok' },
      { kind: 'download', outcome: 'refused', codes: ['NOT_FOUND'] },
    ]);
    const signature = new URL(url).searchParams.get('signature') ?? '-';
    for (const secret of ['канарейка', encodeURIComponent('канарейка'), id, signature, ivanov.token])
      expect(logged.join('')).not.toContain(secret);
  });
});
