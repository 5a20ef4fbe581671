import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { serve } from '../../src/serve.js';
import { createLog } from '../../src/server/index.js';
import { until } from '../kit/wait.js';
import { EventSocket } from './event-socket.js';
import { carryOut } from './load.js';
import { LONG } from './long.js';
import { residentBytes } from './memory.js';
import { Pour } from './pour.js';
import { type Customer, Provider } from './provider.js';

const EVENTS = LONG ? 10_000 : 5_000;
const BYTES = 10_000;
/** Before memory is measured: code is compiled and the server's own windows fill, whoever reads. */
const WARM_UP = 1_000;
/** Events that those who read have yet to get, at most: the writer keeps step with them. */
const AHEAD = 300;
const PAUSED = 6;
/** If it held for the paused ones what they do not read, it would be 300 MB, in the long run 600. */
const GROWTH = 200e6;
const ON_TIME_MS = 2_000;
/** Server and listeners share this one process: a busy second must not count as silence. */
const PING_MS = 1_500;

describe('a paused socket', () => {
  let provider: Provider;
  let customer: Customer;
  let pour: Pour;
  let sockets: EventSocket[];
  beforeEach(async () => {
    sockets = [];
    provider = await Provider.open();
    [customer] = (await provider.customers(1)) as [Customer];
    const ticket = await carryOut({ customer, instance: 0, key: crypto.randomUUID() });
    pour = await Pour.into(ticket, BYTES, provider.options);
  });
  afterEach(async () => {
    for (const socket of sockets) socket.close();
    await pour.close();
    await provider.close();
  });

  const listen = async (count: number, origin = provider.server.origin): Promise<EventSocket[]> => {
    const token = await customer.token();
    const opened = Array.from({ length: count }, () => new EventSocket(origin, token));
    sockets.push(...opened);
    for (const socket of opened) await socket.whenLive();
    return opened;
  };

  const expectAll = (socket: EventSocket, version: number): void => {
    expect(socket.versions).toEqual(Array.from({ length: version }, (_, i) => i + 1));
    expect(socket.bytes).toBe((version - 1) * BYTES);
  };

  it(
    'harms nobody',
    async () => {
      const { pid } = provider.server.current();
      const others = await listen(2);
      const paused = await listen(PAUSED);
      for (const socket of paused) socket.pause();

      let version = 1;
      let [before, most] = [0, 0];
      while (version < EVENTS) {
        version = await pour.batch();
        for (const other of others) await other.upTo(version - AHEAD);
        most = Math.max(most, residentBytes(pid));
        if (version <= WARM_UP) before = most;
      }
      for (const other of others) await other.upTo(version);

      expect(most - before).toBeLessThan(GROWTH);
      for (const other of others) {
        expectAll(other, version);
        expect(other.closed).toEqual([]);
        expect(other.delays.filter((delay) => delay > ON_TIME_MS).length).toBeLessThan(EVENTS / 100);
      }
      expect((await fetch(`${provider.server.origin}/health/ready`)).ok).toBe(true);

      for (const socket of paused) socket.resume();
      for (const socket of paused) await socket.upTo(version, 60_000);
      for (const socket of paused) expectAll(socket, version);
      expect(residentBytes(pid) - before).toBeLessThan(GROWTH);
    },
    LONG ? 300_000 : 120_000,
  );

  it('is cut off when it answers no ping, and comes again without a gap', async () => {
    const log = createLog({ level: 'silent' });
    const server = await serve(pour.house, {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'http://127.0.0.1',
      production: true,
      allowedOrigins: [],
      log,
      times: { ping: PING_MS, drain: 0 },
    });
    try {
      const [socket, other] = (await listen(2, server.url)) as [EventSocket, EventSocket];
      socket.pause();
      let version = 1;
      while (version < 500) version = await pour.batch();
      await other.upTo(version);
      await until(async () => /^zayavka_open_sockets 1$/m.test(await metrics(server.url)), {
        what: 'the paused socket to be cut off',
      });
      socket.resume();
      await socket.upTo(version);
      expect(socket.closed.length).toBeGreaterThan(0);
      expect(socket.closed.filter((code) => code !== 1006)).toEqual([]);
      expectAll(socket, version);
      expect(other.closed).toEqual([]);
    } finally {
      for (const socket of sockets) socket.close();
      await server.stop();
    }
  });
});

const metrics = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();
