import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepAttachments } from '../../src/attachments/index.js';
import { faultsOf, HOUR, Scene } from '../tickets/agents/scene.js';
import { download, filesOf, kept, onDisk } from './files.js';

describe('the sweep of files', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  /** Looks until nothing is left to do, as the upkeep does. */
  const sweep = async () => {
    let swept = 0;
    for (let piece = 1; piece > 0; swept += piece) piece = await sweepAttachments(scene.world.house.deps);
    return swept;
  };
  const uploaded = async (content: string) =>
    (await kept(scene.world, scene.ivanov.token, { content, name: 'file.txt' })).id;
  const rows = async (table: 'attachment' | 'stored_file') =>
    Number(
      (await scene.world.house.deps.database.select<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]
        ?.n,
    );

  it('deletes what was not used for a day, with its content, and nothing that somebody has', async () => {
    await uploaded('nobody’s');
    const shared = await uploaded('shared');
    await uploaded('shared');
    const used = await uploaded('used');
    const ticket = await scene.opens({ attachmentIds: [shared, used] });
    await scene.later(23 * HOUR);
    expect(await sweep()).toBe(0);
    await scene.later(2 * HOUR);
    const fresh = await uploaded('fresh');
    expect(await onDisk(scene.world)).toHaveLength(4);

    expect(await sweep()).toBeGreaterThan(0);
    expect([await rows('attachment'), await rows('stored_file')]).toEqual([3, 3]);
    expect(await onDisk(scene.world)).toHaveLength(3);
    const files = (await filesOf(scene.ivanov.raw, ticket))?.ticket ?? [];
    const contents: string[] = [];
    for (const { url } of files) contents.push(await (await download(scene.world, url)).text());
    expect(contents).toEqual(['shared', 'used']);
    expect(await scene.opens({ attachmentIds: [fresh] })).toBeTruthy();
  });

  it('leaves of a swept upload a field error to whoever comes too late', async () => {
    const id = await uploaded('late');
    await scene.later(25 * HOUR);
    await sweep();
    const { page, request } = scene.ivanov;
    expect(faultsOf(await page.openTicket(request({ attachmentIds: [id] })))).toEqual([
      'input.attachmentIds.0 UNKNOWN',
    ]);
  });

  it('takes no content from an upload that comes at the same moment', async () => {
    for (let round = 0; round < 15; round++) {
      const content = `the same content ${round}`;
      await uploaded(content);
      await scene.later(25 * HOUR);
      const [id] = await Promise.all([uploaded(content), sweep(), sweep(), uploaded(content)]);
      await sweep();
      const ticket = await scene.opens({ attachmentIds: [id] });
      const [file] = (await filesOf(scene.ivanov.raw, ticket))?.ticket ?? [];
      const response = await download(scene.world, file?.url ?? '');
      expect([response.status, await response.text()]).toEqual([200, content]);
    }
  });

  it('deletes what a crash has left on disk, a day later, and no content that has a row', async () => {
    const id = await uploaded('with a row');
    const { attachmentsDir, clock } = scene.world;
    const before = await onDisk(scene.world);
    const stray = (name: string) => join(attachmentsDir, 'c3', 'd4', `c3d4${name.repeat(60)}`);
    const draft = (name: string) => join(attachmentsDir, 'incoming', name);
    const now = Date.now();
    const leave = async (path: string, hoursAgo: number) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, 'left behind');
      await utimes(path, (now - hoursAgo * HOUR) / 1_000, (now - hoursAgo * HOUR) / 1_000);
    };
    await leave(stray('a'), 100);
    await leave(draft('old'), 25);
    await leave(stray('b'), 1);
    await leave(draft('young'), 1);
    // Each hour has four of the 256 folders. One more than there are: the real clock may go over an hour's end meanwhile.
    for (let hour = 0; hour < 65; hour++) {
      await sweep();
      clock.advance(HOUR);
    }
    await scene.later(0);
    const left = (await onDisk(scene.world)).filter((path) => !before.includes(path));
    const young = [stray('b'), draft('young')].map((path) => path.slice(attachmentsDir.length + 1));
    expect(left.sort()).toEqual(young.sort());
    expect(id).toBeTruthy();
  });
});
