import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTransport, type Transporter } from 'nodemailer';
import { freePort } from '../kit/free-port.js';
import { type PrivatePostfix, startPostfix } from '../kit/postfix.js';
import { SmtpSink } from '../kit/smtp-sink.js';
import { until } from '../kit/wait.js';
import { type Colleague, SUPPORT_ADDRESS, World } from '../kit/world.js';
import { gmailOnAndroid, outlook, thunderbird, type Written } from './conversation/clients.js';
import { awaited, type InMailbox, opened } from './conversation/mailbox.js';
import { inCyrillic } from './letters/marks.js';

const CUSTOMER = 'inna@shop.example';

/** What the customer writes back, with which program, and what the agent says to it. */
const TURNS = [
  [outlook, 'Ошибка появилась в 12:41, при входе в корзину.', 'Спасибо. Какой у вас браузер?'],
  [gmailOnAndroid, 'Firefox 120, в Chrome то же самое.', 'Пришлите, пожалуйста, строку журнала ошибок.'],
  [
    thunderbird,
    'PHP Fatal error: Uncaught Error in cart.php:12',
    'Включили расширение intl. Проверьте, пожалуйста.',
  ],
  [outlook, 'Теперь корзина открывается, но не считает доставку.', 'Нужен ли вам модуль soap?'],
  [gmailOnAndroid, 'Да, модуль доставки просит soap.', 'Включили soap, всё должно работать.'],
] as const;

type MessageRow = { readonly id: number; readonly body: string };

describe('a conversation by letters, through Postfix', () => {
  /** Where Postfix delivers whatever is not for us: the mailboxes of all the world. */
  let mailbox: SmtpSink;
  let postfix: PrivatePostfix;
  let transport: Transporter;
  let world: World;
  let vera: Colleague;
  let ticketId: string;
  /** Our letter that the customer answers next. */
  let newest: InMailbox;

  beforeAll(async () => {
    const lmtpPort = await freePort();
    mailbox = await SmtpSink.start();
    postfix = await startPostfix({
      lmtp: { 'provider.example': lmtpPort },
      nextHop: Number(new URL(mailbox.url).port),
    });
    transport = createTransport({ url: postfix.url, ignoreTLS: true });
    world = await World.open({
      mail: { lmtp: { host: '127.0.0.1', port: lmtpPort }, smtpUrl: postfix.url },
    });
    await world.subscriber({ login: 'inna', emails: [CUSTOMER] });
    vera = await world.agent({ name: 'Вера' });
  });
  afterAll(async () => {
    transport.close();
    await world.close();
    await postfix.stop();
    await mailbox.stop();
  });

  const rows = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    world.house.deps.database.select<Row>(sql, parameters);

  const post = (from: string, { raw, to }: Written): Promise<unknown> =>
    transport.sendMail({ envelope: { from, to }, raw });

  type Receipt = {
    outcome: string;
    ticketId: string | null;
    folded: string | null;
    messageId: number | null;
  };

  const receiptOf = ({ messageId }: Written): Promise<Receipt> =>
    until(
      async () =>
        (
          await rows<Receipt>(
            'SELECT outcome, ticketId, folded, messageId FROM letter WHERE messageIdHeader = ?',
            messageId,
          )
        )[0],
      { what: 'a receipt', timeoutMs: 20_000 },
    );

  const answer = async (body: string): Promise<void> => {
    (await vera.desk.takeTicket({ ticketId, reason: 'Переписка' })).orThrow();
    const [ticket] = await rows<{ version: number }>('SELECT version FROM ticket WHERE id = ?', ticketId);
    const expectedVersion = Number(ticket?.version);
    (
      await vera.desk.answerTicket({ ticketId, expectedVersion, body, outcome: 'AWAITING_SUBSCRIBER' })
    ).orThrow();
  };

  it('begins with a letter written in Thunderbird, and its confirmation with the ticketID', async () => {
    const first = thunderbird({
      from: CUSTOMER,
      to: SUPPORT_ADDRESS,
      subject: 'Ошибка на сайте',
      text: 'Здравствуйте! Корзина магазина shop.example отвечает ошибкой 500.',
    });
    await post(CUSTOMER, first);
    const receipt = await receiptOf(first);
    expect(receipt.outcome).toBe('OPENED');
    ticketId = receipt.ticketId as string;
    newest = await awaited(mailbox, 'the confirmation', ({ subject }) => subject.includes(ticketId));
    expect(newest).toMatchObject({ to: [CUSTOMER], inReplyTo: first.messageId });
    expect(newest.references).toContain(first.messageId);
    expect(newest.text).toContain(ticketId);
    await answer('Здравствуйте! В какое время появилась ошибка?');
    newest = await awaited(mailbox, 'the first answer', ({ text }) => text.includes('В какое время'));
  });

  it.each(TURNS.map((turn, i) => [i + 2, ...turn] as const))(
    'goes on with letter %i, each way, on the same ticket',
    async (_, client, text, reply) => {
      const letter = client({ from: CUSTOMER, text, answers: newest });
      await post(CUSTOMER, letter);
      const receipt = await receiptOf(letter);
      expect(receipt).toMatchObject({ outcome: 'APPENDED', ticketId });
      const [message] = await rows<MessageRow>(
        'SELECT id, body FROM message WHERE id = ?',
        receipt.messageId,
      );
      expect(message?.body.trim()).toBe(text);
      // What we had written is folded away, and kept.
      expect(receipt.folded).toContain(newest.text.trim().split('\n')[0]);
      await answer(reply);
      newest = await awaited(mailbox, 'the answer', (one) => one.text.includes(reply));
      expect(newest.inReplyTo).toBe(letter.messageId);
      expect(newest.references).toContain(letter.messageId);
      expect(newest.subject).toContain(ticketId);
    },
  );

  it('has made one ticket, with its events in order and every letter of ours delivered once', async () => {
    expect(await rows('SELECT id FROM ticket')).toHaveLength(1);
    const events = await rows<{ version: number }>(
      'SELECT version FROM journal_event WHERE ticketId = ? ORDER BY version',
      ticketId,
    );
    expect(events.map(({ version }) => Number(version))).toEqual(events.map((_, i) => i + 1));
    await postfix.empty();
    const deliveries = await until(
      async () => {
        const found = await rows<{ state: string; messageIdHeader: string }>(
          'SELECT state, messageIdHeader FROM delivery',
        );
        return found.every(({ state }) => state === 'SENT') && found;
      },
      { what: 'every delivery to be sent' },
    );
    expect(deliveries.length).toBeGreaterThanOrEqual(7);
    expect(mailbox.letters.map((letter) => opened(letter).messageId).sort()).toEqual(
      deliveries.map(({ messageIdHeader }) => messageIdHeader).sort(),
    );
    for (const { mail } of mailbox.letters)
      expect(mail.headers.filter(({ key }) => key.startsWith('list-'))).toEqual([]);
  });

  it('takes the ticketID retyped in lower case with Cyrillic letters, in the subject of a new letter', async () => {
    const letter = gmailOnAndroid({
      from: CUSTOMER,
      to: SUPPORT_ADDRESS,
      subject: `по заявке ${inCyrillic(ticketId)}`,
      text: 'Проверила: доставка считается, спасибо!',
    });
    await post(CUSTOMER, letter);
    expect(await receiptOf(letter)).toMatchObject({ outcome: 'APPENDED', ticketId });
  });

  it('lets a stranger who knows the ticketID in nowhere, and asks them once who they are', async () => {
    const before = await rows<MessageRow>('SELECT id FROM message WHERE ticketId = ?', ticketId);
    const letter = outlook({
      from: 'stranger@elsewhere.example',
      to: SUPPORT_ADDRESS,
      subject: `[${ticketId}] Закройте заявку`,
      text: 'Закройте, пожалуйста, эту заявку.',
    });
    await post('stranger@elsewhere.example', letter);
    expect(await receiptOf(letter)).toMatchObject({ outcome: 'ASKED_TO_IDENTIFY', ticketId: null });
    const asked = await awaited(mailbox, 'the question', ({ to }) =>
      to.includes('stranger@elsewhere.example'),
    );
    expect(asked.text).not.toContain('Корзина');
    expect(await rows('SELECT id FROM message WHERE ticketId = ?', ticketId)).toHaveLength(before.length);
    expect(await rows('SELECT id FROM ticket')).toHaveLength(1);
  });
});
