import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import type { Actor } from '../../src/kernel/actor.js';
import { TestClock } from '../kit/clock.js';
import { until } from '../kit/wait.js';
import { errorsOf, RawSocket } from './raw-socket.js';
import { type SmallWorld, startSmallWorld } from './small-world.js';

const subscriber = (expiresAt: number): Actor => ({
  kind: 'SUBSCRIBER',
  subscriberId: 1,
  scopes: [],
  expiresAt,
  locale: 'RU',
});
const service: Actor = { kind: 'SERVICE', tokenId: 'a', scopes: [], expiresAt: null };

describe('A socket', () => {
  const clock = new TestClock();
  let world: SmallWorld;
  beforeAll(async () => {
    world = await startSmallWorld({
      clock,
      allowedOrigins: ['https://panel.example'],
      times: { greeting: 300, ping: 200, sentry: 50 },
    });
    world.tokens.set('page', subscriber(clock.now() + 60_000));
  });
  afterAll(() => world.server.stop());

  it('answers queries in the name of the token it greeted with', async () => {
    const socket = await RawSocket.greeted(world.url, { authorization: 'Bearer page' });
    expect((await socket.ask('{ me }')).payload?.data).toEqual({ me: 'SUBSCRIBER' });
    await socket.leave();
  });

  it('is anonymous without a token', async () => {
    const socket = await RawSocket.greeted(world.url);
    expect((await socket.ask('{ me }')).payload?.data).toEqual({ me: 'ANONYMOUS' });
    await socket.leave();
  });

  it.each([{ authorization: 'Bearer nobody' }, { authorization: 17 }, { authorization: ['Bearer page'] }])(
    'is closed with 4401 when it greets with %j',
    async (payload) => {
      const socket = await RawSocket.open(world.url);
      socket.send({ type: 'connection_init', payload });
      expect((await socket.closed).code).toBe(4401);
    },
  );

  it('streams a subscription to its end', async () => {
    const socket = await RawSocket.greeted(world.url);
    socket.subscribe('1', 'subscription { ticks(every: 0, count: 3) }');
    await socket.frame(({ type }) => type === 'complete');
    const ticks = socket.frames.flatMap(({ payload }) => payload?.data?.ticks ?? []);
    expect(ticks).toEqual([0, 1, 2]);
    await socket.leave();
  });

  it('that does not greet is closed with 4408', async () => {
    const socket = await RawSocket.open(world.url);
    expect((await socket.closed).code).toBe(4408);
  });

  it('that subscribes before it greets is closed with 4401', async () => {
    const socket = await RawSocket.open(world.url);
    socket.subscribe('1', '{ hello }');
    expect((await socket.closed).code).toBe(4401);
  });

  it.each(['no json', '[]', '{"type":"whatever"}', '{"type":"subscribe","id":1,"payload":{}}'])(
    'that sends %s is closed with 4400',
    async (text) => {
      const socket = await RawSocket.greeted(world.url);
      socket.send(text);
      expect((await socket.closed).code).toBe(4400);
    },
  );

  it('that sends a frame over 64 KB is closed with 1009', async () => {
    const socket = await RawSocket.greeted(world.url);
    socket.subscribe('1', '{ hello }', { name: 'x'.repeat(70_000) });
    expect((await socket.closed).code).toBe(1009);
  });

  it('that speaks no protocol of ours is closed with 4406', async () => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`);
    const code = await new Promise((resolve) => socket.on('close', resolve));
    expect(code).toBe(4406);
  });

  it('from the page of a stranger is refused', async () => {
    await expect(RawSocket.open(world.url, { origin: 'https://evil.example' })).rejects.toThrow('403');
    await expect(RawSocket.open(world.url, { origin: 'null' })).rejects.toThrow('403');
  });

  it('from the page of a panel, of this server, or from no page is let in', async () => {
    for (const origin of ['https://panel.example', world.url, 'http://localhost:4000', undefined])
      await (await RawSocket.open(world.url, { origin })).leave();
  });

  it('at another address is refused', async () => {
    await expect(RawSocket.open(`${world.url}/elsewhere`)).rejects.toThrow('404');
  });

  it('carries 100 operations and refuses the next', async () => {
    const socket = await RawSocket.greeted(world.url, { acceptLanguage: 'en' });
    for (let i = 1; i <= 100; i++) socket.subscribe(`s${i}`, 'subscription { ticks(every: 100) }');
    const one = await socket.ask('{ hello }', {}, 'extra');
    expect(errorsOf(one)[0]).toMatchObject({
      message: 'One socket carries at most 100 operations at once.',
      extensions: { code: 'RATE_LIMITED' },
    });
    socket.send({ id: 's1', type: 'complete' });
    await until(async () => (await socket.ask('{ hello }', {}, `again${Math.random()}`)).type === 'next', {
      what: 'room for one more operation',
    });
    await socket.leave();
  });

  it('that answers no ping is cut off', async () => {
    const socket = await RawSocket.open(world.url, { autoPong: false });
    socket.send({ type: 'connection_init' });
    expect((await socket.closed).code).toBe(1006);
  });

  it('that answers pings stays', async () => {
    const socket = await RawSocket.greeted(world.url);
    let pings = 0;
    socket.socket.on('ping', () => pings++);
    await until(() => pings > 3, { what: 'four pings' });
    expect((await socket.ask('{ hello }')).type).toBe('next');
    await socket.leave();
  });

  it('that asks without reading the answers is cut off', async () => {
    // Pings are an hour apart here: it is the backlog alone that ends it.
    const { url, server } = await startSmallWorld({ times: { ping: 3_600_000 } });
    const deaf = await RawSocket.greeted(url);
    deaf.socket.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { padding: 'x'.repeat(50_000) } });
    const metrics = async (): Promise<string> => (await fetch(`${url}/metrics`)).text();
    await until(
      async () => {
        for (let i = 0; i < 50 && deaf.socket.bufferedAmount < 1_000_000; i++) deaf.send(ping);
        return (await metrics()).includes('zayavka_sockets_closed_total{code="1006"} 1');
      },
      { what: 'the end of a socket that does not read' },
    );
    expect(await metrics()).toContain('zayavka_open_sockets 0');
    deaf.socket.terminate();
    await server.stop();
  });

  it('is closed with 4401 within a second of its token being revoked', async () => {
    world.tokens.set('service', service);
    const sockets = await Promise.all(
      [1, 2].map(() => RawSocket.greeted(world.url, { authorization: 'Bearer service' })),
    );
    const other = await RawSocket.greeted(world.url, { authorization: 'Bearer page' });
    const revoked = performance.now();
    world.tokens.delete('service');
    for (const socket of sockets)
      expect(await socket.closed).toEqual({ code: 4401, reason: 'The token was revoked' });
    expect(performance.now() - revoked).toBeLessThan(1_000);
    expect((await other.ask('{ me }')).type).toBe('next');
    await other.leave();
  });

  it('is closed with 4401 when its session expires, its streams with it', async () => {
    world.tokens.set('short', subscriber(clock.now() + 5_000));
    const socket = await RawSocket.greeted(world.url, { authorization: 'Bearer short' });
    await socket.ask('subscription { ticks(every: 10) }');
    clock.advance(5_000);
    expect(await socket.closed).toEqual({ code: 4401, reason: 'The token has expired' });
    await until(
      async () => (await (await fetch(`${world.url}/metrics`)).text()).includes('zayavka_live_streams 0'),
      {
        what: 'the end of the stream',
      },
    );
  });
});
