import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { freePort } from './free-port.js';
import { type PrivatePostfix, startPostfix } from './postfix.js';
import { until } from './wait.js';

/** Takes every letter, and remembers to whom it was. */
const taker = async (
  lmtp: boolean,
  port: number,
): Promise<{ taken: string[]; close: () => Promise<void> }> => {
  const taken: string[] = [];
  const server = new SMTPServer({
    lmtp,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, callback) => {
      stream.resume().on('end', () => {
        taken.push(...envelope.rcptTo.map(({ address }) => address));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

describe('a private Postfix', () => {
  let postfix: PrivatePostfix;
  let lmtpPort: number;
  let nextHop: number;

  beforeAll(async () => {
    [lmtpPort, nextHop] = [await freePort(), await freePort()];
    postfix = await startPostfix({ lmtp: { 'ours.example': lmtpPort }, nextHop });
  });
  afterAll(() => postfix.stop());

  it('hands letters over by LMTP or SMTP, and keeps those that nobody takes', async () => {
    const transport = createTransport({ url: postfix.url, ignoreTLS: true });
    const to = ['a@ours.example', 'b@elsewhere.example'];
    await transport.sendMail({ from: 'me@home.example', to, text: 'hello' });
    const waiting = await until(
      async () => {
        const [letter] = await postfix.queue();
        return letter?.recipients.every(({ delay_reason: reason }) => reason) && letter;
      },
      { what: 'both recipients to be deferred' },
    );
    expect(waiting.sender).toBe('me@home.example');

    const lmtp = await taker(true, lmtpPort);
    const smtp = await taker(false, nextHop);
    await postfix.flush();
    await postfix.empty();
    expect([lmtp.taken, smtp.taken]).toEqual([['a@ours.example'], ['b@elsewhere.example']]);
    transport.close();
    await Promise.all([lmtp.close(), smtp.close()]);
  });
});
