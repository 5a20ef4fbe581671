import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLog } from '../../../src/server/index.js';
import { handIn, LmtpConversation } from '../../kit/lmtp.js';
import { until } from '../../kit/wait.js';
import { SUPPORT_ADDRESS, World } from '../../kit/world.js';
import { counted, letterOf, rows } from './letters.js';

const FROM = 'ivan@shop.example';
const MEBIBYTE = 1024 * 1024;

describe('the door for mail servers', () => {
  let world: World;
  let port: number;
  const logged: Array<{ level: number; msg: string; err?: unknown }> = [];
  beforeAll(async () => {
    const destination = { write: (line: string) => void logged.push(JSON.parse(line)) };
    const log = createLog({ level: 'info', destination });
    world = await World.open({ log, mail: { lmtp: { host: '127.0.0.1', port: 0 } } });
    await world.subscriber({ login: 'ivan' });
    port = world.house.mail?.lmtpPort ?? 0;
  });
  afterAll(() => world.close());

  const whileTalking = async (work: (talk: LmtpConversation) => Promise<void>): Promise<void> => {
    const talk = await LmtpConversation.open(port);
    try {
      await work(talk);
    } finally {
      talk.cut();
    }
  };
  const tagged = (tag: string): string => SUPPORT_ADDRESS.replace('@', `+${tag}@`);

  it('speaks LMTP and says what it can: 8BITMIME, SMTPUTF8, PIPELINING and the size it takes', async () => {
    const talk = await LmtpConversation.open(port, { greet: false });
    expect((await talk.say('EHLO mail.kit.example')).code).toBe(500);
    const { text } = await talk.say('LHLO mail.kit.example');
    for (const word of ['8BITMIME', 'SMTPUTF8', 'PIPELINING', `SIZE ${50 * MEBIBYTE}`])
      expect(text).toContain(word);
    expect(text).not.toMatch(/STARTTLS|AUTH/);
    talk.cut();
  });

  it('says 250 when the letter is committed, and not before', async () => {
    const before = await counted(world);
    const reply = await handIn(port, { from: FROM, to: SUPPORT_ADDRESS, letter: letterOf() });
    expect(reply).toMatchObject({ code: 250, text: expect.stringContaining('2.6.0') });
    expect(await counted(world)).toEqual({
      ...before,
      letters: before.letters + 1,
      tickets: before.tickets + 1,
    });
  });

  it('answers for each recipient, and takes one letter for several of ours as one', async () => {
    const before = await counted(world);
    await whileTalking(async (talk) => {
      const replies = await talk.envelope(FROM, [
        SUPPORT_ADDRESS,
        'nobody@provider.example',
        tagged('Sales'),
      ]);
      expect(replies.map(({ code }) => code)).toEqual([250, 250, 550, 250]);
      expect(replies[2]?.text).toContain('5.1.1');
      const letter = letterOf({ subject: 'Двум адресам', text: 'Увеличьте, пожалуйста, место на диске.' });
      expect((await talk.letter(letter, 2)).map(({ code }) => code)).toEqual([250, 250]);
      // And goes on with the next.
      await talk.envelope(FROM, [SUPPORT_ADDRESS]);
      const next = letterOf({ subject: 'Следующее', text: 'Как настроить почту в телефоне?' });
      expect((await talk.letter(next)).map(({ code }) => code)).toEqual([250]);
    });
    expect((await counted(world)).letters).toBe(before.letters + 2);
  });

  it('refuses a letter to nobody of ours before it is sent', async () => {
    await whileTalking(async (talk) => {
      await talk.envelope(FROM, ['root@provider.example', 'support@elsewhere.example']);
      expect((await talk.say('DATA')).code).toBe(503);
    });
  });

  it('takes the null return path, and keeps such a letter as an automatic one', async () => {
    const letter = letterOf({ from: 'MAILER-DAEMON@mx.example', subject: 'Undelivered Mail' });
    expect((await handIn(port, { from: '', to: SUPPORT_ADDRESS, letter })).code).toBe(250);
    const [row] = await rows<{ outcome: string }>(
      world,
      "SELECT outcome FROM letter WHERE envelopeFrom = ''",
    );
    expect(row?.outcome).toBe('AUTOMATIC');
  });

  it('takes addresses in Cyrillic, and bytes beyond ASCII in the letter', async () => {
    await whileTalking(async (talk) => {
      talk.send(Buffer.from('MAIL FROM:<иван@магазин.example> SMTPUTF8 BODY=8BITMIME\r\n'));
      expect((await talk.reply()).code).toBe(250);
      expect((await talk.say(`RCPT TO:<${SUPPORT_ADDRESS}>`)).code).toBe(250);
      const letter = 'From: иван@магазин.example\r\nSubject: проверка\r\n\r\nтекст\r\n';
      expect((await talk.letter(letter)).map(({ code }) => code)).toEqual([250]);
    });
  });

  it('refuses a letter that is announced as too large, and one that turns out to be', async () => {
    const before = await counted(world);
    await whileTalking(async (talk) => {
      expect((await talk.say(`MAIL FROM:<${FROM}> SIZE=${60 * MEBIBYTE}`)).code).toBe(552);
    });
    await whileTalking(async (talk) => {
      await talk.envelope(FROM, [SUPPORT_ADDRESS, tagged('x')]);
      const large = `${letterOf({ subject: 'Большое' })}${`${'x'.repeat(998)}\r\n`.repeat(53_000)}`;
      expect((await talk.letter(large, 2)).map(({ code }) => code)).toEqual([552, 552]);
      expect((await talk.say('NOOP')).code).toBe(250);
    });
    expect(await counted(world)).toEqual(before);
  });

  it.each([
    { what: 'LF . LF', end: '\n.\n' },
    { what: 'CR LF . LF', end: '\r\n.\n' },
    { what: 'LF . CR LF', end: '\n.\r\n' },
    { what: 'CR . CR', end: '\r.\r' },
    { what: 'CR LF . CR', end: '\r\n.\rx' },
  ])('lets no letter be smuggled in behind $what, which ends nothing', async ({ end }) => {
    const before = await counted(world);
    await whileTalking(async (talk) => {
      await talk.envelope(FROM, [SUPPORT_ADDRESS]);
      expect((await talk.say('DATA')).code).toBe(354);
      const smuggled = `MAIL FROM:<boss@provider.example>\r\nRCPT TO:<${SUPPORT_ADDRESS}>\r\nDATA\r\n`;
      talk.send(
        `${letterOf({ subject: end })}${end}${smuggled}${letterOf({ from: 'boss@provider.example' })}`,
      );
      talk.send('\r\n.\r\n');
      expect((await talk.reply()).code).toBe(250);
      // The next reply is the one to what is said next: nothing else was heard.
      expect((await talk.say('NOOP')).text).toMatch(/^250/);
    });
    expect((await counted(world)).letters).toBe(before.letters + 1);
  });

  it('keeps nothing of a letter whose connection broke before its end, logs one line, and takes the next', async () => {
    const before = await counted(world);
    logged.length = 0;
    const talk = await LmtpConversation.open(port);
    await talk.envelope(FROM, [SUPPORT_ADDRESS]);
    await talk.say('DATA');
    talk.send(letterOf({ subject: 'Половина' }));
    talk.cut();
    const letter = letterOf({ subject: 'Целое', text: 'Перенесите сайт на другой тариф.' });
    expect((await handIn(port, { from: FROM, to: SUPPORT_ADDRESS, letter })).code).toBe(250);
    expect((await counted(world)).letters).toBe(before.letters + 1);
    const lines = await until(() => logged.length > 1 && logged, { what: 'two lines of the log' });
    expect(lines.map(({ level, msg, err }) => [level, msg, err])).toEqual(
      expect.arrayContaining([
        [30, 'a connection broke before its letter was whole; the mail server is to try again', undefined],
        [30, 'a letter came in', undefined],
      ]),
    );
    expect(lines).toHaveLength(2);
  });

  it('takes many at once, each once', async () => {
    const before = await counted(world);
    const senders = Array.from({ length: 24 }, (_, i) => `sender${i}@many.example`);
    const replies = await Promise.all(
      senders.map((from) =>
        handIn(port, { from, to: SUPPORT_ADDRESS, letter: letterOf({ from, text: `Я ${from}` }) }),
      ),
    );
    expect(new Set(replies.map(({ code }) => code))).toEqual(new Set([250]));
    expect((await counted(world)).letters).toBe(before.letters + 24);
  });
});

describe('the door for mail servers, when the instance stops', () => {
  it('finishes the letter in hand, tells the others to come again, and is shut', async () => {
    const world = await World.open({ mail: { lmtp: { host: '127.0.0.1', port: 0 } } });
    const port = world.house.mail?.lmtpPort ?? 0;
    const [busy, idle] = [await LmtpConversation.open(port), await LmtpConversation.open(port)];
    await busy.envelope('stranger@elsewhere.example', [SUPPORT_ADDRESS]);
    expect((await busy.say('DATA')).code).toBe(354);
    busy.send(letterOf({ from: 'stranger@elsewhere.example' }));

    const stopped = world.house.mail?.stop();
    await until(
      async () =>
        (await LmtpConversation.open(port, { greet: false }).then((talk) => talk.reply())).code === 0,
      {
        what: 'the port to be closed',
      },
    );
    busy.send('\r\n.\r\n');
    expect((await busy.reply()).code).toBe(250);
    expect((await idle.reply()).code).toBe(421);
    await stopped;
    expect((await counted(world)).letters).toBe(1);
    await world.close();
  });
});
