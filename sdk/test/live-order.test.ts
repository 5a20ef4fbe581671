import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import {
  AuthError,
  type ClientOptions,
  CursorExpiredError,
  createClient,
  NotFoundError,
} from '../src/index.js';
import { Desk } from './kit/desk.js';
import { watchStates } from './kit/states.js';
import { take } from './kit/take.js';

const quick = { baseMs: 5, capMs: 20 };

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

  describe('keeps the order', () => {
    it('drops an event that the server sends twice', async () => {
      desk.journal.copies = 3;
      for (const body of ['а', 'б', 'в']) desk.journal.reply('T1', body);
      const stream = client().live.ticket('T1', { after: 'c1' });
      expect((await take(stream, 3)).map(({ version }) => version)).toEqual([2, 3, 4]);
      stream.close();
    });

    it("fills a hole in one ticket's versions by HTTP", async () => {
      const lost = ['а', 'б', 'в', 'г'].map((body) => desk.journal.reply('T1', body)).slice(1, 3);
      for (const event of lost) desk.journal.unsent.add(event);
      const stream = client().live.ticket('T1', { after: 'c1' });
      expect((await take(stream, 4)).map(({ version }) => version)).toEqual([2, 3, 4, 5]);
      expect(desk.requests).toEqual(['ticketHistory']);
      stream.close();
    });

    it('fills a hole that spans several pages', async () => {
      const events = Array.from({ length: 250 }, (_, index) => desk.journal.reply('T1', `${index}`));
      for (const event of events.slice(1, -1)) desk.journal.unsent.add(event);
      const stream = client().live.ticket('T1', { after: 'c1' });
      expect(await take(stream, 250)).toEqual(events);
      stream.close();
    });

    it('fills holes among all tickets of the viewer, without repeats', async () => {
      desk.journal.open('T2');
      const sent = ['T1', 'T2', 'T1', 'T2', 'T1'].map((id) => desk.journal.reply(id, 'текст'));
      for (const event of sent.slice(2, 4)) desk.journal.unsent.add(event);
      const last = desk.journal.reply('T2', 'последний');
      const stream = client().live.myTickets({ after: 'c2' });
      expect(await take(stream, 6)).toEqual([...sent, last]);
      expect(desk.requests).toEqual(['ticketEvents']);
      stream.close();
    });

    it('starts all tickets at the place of the list when no cursor is given', async () => {
      const stream = client().live.myTickets();
      const first = stream.next();
      await desk.connected();
      const opened = desk.journal.open('T3');
      expect((await first).value).toMatchObject({ type: 'OPENED', ticketId: opened.id });
      expect(desk.requests).toEqual(['ticketsPlace']);
      stream.close();
    });

    it('pauses for a slow consumer, holds a bounded number of events, and loses none', async () => {
      const events = Array.from({ length: 500 }, (_, index) => desk.journal.reply('T1', `${index}`));
      const states = watchStates();
      const paused = states.next('paused');
      const stream = client({ live: { maxBuffered: 100 } }).live.ticket('T1', {
        after: 'c1',
        onState: states.onState,
      });
      const first = await take(stream, 1);
      await paused;
      expect(desk.resumed).toEqual(['c1']);
      // The first subscription is over, and only its hundred events were held.
      expect(stream.state.name).toBe('paused');
      await take(stream, 99);
      expect(desk.resumed).toEqual(['c1']);
      const rest = await take(stream, 400);
      expect([first[0], rest.at(-1)]).toEqual([events[0], events[499]]);
      expect(rest).toEqual(events.slice(100));
      // One or two of the first hundred were taken while the others came.
      expect(desk.resumed[1]).toMatch(/^c10[12]$/);
      stream.close();
    });
  });

  describe('ends', () => {
    it('at once, when the consumer leaves the loop', async () => {
      desk.journal.reply('T1', 'раз');
      const stream = client().live.ticket('T1', { after: 'c1' });
      for await (const event of stream) {
        expect(event.message?.body).toBe('раз');
        break;
      }
      expect(stream.state).toEqual({ name: 'closed' });
      await desk.emptied();
    });

    it('without an error when the signal aborts, even while it waits for an event', async () => {
      const controller = new AbortController();
      const stream = client().live.ticket('T1', { after: 'c1', signal: controller.signal });
      const waiting = stream.next();
      await desk.connected();
      controller.abort();
      expect(await waiting).toEqual({ done: true, value: undefined });
      expect(stream.state).toEqual({ name: 'closed' });
    });

    it('before it starts, when the signal has aborted already', async () => {
      const stream = client().live.ticket('T1', { signal: AbortSignal.abort() });
      expect(await stream.next()).toEqual({ done: true, value: undefined });
      expect(desk.requests).toEqual([]);
    });

    it('with NotFoundError for a ticket that is not there, with and without a cursor', async () => {
      await expect(client().live.ticket('T9').next()).rejects.toThrow(NotFoundError);
      await expect(client().live.ticket('T9', { after: 'c1' }).next()).rejects.toThrow(NotFoundError);
    });

    it('with CursorExpiredError when the journal has forgotten the cursor', async () => {
      desk.journal.reply('T1', 'раз');
      desk.journal.oldest = 2;
      const stream = client().live.ticket('T1', { after: 'c1' });
      await expect(stream.next()).rejects.toThrow(CursorExpiredError);
      expect(stream.state).toMatchObject({ name: 'closed', error: { code: 'CURSOR_EXPIRED' } });
    });

    it('with AuthError at once when a fixed token is refused', async () => {
      const stream = client({ token: 'bad' }).live.ticket('T1', { after: 'c1' });
      await expect(stream.next()).rejects.toThrow(AuthError);
      expect(desk.greetings).toHaveLength(1);
    });

    it('with AuthError when the token function has no other token, or only bad ones', async () => {
      const same = client({ token: () => 'bad' }).live.ticket('T1', { after: 'c1' });
      await expect(same.next()).rejects.toThrow(AuthError);
      expect(desk.greetings).toHaveLength(1);
      let number = 0;
      const others = client({ token: () => `bad${++number}` }).live.ticket('T1', { after: 'c1' });
      await expect(others.next()).rejects.toThrow(AuthError);
      expect(desk.greetings).toHaveLength(3);
    });

    it('with AuthError at once when the server closes with 4403, whatever other tokens there are', async () => {
      let asked = 0;
      const token = () => {
        asked += 1;
        return 'good';
      };
      const first = client({ token }).live.ticket('T1', { after: 'c1' }).next();
      await desk.connected();
      desk.dismiss(4403, 'Forbidden');
      await expect(first).rejects.toMatchObject({ name: 'AuthError', code: 'FORBIDDEN' });
      expect(asked).toBe(1);
    });

    it.each([4400, 1009])(
      'with ServerError when the close code %i says that the same would come again',
      async (code) => {
        const first = client().live.ticket('T1', { after: 'c1' }).next();
        await desk.connected();
        desk.dismiss(code, 'no');
        await expect(first).rejects.toMatchObject({ name: 'ServerError', code: `CLOSED_${code}` });
      },
    );

    it('with an error that says what to do where the runtime has no WebSocket', async () => {
      const stream = client({ webSocketImpl: undefined }).live.ticket('T1', { after: 'c1' });
      await expect(stream.next()).rejects.toThrow(/webSocketImpl/);
    });
  });

  it('asks for another token on each connection, and goes on when the old one expires in mid-stream', async () => {
    const asked: Array<string | undefined> = [];
    let current = 'good';
    const token = (refused?: string) => {
      asked.push(refused);
      return current;
    };
    const stream = client({ token, locale: 'ru' }).live.ticket('T1', { after: 'c1' });
    const first = stream.next();
    await desk.connected();
    desk.journal.reply('T1', 'раз');
    await first;
    desk.tokens.delete('good');
    desk.tokens.add('fresh');
    current = 'fresh';
    const second = stream.next();
    const again = desk.connected();
    desk.dismiss(4401, 'Token expired');
    await again;
    desk.journal.reply('T1', 'два');
    expect((await second).value?.message?.body).toBe('два');
    expect(asked).toEqual([undefined, 'good']);
    expect(desk.greetings).toEqual([
      { authorization: 'Bearer good', acceptLanguage: 'ru' },
      { authorization: 'Bearer fresh', acceptLanguage: 'ru' },
    ]);
    stream.close();
  });

  it('waits out a token function that fails', async () => {
    let failures = 2;
    const token = async () => {
      failures -= 1;
      if (failures >= 0) throw new TypeError('Failed to fetch');
      return 'good';
    };
    desk.journal.reply('T1', 'раз');
    const stream = client({ token }).live.ticket('T1', { after: 'c1' });
    expect(await take(stream, 1)).toHaveLength(1);
    stream.close();
  });
});
