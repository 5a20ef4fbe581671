import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { createClient, NotFoundError } from '../src/index.js';
import { Desk } from './kit/desk.js';
import { take } from './kit/take.js';

describe('followTicket', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = new Desk();
    await desk.start();
    desk.journal.open('T1');
  });
  afterEach(() => desk.kill());

  const client = () =>
    createClient({ url: desk.url, token: 'good', webSocketImpl: WebSocket, live: { baseMs: 5, capMs: 20 } });

  it('gives the ticket as it is, and after each event as a fresh fetch would', async () => {
    const api = client();
    const stream = api.live.followTicket('T1');
    const [first] = await take(stream, 1);
    expect(first).toEqual({ ticket: await api.ticket({ id: 'T1' }), event: null });
    desk.journal.reply('T1', 'Проверил, всё ещё не работает');
    desk.journal.change('T1', 'ANSWERED', {
      status: 'IN_PROGRESS',
      firstRespondedAt: '2026-01-01T01:00:00.000Z',
    });
    const updates = await take(stream, 2);
    expect(updates.map(({ event }) => event?.type)).toEqual(['MESSAGE_ADDED', 'ANSWERED']);
    expect(updates[1]?.ticket).toEqual(await api.ticket({ id: 'T1' }));
    stream.close();
  });

  it('takes a new snapshot by itself when the cursor has expired', async () => {
    const stream = client().live.followTicket('T1');
    await take(stream, 1);
    const next = take(stream, 1);
    await desk.kill();
    for (const body of ['раз', 'два']) desk.journal.reply('T1', body);
    desk.journal.oldest = desk.journal.events.length;
    await desk.start();
    const [update] = await next;
    expect(update?.event).toBeNull();
    expect(update?.ticket.messages.nodes.map(({ body }) => body)).toEqual(['раз', 'два']);
    desk.journal.reply('T1', 'три');
    const [after] = await take(stream, 1);
    expect(after?.ticket.messages.nodes.map(({ body }) => body)).toEqual(['раз', 'два', 'три']);
    stream.close();
  });

  it('loads a long talk to its end, so that new messages join it', async () => {
    for (let number = 1; number <= 130; number += 1) desk.journal.reply('T1', `${number}`);
    const stream = client().live.followTicket('T1');
    const [first] = await take(stream, 1);
    expect(first?.ticket.messages).toMatchObject({ totalCount: 130, pageInfo: { hasNextPage: false } });
    desk.journal.reply('T1', '131');
    const [second] = await take(stream, 1);
    expect(second?.ticket.messages.nodes.map(({ body }) => body)).toEqual(
      Array.from({ length: 131 }, (_, index) => `${index + 1}`),
    );
    expect(second?.ticket.messages.totalCount).toBe(131);
    stream.close();
  });

  it('throws NotFoundError for a ticket that is not there', async () => {
    await expect(client().live.followTicket('T9').next()).rejects.toThrow(NotFoundError);
  });
});
