import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { type ClientOptions, createClient, type TicketEvent } from '../src/index.js';
import { Desk } from './kit/desk.js';
import { watchStates } from './kit/states.js';
import { take } from './kit/take.js';

const quick = { baseMs: 5, capMs: 20, answerTimeoutMs: 1_000 };

describe('a live stream', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = new Desk();
    await desk.start();
    desk.journal.open('T1');
  });
  afterEach(() => desk.kill());

  const client = (options: Partial<ClientOptions> = {}) =>
    createClient({
      url: desk.url,
      token: 'good',
      webSocketImpl: WebSocket,
      ...options,
      live: { ...quick, ...options.live },
    });

  it('brings the events after a cursor, first the past ones and then the new', async () => {
    const { cursor } = desk.journal.snapshot('T1');
    desk.journal.reply('T1', 'Первое');
    const stream = client().live.ticket('T1', { after: cursor });
    expect(await bodies(take(stream, 1))).toEqual(['Первое']);
    desk.journal.reply('T1', 'Второе');
    expect(await bodies(take(stream, 1))).toEqual(['Второе']);
    await stream.return?.();
  });

  it('without a cursor starts at a snapshot, so that nothing between is missed', async () => {
    desk.journal.reply('T1', 'до');
    const stream = client().live.ticket('T1');
    const first = stream.next();
    await desk.connected();
    desk.journal.reply('T1', 'после');
    expect((await first).value?.message?.body).toBe('после');
    expect(desk.requests).toEqual(['ticketPlace']);
    stream.close();
  });

  it('resumes by cursor after each of 50 dropped connections', async () => {
    const stream = client().live.ticket('T1', { after: 'c1' });
    for (let number = 1; number <= 50; number += 1) {
      desk.journal.reply('T1', `${number}`);
      expect(await bodies(take(stream, 1))).toEqual([`${number}`]);
      desk.drop();
    }
    // Each went on where the one before had ended, not from the start.
    expect(new Set(desk.resumed)).toEqual(new Set(Array.from({ length: 50 }, (_, index) => `c${index + 1}`)));
    stream.close();
  });

  it('goes on over the kill and the restart of the server, with what happened meanwhile', async () => {
    const states = watchStates();
    const stream = client().live.ticket('T1', { after: 'c1', onState: states.onState });
    desk.journal.reply('T1', 'до падения');
    expect(await bodies(take(stream, 1))).toEqual(['до падения']);
    const waiting = states.next('waiting');
    const next = take(stream, 2);
    await desk.kill();
    desk.journal.reply('T1', 'во время падения');
    expect(await waiting).toMatchObject({ retryAt: expect.any(Date), error: { transient: true } });
    const live = states.next('live');
    await desk.start();
    await live;
    desk.journal.reply('T1', 'после падения');
    expect(await bodies(next)).toEqual(['во время падения', 'после падения']);
    await stream.return?.();
    expect(stream.state.name).toBe('closed');
    expect(states.seen.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['connecting', 'live', 'waiting', 'closed']),
    );
  });

  it.each([
    [1001, 'going away'],
    [1012, 'restart'],
    [1013, 'try again later'],
    [1000, 'done'],
    [4500, 'internal'],
  ])('reconnects after the close code %i (%s), with the token of then', async (code, reason) => {
    let asked = 0;
    const token = () => {
      asked += 1;
      return 'good';
    };
    const stream = client({ token }).live.ticket('T1', { after: 'c1' });
    const first = stream.next();
    await desk.connected();
    desk.journal.reply('T1', 'один');
    await first;
    const second = stream.next();
    const again = desk.connected();
    desk.dismiss(code, reason);
    await again;
    desk.journal.reply('T1', 'два');
    expect((await second).value?.message?.body).toBe('два');
    expect(asked).toBe(2);
    stream.close();
  });

  it('starts while the server is still down', async () => {
    const down = client();
    await desk.kill();
    const states = watchStates();
    const waiting = states.next('waiting');
    const stream = down.live.ticket('T1', { after: 'c1', onState: states.onState });
    const first = stream.next();
    await waiting;
    await desk.start();
    desk.journal.reply('T1', 'дождались');
    expect((await first).value?.message?.body).toBe('дождались');
    stream.close();
  });

  it('shares one connection among the streams of a client and closes it after the last', async () => {
    desk.journal.open('T2');
    const shared = client();
    const one = shared.live.ticket('T1', { after: desk.journal.cursor });
    const two = shared.live.ticket('T2', { after: desk.journal.cursor });
    const all = shared.live.myTickets({ after: desk.journal.cursor });
    const firsts = [one.next(), two.next(), all.next()];
    await desk.connected();
    desk.journal.reply('T1', 'раз');
    desk.journal.reply('T2', 'два');
    const events = await Promise.all(firsts);
    expect(events.map(({ value }) => value?.message?.body)).toEqual(['раз', 'два', 'раз']);
    expect(desk.greetings).toHaveLength(1);
    one.close();
    two.close();
    const gone = desk.emptied();
    all.close();
    await gone;
  });

  it('does not wait for ever on a connection that says nothing: it asks for a sign of life', async () => {
    const stream = client({ live: { keepAliveMs: 20, answerTimeoutMs: 50 } }).live.ticket('T1', {
      after: 'c1',
    });
    const first = stream.next();
    await desk.connected();
    const again = desk.connected();
    desk.freeze();
    await again;
    desk.journal.reply('T1', 'жив');
    expect((await first).value?.message?.body).toBe('жив');
    stream.close();
  });
});

async function bodies(events: Promise<TicketEvent[]>): Promise<unknown[]> {
  return (await events).map(({ message }) => message?.body);
}
