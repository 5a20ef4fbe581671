import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encodeCursor } from '../../src/kernel/cursor.js';
import { EventSocket } from './event-socket.js';
import { carryOut } from './load.js';
import { residentBytes } from './memory.js';
import { Pour } from './pour.js';
import { type Customer, Provider } from './provider.js';

const EVENTS = 10_000;
const BYTES = 10_000;
/** Before memory is looked at: the server's own windows fill, and its code is compiled. */
const WARM_UP = 2_000;
/** Events that nobody else has got yet, at most: the writer keeps step with those who read. */
const AHEAD = 300;
const PAUSED = 5;
/** Bytes that the server may grow by meanwhile: its window of newest events and the buffers of the network. */
const GROWTH = 200 * 1024 * 1024;
/** Milliseconds after which an event counts as late, on a machine that does all of this with two cores. */
const LATE_MS = 10_000;

describe('a paused socket', () => {
  let provider: Provider;
  let customer: Customer;
  let pour: Pour;
  beforeAll(async () => {
    provider = await Provider.open();
    [customer] = (await provider.customers(1)) as [Customer];
    const ticket = await carryOut({ customer, instance: 0, key: crypto.randomUUID() });
    pour = await Pour.into(ticket, BYTES, provider.options);
  });
  afterAll(async () => {
    await pour.close();
    await provider.close();
  });

  it('harms nobody', async () => {
    const { server } = provider;
    const token = await customer.token();
    const listen = () => new EventSocket(server.origin, token, encodeCursor(1));
    const others = [listen(), listen()];
    const paused = Array.from({ length: PAUSED }, listen);
    for (const socket of paused) await socket.pause();

    let version = 1;
    let [before, most] = [0, 0];
    while (version < EVENTS) {
      version = await pour.batch();
      for (const other of others) await other.upTo(version - AHEAD, 10_000);
      if (version <= WARM_UP) before = residentBytes(server.current().pid);
      most = Math.max(most, residentBytes(server.current().pid));
    }
    for (const other of others) await other.upTo(version, 2_000);
    for (const socket of paused) socket.resume();
    for (const socket of paused) await socket.upTo(version, 60_000);

    // What the paused ones have not read would be half a gigabyte, had it been kept for them.
    expect(PAUSED * EVENTS * BYTES).toBeGreaterThan(2 * GROWTH);
    expect(most - before).toBeLessThan(GROWTH);
    const all = Array.from({ length: version - 1 }, (_, i) => i + 2);
    for (const socket of [...others, ...paused]) expect(socket.versions).toEqual(all);
    for (const { closed } of others) expect(closed).toEqual([]);
    for (const { delays } of others) expect(Math.max(...delays)).toBeLessThan(LATE_MS);
  }, 180_000);
});
