import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FileStore } from '../../../src/attachments/file-store.js';
import { until } from '../../kit/wait.js';
import { MailboxScene, numbered, subjects } from './mailbox-scene.js';

describe('a mailbox that letters cannot be fetched from', () => {
  let scene: MailboxScene;
  afterEach(() => scene.close());

  it('for a wrong password is told of once and clearly, and all else goes on', async () => {
    scene = await MailboxScene.open();
    const url = scene.dovecot.url.replace(encodeURIComponent(scene.dovecot.password), 'wrong-geheim');
    const world = await scene.world({ mail: { imapUrl: url } });
    const line = await scene.logged(/refuses the user or the password of IMAP_URL/);
    expect(JSON.parse(line)).toMatchObject({ level: 50, mailbox: `127.0.0.1:${scene.dovecot.port}/INBOX` });
    expect((await fetch(`${world.server.url}/health/ready`)).status).toBe(200);
    const { page, request } = await world.subscriber();
    expect((await page.openTicket(request())).ok).toBe(true);
    expect(scene.log).not.toContain('geheim');
    expect(scene.log.match(/IMAP_URL/g)).toHaveLength(1);
  });

  it('for a certificate that nobody vouches for is given no password', async () => {
    scene = await MailboxScene.open({ tls: true });
    await scene.dovecot.append(scene.letter(1));
    await scene.world();
    await scene.logged(/cannot be fetched from the mailbox/);
    await until(() => /no auth attempts/.test(scene.dovecot.log()), {
      what: 'the server to see no password',
    });
    expect(await scene.receipts()).toEqual([]);
    expect(scene.log).not.toContain(encodeURIComponent(scene.dovecot.password));
  });

  it('because the server is away is fetched from as soon as it is back', async () => {
    scene = await MailboxScene.open();
    await scene.dovecot.append(...scene.letters(1, 2));
    await scene.dovecot.stop();
    await scene.world();
    await scene.logged(/cannot be fetched from the mailbox/);
    await scene.dovecot.start();
    expect(subjects(await scene.received(2))).toEqual(numbered(1, 2));
    await scene.logged(/the mailbox answers again/);
  });
});

describe('a letter of a mailbox that cannot be kept', () => {
  let scene: MailboxScene;
  afterEach(() => scene.close());

  it('stays there unmarked, keeps those behind it waiting for a moment only, and is taken in when it can be', async () => {
    scene = await MailboxScene.open();
    const [poison = '', second = '', third = ''] = scene.letters(1, 3);
    const world = await scene.world();
    // A folder, just where the original of this one letter is to lie.
    const inTheWay = new FileStore(world.attachmentsDir).pathOf(
      createHash('sha256').update(poison).digest('hex'),
    );
    mkdirSync(inTheWay, { recursive: true });
    await scene.dovecot.append(poison, second, third);
    expect(subjects(await scene.received(2))).toEqual(numbered(2, 3));
    await scene.logged(/cannot be taken in; it stays there/);
    const flagged = async () => (await scene.dovecot.messages()).map(({ flags }) => flags.length);
    await until(async () => (await flagged()).join() === '0,2,2', { what: 'the others to be marked' });

    await scene.shut(world);
    rmSync(inTheWay, { recursive: true });
    await scene.world();
    expect(subjects(await scene.received(3))).toEqual([...numbered(2, 3), ...numbered(1, 1)]);
    await scene.allMarked();
    expect((await scene.receipts()).map(({ arrivals }) => arrivals)).toEqual([1, 1, 1]);
  });
});

describe('a mailbox whose server keeps no keywords', () => {
  it('has its letters moved to a folder when they have been taken in', async () => {
    const scene = await MailboxScene.open({ withoutKeywords: true });
    try {
      await scene.dovecot.append(...scene.letters(1, 3));
      await scene.world();
      expect(subjects(await scene.received(3))).toEqual(numbered(1, 3));
      await until(async () => (await scene.dovecot.messages('Zayavka')).length === 3, {
        what: 'the letters to be moved',
      });
      expect(await scene.dovecot.messages()).toEqual([]);
      scene.dovecot.deliver(scene.letter(4));
      expect(subjects(await scene.received(4))).toEqual(numbered(1, 4));
      expect((await scene.receipts()).map(({ arrivals }) => arrivals)).toEqual([1, 1, 1, 1]);
    } finally {
      await scene.close();
    }
  });
});

describe('a mailbox with several instances', () => {
  it('is fetched from by one of them, and by another when that one has gone', async () => {
    const scene = await MailboxScene.open();
    try {
      const first = await scene.world();
      await scene.logged(/letters are fetched from the mailbox/);
      await scene.world();
      await scene.dovecot.append(...scene.letters(1, 10));
      await scene.received(10);
      await scene.allMarked();
      await scene.shut(first);
      await scene.dovecot.append(...scene.letters(11, 15));
      const receipts = await scene.received(15);
      expect(subjects(receipts)).toEqual(numbered(1, 15));
      expect(new Set(receipts.map(({ arrivals }) => arrivals))).toEqual(new Set([1]));
    } finally {
      await scene.close();
    }
  });
});
