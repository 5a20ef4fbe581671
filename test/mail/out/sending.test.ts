import { afterEach, describe, expect, it } from '@jest/globals';
import { readTokenKey } from '../../../src/access/index.js';
import { LetterMarks } from '../../../src/mail/index.js';
import { recordReport } from '../../../src/mail/out/index.js';
import { CLAIM_MS } from '../../../src/mail/out/sending/claim.js';
import { until } from '../../kit/wait.js';
import { SUPPORT_ADDRESS, World } from '../../kit/world.js';
import { HOUR, Post } from './post.js';

const MINUTE = 60_000;

type Row = {
  id: number;
  messageIdHeader: string;
  state: string;
  answer: string | null;
  attempts: number;
  dueAt: number | null;
};

const deliveriesOf = async (post: Post, id: string) => (await post.reads(id)).deliveries;

describe('a letter on its way (3.11)', () => {
  afterEach(() => Post.closeAll());

  it('is sent, with the words of the server, on the message and on the ticket', async () => {
    const post = await Post.open();
    const id = await post.answered();
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT');
    const ticket = await post.reads(id);
    expect(ticket.deliveries).toMatchObject([
      { kind: 'CONFIRMATION', to: 'abonent1@shop.example', state: 'SENT', answer: '250 queued as SINK1' },
      { kind: 'ANSWER', state: 'SENT' },
    ]);
    expect(ticket.messages.nodes.at(-1)?.deliveries).toEqual([ticket.deliveries[1]]);
    const shown = await post.ivanov.page.ticket({ id, messages: 10 });
    expect(shown?.deliveries).toEqual(ticket.deliveries);
  });

  it('waits while the mail server is away, holds up nothing, and goes when it is back', async () => {
    const post = await Post.open();
    await post.sink.stop();
    const id = await post.answered();
    await post.states(id, 'CONFIRMATION DEFERRED', 'ANSWER DEFERRED');
    expect((await deliveriesOf(post, id))[0]?.answer).toMatch(
      /^our mail server is out of reach \(E[A-Z]+\)$/,
    );
    await post.later(2 * MINUTE);
    // An attempt that has ended is due again sooner than one that somebody is making.
    const hasFailedTwice = ({ attempts, dueAt }: Row) =>
      attempts >= 2 && Number(dueAt) < post.world.clock.now() + CLAIM_MS / 2;
    await until(async () => (await post.rows<Row>('SELECT * FROM delivery')).every(hasFailedTwice), {
      what: 'the end of a second attempt',
    });
    const { version } = await post.reads(id);
    await post.sink.start();
    await post.later(5 * MINUTE);
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT');
    // Two letters were sent; that the second attempt failed like the first was no news.
    expect((await post.reads(id)).version).toBe(version + 2);
    expect(post.sink.letters).toHaveLength(2);
  });

  it('fails for the recipient whom the server refuses, and for no other', async () => {
    const post = await Post.open();
    const petrov = await post.world.subscriber({ emails: ['petrov@site.example'] });
    post.sink.refuse('abonent1@shop.example', 550, '5.1.1 No such user');
    const [refused, taken] = [await post.opens(), await post.opens({}, petrov)];
    await post.states(refused, 'CONFIRMATION FAILED');
    await post.states(taken, 'CONFIRMATION SENT');
    expect((await deliveriesOf(post, refused))[0]?.answer).toBe('550 5.1.1 No such user');
    await post.later(24 * HOUR);
    await post.quiet();
    expect(post.sink.to('abonent1@shop.example')).toEqual([]);
  });

  it('is deferred, sent, and comes back', async () => {
    const post = await Post.open();
    post.sink.refuseAll(451, '4.7.1 Greylisted, come back later');
    const id = await post.answered();
    await post.states(id, 'CONFIRMATION DEFERRED', 'ANSWER DEFERRED');
    expect((await deliveriesOf(post, id))[1]?.answer).toBe('451 4.7.1 Greylisted, come back later');
    post.sink.accept();
    await post.later(2 * MINUTE);
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT');
    const [, answer] = await post.rows<Row>('SELECT * FROM delivery ORDER BY id');
    const report = (action: 'failed' | 'delayed' | 'delivered', diagnostic: string, messageId?: string) =>
      recordReport(post.world.house.deps, {
        formal: true,
        originalMessageId: messageId ?? answer?.messageIdHeader ?? null,
        recipients: [{ address: 'abonent1@shop.example', action, status: null, diagnostic }],
      });
    expect(await report('failed', 'x', 'nothing@provider.example')).toBe(false);
    expect(await report('delayed', '452 4.2.2 Mailbox full')).toBe(true);
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER DEFERRED');
    expect(await report('failed', 'smtp; 552 5.2.2 Mailbox full\r\nfor good')).toBe(true);
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER BOUNCED');
    expect(await report('delivered', '250 OK')).toBe(true);
    expect((await deliveriesOf(post, id))[1]).toMatchObject({
      state: 'BOUNCED',
      answer: 'smtp; 552 5.2.2 Mailbox full for good',
    });
    await post.later(24 * HOUR);
    await post.quiet();
    expect(post.sink.letters).toHaveLength(2);
  });

  it('is found by its return path where the report does not quote it', async () => {
    const post = await Post.open();
    const id = await post.answered();
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT');
    const { from } = await post.letterOn(id, 'Готово.');
    const { deps } = post.world.house;
    const marks = new LetterMarks(readTokenKey(post.world.keyFile), SUPPORT_ADDRESS);
    const report = (address: string) => ({
      formal: true,
      originalMessageId: null,
      recipients: [{ address, action: 'failed' as const, status: null, diagnostic: 'no such user' }],
    });
    const record = (address: string, to: string) => recordReport({ ...deps, marks }, report(address), [to]);
    expect(await record('abonent1@shop.example', SUPPORT_ADDRESS)).toBe(false);
    expect(await record('other@shop.example', from)).toBe(false);
    expect(await record('Abonent1@shop.example', from)).toBe(true);
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER BOUNCED');
  });

  it('is given up when its time is over, with the last words', async () => {
    const post = await Post.open({}, { mail: { giveUpHours: 2 } });
    post.sink.refuseAll(450, '4.2.0 Try later');
    const id = await post.opens();
    await post.states(id, 'CONFIRMATION DEFERRED');
    await post.later(3 * HOUR);
    await post.states(id, 'CONFIRMATION FAILED');
    expect((await deliveriesOf(post, id))[0]?.answer).toBe('450 4.2.0 Try later');
  });

  it('holds up nobody while the mail server takes its time, and is sent once when it has', async () => {
    const post = await Post.open();
    post.sink.hold();
    const ids: string[] = [];
    for (let i = 0; i < 6; i++) ids.push(await post.answered({ body: `Ответ ${i}` }));
    // As many as there are connections.
    await post.sink.count(4);
    await post.later(MINUTE);
    expect(post.sink.letters).toHaveLength(4);
    post.sink.release();
    for (const id of ids) await post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT');
    expect(new Set(post.sink.letters.map((letter) => letter.header('message-id')[0])).size).toBe(12);
    expect(post.sink.letters).toHaveLength(12);
  });

  it('is finished by an instance that stops', async () => {
    const post = await Post.open();
    post.sink.hold();
    const id = await post.opens();
    await post.sink.count(1);
    const stopped = post.world.house.mail?.stop();
    post.sink.release();
    await stopped;
    await post.states(id, 'CONFIRMATION SENT');
  });

  it('is sent once by two instances that both could', async () => {
    const post = await Post.open();
    const other = await World.open({ beside: post.world, mail: { smtpUrl: post.sink.url } });
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) ids.push(await post.answered({ body: `Ответ ${i}` }));
    for (const id of ids) await post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT');
    const messageIds = post.sink.letters.map((letter) => letter.header('message-id')[0]);
    expect(messageIds).toHaveLength(16);
    expect(new Set(messageIds).size).toBe(16);
    await other.close();
  });

  it('costs an agent no draft: news of it are no conflict of versions', async () => {
    const post = await Post.open();
    const id = await post.opens();
    await post.takes(id);
    const { version } = await post.reads(id);
    await post.answers(id, { body: 'Первый', outcome: 'AWAITING_SUBSCRIBER' });
    await post.states(id, 'CONFIRMATION SENT', 'ANSWER SENT');
    const now = (await post.reads(id)).version;
    expect(now).toBeGreaterThan(version + 1);
    const answer = { ticketId: id, body: 'Второй', outcome: 'RESOLVED' } as const;
    // The answer itself is news.
    expect((await post.vera.desk.answerTicket({ ...answer, expectedVersion: version })).errors).toMatchObject(
      [{ code: 'VERSION_CONFLICT' }],
    );
    // What became of its letter is not.
    (await post.vera.desk.answerTicket({ ...answer, expectedVersion: now - 2 })).orThrow();
  });
});
