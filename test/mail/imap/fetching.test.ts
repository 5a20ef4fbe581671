import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { World } from '../../kit/world.js';
import { MARKED, MailboxScene, numbered, subjects } from './mailbox-scene.js';

describe('letters in an IMAP mailbox', () => {
  let scene: MailboxScene;
  let world: World;
  beforeAll(async () => {
    scene = await MailboxScene.open();
    await scene.dovecot.append(...scene.letters(1, 3));
    world = await scene.world();
  });
  afterAll(() => scene.close());

  it('that lay there before are taken in, the oldest first, and marked as read', async () => {
    const receipts = await scene.received(3);
    expect(subjects(receipts)).toEqual(numbered(1, 3));
    expect(new Set(receipts.map(({ source }) => source))).toEqual(new Set(['IMAP']));
    await scene.allMarked();
    // The provider finds its mailbox as it was.
    expect(await scene.dovecot.messages()).toEqual(
      numbered(1, 3).map((subject, i) => ({ uid: i + 1, subject, flags: MARKED })),
    );
  });

  it('that come later are taken in at once, without waiting for a look', async () => {
    await scene.allMarked();
    const delivered = performance.now();
    scene.dovecot.deliver(scene.letter(4));
    expect(subjects(await scene.received(4))).toEqual(numbered(1, 4));
    expect(performance.now() - delivered).toBeLessThan(20_000);
    await scene.dovecot.append(...scene.letters(5, 6));
    expect(subjects(await scene.received(6))).toEqual(numbered(1, 6));
  });

  it('are taken in once each though the mail server goes away in the midst', async () => {
    await scene.dovecot.append(...scene.letters(7, 26));
    await scene.received(9);
    await scene.dovecot.kill();
    await scene.dovecot.start();
    expect(subjects(await scene.received(26))).toEqual(numbered(1, 26));
    await scene.allMarked();
    expect(await scene.receipts()).toHaveLength(26);
  });

  it('that come again under other numbers, unmarked, have one outcome', async () => {
    const before = await scene.receipts();
    await scene.dovecot.restore();
    await scene.allMarked();
    const after = await scene.receipts();
    expect(after.map(({ arrivals: _, ...rest }) => rest)).toEqual(
      before.map(({ arrivals: _, ...rest }) => rest),
    );
    for (const [i, { arrivals }] of after.entries())
      expect(arrivals).toBeGreaterThan(before[i]?.arrivals ?? 0);
  });

  it('whose mark was lost in a crash have one outcome, and count as having come again', async () => {
    const before = await scene.receipts();
    await scene.shut(world);
    await scene.dovecot.unmark();
    await scene.world();
    await scene.allMarked();
    const after = await scene.receipts();
    expect(after.map(({ arrivals: _, ...rest }) => rest)).toEqual(
      before.map(({ arrivals: _, ...rest }) => rest),
    );
    expect(after.map(({ arrivals }) => arrivals)).toEqual(before.map(({ arrivals }) => arrivals + 1));
  });

  it('leave neither the password nor their texts in the log', () => {
    expect(scene.log).toMatch(/a letter came in/);
    expect(scene.log).not.toContain(scene.dovecot.password);
    expect(scene.log).not.toContain(encodeURIComponent(scene.dovecot.password));
    expect(scene.log).not.toMatch(/Письмо|elsewhere\.example/);
  });
});
