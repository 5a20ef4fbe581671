import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SUPPORT_ADDRESS } from '../../kit/world.js';
import { build, HOSTILE_SENDER } from './build.js';
import { HOSTILE } from './letters.js';
import { type MailServer, startMailServer, usedBy } from './mail-server.js';
import { handIn, type Reply } from './raw-lmtp.js';

/** Letters after which the program's own code has been compiled and its memory has grown to what it needs anyway. */
const WARM_UP = 40;

/** Seconds and megabytes that one letter may cost. */
const MOST = { seconds: 1, megabytes: 100 };

describe('a hostile letter is settled within a second and 100 MB, and the next letter is as ever', () => {
  let mail: MailServer;
  let numbered = 0;

  const send = (data: Buffer): Promise<Reply[]> =>
    handIn(mail.lmtpPort, { from: HOSTILE_SENDER, recipients: [SUPPORT_ADDRESS], data });

  /** An honest letter, of which nobody has heard before. @returns its Message-ID. */
  const honest = async (): Promise<string> => {
    const id = `honest-${++numbered}@shop.example`;
    const data = build({
      headers: `X-Number: ${numbered}\r\n`,
      body: `The site shop.example fails, case ${numbered}.\r\n`,
    });
    const named = data.toString('latin1').replace(/Message-ID: <[^>]*>/, `Message-ID: <${id}>`);
    expect(await send(Buffer.from(named, 'latin1'))).toEqual([
      { code: 250, text: expect.stringMatching(/^250 2\./) },
    ]);
    return id;
  };

  /** Whatever else the machine does only adds: a letter that costs too much is handed in once more, as another one. */
  const costOf = async (data: Buffer) => {
    const { pid } = mail.server.current();
    const first = await usedBy(pid, () => send(data));
    if (first.used.seconds <= MOST.seconds && first.used.megabytes <= MOST.megabytes) return first;
    const another = data.toString('latin1').replace('Message-ID: <', 'Message-ID: <another-');
    const { used } = await usedBy(pid, () => send(Buffer.from(another, 'latin1')));
    return { ...first, used };
  };

  beforeAll(async () => {
    mail = await startMailServer();
    for (let i = 0; i < WARM_UP; i++) await honest();
  });
  afterAll(() => mail.close());

  it.each(Object.entries(HOSTILE))('%s', async (_, make) => {
    const data = make();
    const { result: replies, used } = await costOf(data);
    const id = await honest();
    expect(await mail.receipts(id)).toEqual([
      { outcome: expect.stringMatching(/^(?:OPENED|APPENDED)$/), arrivals: 1, ticketId: expect.any(String) },
    ]);
    // Accepted, or refused with a code that says for how long.
    for (const { text } of replies) expect(text).toMatch(/^(?:250 2|4\d\d 4|5\d\d 5)\.\d{1,3}\.\d{1,3} /);
    expect(used.seconds).toBeLessThanOrEqual(MOST.seconds);
    expect(used.megabytes).toBeLessThanOrEqual(MOST.megabytes);
    expect(mail.server.surprises).toEqual([]);
  });

  it('leave a receipt for every letter that was accepted, and no line break in any', async () => {
    const rows = await mail.database.select<{
      subject: string;
      fromName: string | null;
      messageIdHeader: string | null;
    }>('SELECT subject, fromName, messageIdHeader FROM letter');
    expect(rows.length).toBeGreaterThan(Object.keys(HOSTILE).length / 2);
    const broken = rows.filter((row) =>
      /[\r\n\0]/.test(`${row.subject}${row.fromName}${row.messageIdHeader}`),
    );
    expect(broken).toEqual([]);
  });

  it('smuggle no second letter in', async () => {
    const [row] = await mail.database.select<{ number: number }>(
      "SELECT COUNT(*) AS number FROM letter WHERE subject = 'second'",
    );
    expect(Number(row?.number)).toBe(0);
  });
});
