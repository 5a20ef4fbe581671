import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainLetter } from '../../kit/letters.js';
import type { World } from '../../kit/world.js';
import { MailboxScene } from './mailbox-scene.js';

describe('a letter in an IMAP mailbox', () => {
  let scene: MailboxScene;
  let world: World;
  beforeAll(async () => {
    scene = await MailboxScene.open();
    world = await scene.world();
    await world.subscriber({ login: 'ivanov', emails: ['ivanov@shop.example'] });
  });
  afterAll(() => scene.close());

  it('opens a ticket of its sender, as by any other way', async () => {
    scene.dovecot.deliver(
      [
        'Return-Path: <ivanov@shop.example>',
        `Delivered-To: ${scene.dovecot.user}`,
        plainLetter({ from: 'Иванов <ivanov@shop.example>', subject: 'Не открывается сайт' }),
      ].join('\r\n'),
    );
    const [receipt] = await scene.received(1);
    expect(receipt).toMatchObject({ outcome: 'OPENED', source: 'IMAP', arrivals: 1 });
    const agent = await world.agent();
    expect(await agent.desk.ticket({ id: receipt?.ticketId ?? '' })).toMatchObject({
      subject: 'Не открывается сайт',
      channel: 'EMAIL',
    });
  });

  it('from nobody who has a return path is answered by nobody', async () => {
    scene.dovecot.deliver(`Return-Path: <>\r\n${plainLetter({ from: 'robot@elsewhere.example' })}`);
    const receipts = await scene.received(2);
    expect(receipts[1]).toMatchObject({ outcome: 'AUTOMATIC', reason: 'NULL_RETURN_PATH' });
  });

  it('larger than any may be is held with its headers, and the next one is not kept waiting', async () => {
    const huge = Buffer.concat([
      Buffer.from(plainLetter({ subject: 'Резервная копия' })),
      Buffer.alloc(51 * 1024 * 1024, `${'x'.repeat(76)}\r\n`),
    ]);
    await scene.dovecot.append(huge, plainLetter({ from: 'next@elsewhere.example', subject: 'Следующее' }));
    const receipts = await scene.received(4);
    expect(receipts[2]).toMatchObject({ outcome: 'HELD', reason: 'TOO_LARGE', subject: 'Резервная копия' });
    expect(receipts[3]).toMatchObject({ subject: 'Следующее' });
    await scene.allMarked();
    const [original] = await world.house.deps.database.select<{ bytes: number }>(
      'SELECT bytes FROM attachment WHERE letterId = ?',
      [receipts[2]?.id],
    );
    expect(Number(original?.bytes)).toBeLessThan(1000);
  }, 60_000);
});
