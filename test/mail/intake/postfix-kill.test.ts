import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { type PrivatePostfix, startPostfix } from '../../kit/postfix.js';
import { until } from '../../kit/wait.js';
import { SUPPORT_ADDRESS } from '../../kit/world.js';
import { type ServerWithLetters, startWithLetters } from './server-with-letters.js';

const LETTERS = 200;
const KILLS = 5;
/** Nobody writes more letters in an hour than anybody may. */
const WRITERS = Array.from({ length: 20 }, (_, i) => `writer${i}`);

const text = (i: number): string =>
  `Письмо ${i}. Прошу посмотреть, почему заказ ${i * 31} не попадает в отчёт ${i * 17} за ${(i % 28) + 1} июня.`;

describe('letters from Postfix while the server is killed', () => {
  let desk: ServerWithLetters;
  let postfix: PrivatePostfix;
  beforeAll(async () => {
    desk = await startWithLetters(WRITERS);
    const [, domain = ''] = SUPPORT_ADDRESS.split('@');
    postfix = await startPostfix({ lmtp: { [domain]: desk.lmtpPort } });
  });
  afterAll(async () => {
    await postfix.stop();
    await desk.close();
  });

  it('each have one outcome in the end: 200 letters, five kills', async () => {
    const transport = createTransport({ url: postfix.url, pool: true, maxConnections: 4, ignoreTLS: true });
    const sent = Promise.all(
      Array.from({ length: LETTERS }, (_, i) =>
        transport.sendMail({
          from: `${WRITERS[i % WRITERS.length]}@shop.example`,
          to: SUPPORT_ADDRESS,
          messageId: `<letter${i}@shop.example>`,
          subject: `Заказ ${i}`,
          text: text(i),
        }),
      ),
    );

    for (let kill = 1; kill <= KILLS; kill++) {
      const enough = Math.floor((LETTERS * kill) / (KILLS + 2));
      await until(async () => (await desk.count('letter')) >= enough, {
        what: `${enough} receipts`,
        timeoutMs: 30_000,
        everyMs: 5,
      });
      await desk.server.kill();
      await desk.server.start();
    }
    await sent;
    transport.close();
    await postfix.empty(45_000);

    const receipts = await desk.database.select<{
      messageIdHeader: string;
      outcome: string;
      ticketId: string | null;
      messageId: number | null;
    }>('SELECT messageIdHeader, outcome, ticketId, messageId FROM letter');
    expect(receipts).toHaveLength(LETTERS);
    expect(new Set(receipts.map(({ messageIdHeader }) => messageIdHeader)).size).toBe(LETTERS);
    // Each is a ticket or a message, and there is none that no letter stands for.
    expect(receipts.filter(({ outcome }) => outcome !== 'OPENED' && outcome !== 'APPENDED')).toEqual([]);
    const opened = receipts.filter(({ outcome }) => outcome === 'OPENED');
    expect(new Set(opened.map(({ ticketId }) => ticketId)).size).toBe(opened.length);
    expect(await desk.count('ticket')).toBe(opened.length);
    const said = receipts.filter(({ messageId }) => messageId !== null);
    expect(await desk.count('message')).toBe(said.length);
    expect(opened.length + said.length).toBe(LETTERS);
    const [original] = await desk.database.select<{ n: number }>(
      'SELECT COUNT(*) AS n FROM attachment JOIN letter ON letter.originalId = attachment.id AND attachment.letterId = letter.id',
    );
    expect(Number(original?.n)).toBe(LETTERS);
    expect(desk.server.surprises).toEqual([]);
  }, 150_000);
});
