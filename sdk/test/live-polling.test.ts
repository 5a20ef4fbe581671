import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { until } from '../../test/kit/wait.js';
import {
  AuthError,
  type ClientOptions,
  createClient,
  type LiveConnectionOptions,
  type QueuePlace,
} from '../src/index.js';
import { Desk, type Way } from './kit/desk.js';
import { watchStates } from './kit/states.js';
import { take } from './kit/take.js';

const quick = { baseMs: 5, capMs: 20, answerTimeoutMs: 50, pollMs: 200, pollRetryMs: 300 };

describe('a live stream where WebSocket is blocked', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = new Desk();
    await desk.start();
    desk.journal.open('T1');
  });
  afterEach(() => desk.kill());

  const client = (live: LiveConnectionOptions = {}, options: Partial<ClientOptions> = {}) =>
    createClient({
      url: desk.url,
      token: 'good',
      webSocketImpl: WebSocket,
      ...options,
      live: { ...quick, ...live },
    });

  it.each<Way>(['refused', 'cut', 'swallowed'])('(%s) brings the same events by HTTP', async (way) => {
    desk.way = way;
    const states = watchStates();
    const polling = states.next('polling');
    const stream = client().live.ticket('T1', { after: 'c1', onState: states.onState });
    desk.journal.reply('T1', 'раз');
    const first = take(stream, 1);
    await polling;
    expect(await first).toEqual(desk.journal.events.slice(1));
    for (const body of ['два', 'три']) desk.journal.reply('T1', body);
    expect(await take(stream, 2)).toEqual(desk.journal.events.slice(2));
    expect(stream.state).toEqual({ name: 'polling' });
    expect(states.seen.some(({ name }) => name === 'live')).toBe(false);
    stream.close();
  });

  it('goes back to WebSocket by itself, at the cursor that it has come to, and misses and repeats nothing', async () => {
    desk.way = 'refused';
    const states = watchStates();
    const stream = client().live.ticket('T1', { after: 'c1', onState: states.onState });
    const bodies: string[] = [];
    const reading = (async () => {
      for await (const { message } of stream) bodies.push(message?.body ?? '');
    })();
    const said: string[] = [];
    const say = () => {
      said.push(`№ ${said.length + 1}`);
      desk.journal.reply('T1', said.at(-1) ?? '');
    };
    // Somebody writes all the while, whichever way the events go.
    const writing = setInterval(say, 7);
    try {
      for (let turn = 0; turn < 4; turn += 1) {
        const blocked = states.next('polling');
        desk.way = 'refused';
        desk.drop();
        await blocked;
        const came = bodies.length;
        await until(() => bodies.length > came + 20, { what: 'events by HTTP' });
        const live = states.next('live');
        const subscribed = desk.resumed.length + 1;
        desk.way = 'open';
        await live;
        await until(() => desk.resumed.length >= subscribed, { what: 'the subscription' });
        // It asked for what comes after the place that HTTP had brought it to.
        expect(Number(String(desk.resumed.at(-1)).slice(1))).toBeGreaterThan(came);
      }
    } finally {
      clearInterval(writing);
    }
    await until(() => bodies.length >= said.length, { what: 'the last event' });
    expect(bodies).toEqual(said);
    stream.close();
    await reading;
  });

  it('asks once in a while, not without end, and tries WebSocket ever more rarely', async () => {
    desk.way = 'refused';
    const states = watchStates();
    const polling = states.next('polling');
    const stream = client({ pollMs: 0, pollRetryMs: 60_000 }).live.ticket('T1', {
      after: 'c1',
      onState: states.onState,
    });
    const ending = stream.next();
    await polling;
    const before = desk.requests.length;
    const start = performance.now();
    await until(() => desk.requests.length >= before + 5, { what: 'five more requests' });
    // 200 ms is the least, whatever was asked for; a quarter of it is chance.
    expect(performance.now() - start).toBeGreaterThan(5 * 150 - 50);
    expect(new Set(desk.requests)).toEqual(new Set(['ticketHistory']));
    expect(states.seen.filter(({ name }) => name === 'polling')).toHaveLength(1);
    expect(desk.tries).toBeLessThanOrEqual(6);
    stream.close();
    await ending;
    const after = desk.requests.length;
    // Another stream shows that time goes by; the one that was closed asks no more.
    const other = client().live.myTickets({ after: 'c1' });
    const never = other.next();
    await until(() => desk.requests.length >= after + 3, { what: 'the requests of the other' });
    expect(new Set(desk.requests.slice(after))).toEqual(new Set(['ticketEvents']));
    other.close();
    await never;
  });

  it('says that it waits when HTTP fails as well, and is live once the server is back, whatever it tries first', async () => {
    const states = watchStates();
    // Were it to stay with HTTP, it would be for a minute.
    const down = client({ pollMs: 60_000, pollRetryMs: 60_000 }, { retry: { tries: 1 } });
    await desk.kill();
    const stream = down.live.ticket('T1', { after: 'c1', onState: states.onState });
    const first = stream.next();
    for (let i = 0; i < 6; i += 1) await states.next('waiting');
    expect(states.seen.map(({ name }) => name)).not.toContain('polling');
    const live = states.next('live');
    await desk.start();
    await live;
    desk.journal.reply('T1', 'дождались');
    expect((await first).value?.message?.body).toBe('дождались');
    stream.close();
  });

  it('is never asked for by HTTP where that was turned off', async () => {
    desk.way = 'refused';
    const states = watchStates();
    const stream = client({ pollAfter: Number.POSITIVE_INFINITY }).live.ticket('T1', {
      after: 'c1',
      onState: states.onState,
    });
    const first = stream.next();
    for (let i = 0; i < 6; i += 1) await states.next('waiting');
    expect(desk.requests).toEqual([]);
    stream.close();
    await first;
  });

  it('throws what HTTP is refused with, and renews its token as any call does', async () => {
    desk.way = 'cut';
    const tokens: (string | undefined)[] = [];
    const states = watchStates();
    const polling = states.next('polling');
    const token = (refused?: string) => {
      tokens.push(refused);
      return refused === undefined && tokens.filter(Boolean).length === 0 ? 'good' : 'next';
    };
    const stream = client({}, { token }).live.ticket('T1', { after: 'c1', onState: states.onState });
    const first = stream.next();
    await polling;
    desk.tokens.clear();
    desk.tokens.add('next');
    desk.journal.reply('T1', 'с новым');
    expect((await first).value?.message?.body).toBe('с новым');
    expect(tokens).toContain('good');
    desk.tokens.clear();
    await expect(stream.next()).rejects.toBeInstanceOf(AuthError);
  });

  it('is not held up by a consumer that is slow, and gives it everything in order', async () => {
    desk.way = 'refused';
    const states = watchStates();
    const paused = states.next('paused');
    for (let number = 1; number <= 250; number += 1) desk.journal.reply('T1', `${number}`);
    const stream = client({ maxBuffered: 120 }).live.ticket('T1', { after: 'c1', onState: states.onState });
    await take(stream, 1);
    await paused;
    const requests = desk.requests.length;
    expect(requests).toBeLessThanOrEqual(2);
    expect(await take(stream, 249)).toEqual(desk.journal.events.slice(2));
    stream.close();
  });

  it('brings all tickets of the viewer, and whole tickets as well', async () => {
    desk.way = 'refused';
    const api = client();
    const mine = api.live.myTickets({ after: desk.journal.cursor });
    const followed = api.live.followTicket('T1');
    await take(followed, 1);
    desk.journal.open('T2');
    desk.journal.reply('T1', 'Ещё не работает');
    expect((await take(mine, 2)).map(({ ticketId }) => ticketId)).toEqual(['T2', 'T1']);
    const [update] = await take(followed, 1);
    expect(update?.ticket).toEqual(await api.ticket({ id: 'T1' }));
    mine.close();
    followed.close();
  });
});

describe('a live place where WebSocket is blocked', () => {
  const at = (position: number): QueuePlace => ({
    lane: 'REGULAR',
    position,
    emergenciesAhead: 0,
    estimatedStartAt: null,
  });

  it('is asked for by HTTP, told when it has changed, and ends when nothing is owed any more', async () => {
    const desk = new Desk();
    desk.way = 'refused';
    const ticket = { id: 'T1', version: 1, status: 'WAITING', queue: at(3) as QueuePlace | null };
    await desk.start({ ticket: () => ticket });
    try {
      const stream = createClient({
        url: desk.url,
        token: 'good',
        webSocketImpl: WebSocket,
        live: quick,
      }).live.place('T1');
      expect(await take(stream, 1)).toEqual([at(3)]);
      const asked = desk.requests.length;
      const second = take(stream, 1);
      await until(() => desk.requests.length >= asked + 2, { what: 'two questions without news' });
      ticket.queue = at(2);
      expect(await second).toEqual([at(2)]);
      Object.assign(ticket, { queue: null, status: 'TAKEN' });
      expect(await take(stream, 1)).toEqual([null]);
      Object.assign(ticket, { queue: at(1), status: 'WAITING' });
      expect(await take(stream, 1)).toEqual([at(1)]);
      Object.assign(ticket, { queue: null, status: 'CLOSED' });
      const rest: (QueuePlace | null)[] = [];
      for await (const place of stream) rest.push(place);
      expect(rest).toEqual([null]);
      expect(stream.state).toEqual({ name: 'closed' });
    } finally {
      await desk.kill();
    }
  });
});
