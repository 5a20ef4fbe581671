import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { printDefaultRegulations } from '../../src/regulations/print.js';
import { temporaryFolder } from '../kit/temporary.js';
import { World } from '../kit/world.js';
import { faultsOf } from '../tickets/agents/scene.js';
import { kept, onDisk, upload } from './files.js';
import { smallDisk } from './small-disk.js';

const MAX_BYTES = 100_000;

describe('the limits of files', () => {
  let world: World;
  beforeAll(async () => {
    const regulationsFile = join(temporaryFolder('rules'), 'regulations.yaml');
    const rules = printDefaultRegulations()
      .replace(/maxCount: \d+/, 'maxCount: 2')
      .replace(/maxBytes: \d+/, `maxBytes: ${MAX_BYTES}`);
    writeFileSync(regulationsFile, rules);
    world = await World.open({ regulationsFile });
  });
  afterAll(() => world.close());

  const ofBytes = (bytes: number) => Buffer.alloc(bytes, crypto.randomUUID());

  /** A file whose length nobody knows before it ends. */
  const streamOf = (bytes: number) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(10_000).fill(65));
        sent += 10_000;
        if (sent >= bytes) controller.close();
      },
      start() {
        sent = 0;
      },
    });
  let sent = 0;

  it('take a file of just the size of the regulations, and none that is a byte longer', async () => {
    const { token } = await world.subscriber();
    expect(await upload(world, token, { content: ofBytes(MAX_BYTES) })).toMatchObject({ status: 201 });
    const before = await onDisk(world);
    const refused = await upload(world, token, { content: ofBytes(MAX_BYTES + 1) });
    expect(refused).toMatchObject({ status: 413, error: { code: 'ATTACHMENT_REFUSED' } });
    expect(refused.error?.message).toMatch(/100000 байт/);
    expect(await onDisk(world)).toEqual(before);
  });

  it('stop a file whose length was not told as soon as it is too long, and answer all the same', async () => {
    const { token } = await world.subscriber();
    const before = await onDisk(world);
    const refused = await upload(world, token, { content: streamOf(20 * MAX_BYTES) });
    expect(refused).toMatchObject({ status: 413, error: { code: 'ATTACHMENT_REFUSED' } });
    expect(await onDisk(world)).toEqual(before);
    expect(await upload(world, token, { content: streamOf(MAX_BYTES) })).toMatchObject({ status: 201 });
  });

  it('make a file too many a field error of the list, and leave the files to be used', async () => {
    const { page, request, token } = await world.subscriber();
    const attachmentIds: string[] = [];
    for (let i = 0; i < 3; i++) attachmentIds.push((await kept(world, token)).id);
    const refused = await page.openTicket(request({ attachmentIds }));
    expect(faultsOf(refused)).toEqual(['input.attachmentIds TOO_MANY']);
    expect(refused.errors[0]?.message).toBe('Слишком много: можно не больше 2.');
    (await page.openTicket(request({ attachmentIds: attachmentIds.slice(1) }))).orThrow();
  });

  it('bound what one caller has uploaded and not used, by size, until it is used', async () => {
    const { page, request, token } = await world.subscriber();
    const ids: string[] = [];
    for (let i = 0; i < 10; i++) ids.push((await kept(world, token, { content: ofBytes(MAX_BYTES) })).id);
    const refused = await upload(world, token, { content: ofBytes(MAX_BYTES) });
    expect(refused).toMatchObject({ status: 429, error: { code: 'RATE_LIMITED' } });
    const { retryAfterMs = 0 } = refused.error ?? {};
    expect(retryAfterMs).toBeGreaterThan(23 * 3_600_000);
    expect(Number(refused.headers.get('retry-after'))).toBeCloseTo(retryAfterMs / 1_000, -1);
    const { token: another } = await world.subscriber();
    expect(await upload(world, another)).toMatchObject({ status: 201 });
    (await page.openTicket(request({ attachmentIds: ids.slice(0, 2) }))).orThrow();
    expect(await upload(world, token, { content: ofBytes(MAX_BYTES) })).toMatchObject({ status: 201 });
  });

  it('bound them by number, also when they all come at once', async () => {
    const { token } = await world.subscriber();
    const answers = await Promise.all(
      Array.from({ length: 120 }, (_, i) => upload(world, token, { content: `${i}` })),
    );
    const taken = answers.filter(({ status }) => status === 201).length;
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(120 - taken);
    expect(taken).toBeLessThanOrEqual(100);
    const more: number[] = [];
    for (let i = taken; i <= 100; i++) more.push((await upload(world, token)).status);
    expect(more.lastIndexOf(201)).toBe(99 - taken);
    expect(more.at(-1)).toBe(429);
  });
});

describe('a full disk', () => {
  it('is told as such, leaves nothing behind, and harms no file that there is room for', async () => {
    const world = await World.open();
    const { token } = await world.subscriber();
    const disk = smallDisk(world.attachmentsDir);
    try {
      const refused = await upload(world, token, { content: Buffer.alloc(disk.tooMany, 'много') });
      expect(refused).toMatchObject({ status: 503, error: { code: 'OVERLOADED', retryAfterMs: 60_000 } });
      expect(refused.headers.get('retry-after')).toBe('60');
      expect(refused.error?.message).toMatch(/закончилось место/);
      expect(await onDisk(world)).toEqual([]);
      expect(await upload(world, token)).toMatchObject({ status: 201 });
    } finally {
      disk.free();
      await world.close();
    }
  });
});
