import { afterAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../../kit/server-process.js';
import { SmtpSink } from '../../kit/smtp-sink.js';
import { temporaryFolder } from '../../kit/temporary.js';
import { until } from '../../kit/wait.js';
import { SUPPORT_ADDRESS, World } from '../../kit/world.js';

const CLAIM_MS = 15 * 60_000;

describe('a sender that is killed', () => {
  const ends: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });

  it('between handing a letter over and noting it, makes it go again: the same letter, with the same Message-ID', async () => {
    const sink = await SmtpSink.start();
    ends.push(() => sink.stop());
    const world = await World.open();
    ends.push(() => world.close());
    const ivanov = await world.subscriber();
    const sender = await startServer({
      databaseUrl: world.place.url,
      keyFile: world.keyFile,
      serviceToken: world.serviceToken,
      settings: {
        ROLES: 'mail',
        SUPPORT_ADDRESS,
        SMTP_URL: sink.url,
        ATTACHMENTS_DIR: temporaryFolder('attachments'),
      },
    });
    ends.push(() => sender.stop());

    sink.hold();
    const { ticket } = (await ivanov.page.openTicket(ivanov.request())).orThrow();
    await sink.count(1);
    await sender.kill();
    sink.release();
    const { database } = world.house.deps;
    const deliveries = () =>
      database.select<{ state: string; attempts: number }>(
        'SELECT state, attempts FROM delivery WHERE ticketId = ?',
        [ticket.id],
      );
    expect(await deliveries()).toMatchObject([{ state: 'QUEUED', attempts: 1 }]);

    world.clock.advance(CLAIM_MS + 60_000);
    const heir = await World.open({ beside: world, mail: { smtpUrl: sink.url } });
    ends.push(() => heir.close());
    await until(async () => (await deliveries())[0]?.state === 'SENT', { what: 'the letter to be sent' });
    const [first, second] = sink.letters;
    expect(sink.letters).toHaveLength(2);
    expect(second?.header('message-id')).toEqual(first?.header('message-id'));
    expect(second?.text).toBe(first?.text);
    expect(second?.mail.subject).toBe(first?.mail.subject);
    expect(second?.mail.date).toBe(first?.mail.date);
  });
});
