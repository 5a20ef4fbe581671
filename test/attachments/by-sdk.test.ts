import { createHash } from 'node:crypto';
import { openAsBlob, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AuthError,
  createClient,
  InputError,
  NetworkError,
  RateLimitError,
  TimeoutError,
  uploadFile,
} from '../../sdk/src/index.js';
import { TcpProxy } from '../kit/tcp-proxy.js';
import { temporaryFolder } from '../kit/temporary.js';
import { type Someone, World } from '../kit/world.js';

const MiB = 1024 * 1024;

describe('uploadFile of the SDK', () => {
  let world: World;
  let someone: Someone;
  beforeAll(async () => {
    world = await World.open();
    someone = await world.subscriber();
  });
  afterAll(() => world.close());

  const textOf = (text: string) => new TextEncoder().encode(text);
  const opened = async (who: Someone, id: string) =>
    (await who.page.openTicket(who.request({ attachmentIds: [id] }))).orThrow().ticket.id;

  it('sends a file that a ticket can then name, under the name that it was given', async () => {
    const file = new File(['Ошибка 500\n'], 'лог почты.txt');
    const uploaded = await uploadFile(someone.page, file);
    expect(uploaded).toEqual({
      id: expect.any(String),
      name: 'лог почты.txt',
      contentType: expect.stringContaining('text/plain'),
      bytes: 17,
    });
    const ticket = await someone.page.ticket({ id: await opened(someone, uploaded.id) });
    expect(ticket?.attachments).toMatchObject([{ name: 'лог почты.txt', bytes: 17 }]);
    expect(await uploadFile(someone.page, file, { name: 'другое имя.txt' })).toMatchObject({
      name: 'другое имя.txt',
    });
  });

  it('tells how far it is, sends each byte once, and reads a file from the disk piece by piece', async () => {
    const content = Buffer.alloc(9 * MiB, 'zayavka ');
    const path = join(temporaryFolder('big'), 'big.log');
    writeFileSync(path, content);
    const shares: number[] = [];
    const onProgress = ({ sent, total }: { sent: number; total: number }) => {
      expect(total).toBe(content.length);
      shares.push(sent);
    };
    const file = { name: 'big.log', data: await openAsBlob(path) };
    const who = await world.subscriber();
    const { id, bytes } = await uploadFile(who.page, file, { onProgress });
    expect(bytes).toBe(content.length);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.at(-1)).toBe(content.length);
    const ticket = await who.page.ticket({ id: await opened(who, id) });
    const url = ticket?.attachments[0]?.url.replace('http://127.0.0.1/', `${world.server.url}/`) ?? '';
    const received = Buffer.from(await (await fetch(url)).arrayBuffer());
    const hash = (data: Buffer) => createHash('sha256').update(data).digest('hex');
    expect(hash(received)).toBe(hash(content));
  });

  it.each([
    ['an empty file', textOf(''), /пуст/i],
    ['a file that is too large', new Uint8Array(20 * MiB + 1), /\d+ байт|Мб|МБ/i],
  ])('throws InputError for %s, in the client’s language', async (_, data, words) => {
    const refused = await uploadFile(someone.page, { name: 'file', data }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect(refused).toMatchObject({ code: 'ATTACHMENT_REFUSED', status: expect.any(Number) });
    expect((refused as Error).message).toMatch(words);
  });

  it('asks once for another token when the server has refused one', async () => {
    const asked: (string | undefined)[] = [];
    const token = (refused?: string) => {
      asked.push(refused);
      return refused === 'expired' ? someone.token : 'expired';
    };
    const client = createClient({ url: world.url, token });
    expect(await uploadFile(client, { name: 'a.txt', data: textOf('раз') })).toMatchObject({ bytes: 6 });
    expect(asked).toEqual([undefined, 'expired']);
    const without = createClient({ url: world.url, token: () => 'expired' });
    await expect(uploadFile(without, { name: 'a.txt', data: textOf('раз') })).rejects.toBeInstanceOf(
      AuthError,
    );
  });

  it('stops at once when it is aborted, with the reason, and leaves nothing behind', async () => {
    const left = new AbortController();
    const reason = new Error('The page was left');
    const uploading = uploadFile(
      someone.page,
      { name: 'big.bin', data: new Uint8Array(15 * MiB) },
      {
        signal: left.signal,
        onProgress: ({ sent }) => {
          if (sent > 100_000) left.abort(reason);
        },
      },
    );
    await expect(uploading).rejects.toBe(reason);
    await expect(
      uploadFile(someone.page, { name: 'a', data: textOf('а') }, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });

  it('throws RateLimitError with the time to come back, without waiting for it', async () => {
    const who = await world.subscriber();
    const failures: unknown[] = [];
    for (let i = 0; i < 101 && failures.length === 0; i++)
      await uploadFile(who.page, { name: `${i}`, data: textOf(`${i}`) }).catch((error) =>
        failures.push(error),
      );
    expect(failures[0]).toBeInstanceOf(RateLimitError);
    expect(failures[0]).toMatchObject({ code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) });
  });

  it('throws NetworkError when the way is cut in the middle, and TimeoutError when nothing answers', async () => {
    const proxy = await TcpProxy.open(Number(new URL(world.server.url).port));
    try {
      const client = createClient({ url: `http://127.0.0.1:${proxy.port}/graphql`, token: someone.token });
      let passed = 0;
      proxy.watch = (direction, bytes, passage) => {
        passed += direction === 'asked' ? bytes.length : 0;
        if (passed > 200_000) passage.cut();
        return true;
      };
      const big = { name: 'big.bin', data: new Uint8Array(5 * MiB) };
      await expect(uploadFile(client, big)).rejects.toBeInstanceOf(NetworkError);
      proxy.watch = (direction) => direction === 'asked';
      await expect(uploadFile(client, big, { timeoutMs: 500 })).rejects.toBeInstanceOf(TimeoutError);
    } finally {
      await proxy.close();
    }
  });

  it('does not show its tokens to who prints a client', async () => {
    const { inspect } = await import('node:util');
    expect(inspect(someone.page, { depth: 10, showHidden: true })).not.toContain(someone.token);
    expect(Object.keys(someone.page)).toContain('openTicket');
    // A copy is as good as the client itself.
    expect(await uploadFile({ ...someone.page }, { name: 'a.txt', data: textOf('а') })).toMatchObject({
      bytes: 2,
    });
  });
});
