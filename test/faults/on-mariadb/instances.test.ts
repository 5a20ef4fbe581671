import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../kit/wait.js';
import { Audit } from '../audit.js';
import { Follower } from '../follower.js';
import { carryOut, Load } from '../load.js';
import { type Customer, Provider } from '../provider.js';

/** A second or so, and another one for a machine that is busy with other tests. */
const SOON_MS = 2_000;

describe('several instances on one database without Redis', () => {
  let provider: Provider;
  let customer: Customer;
  beforeAll(async () => {
    provider = await Provider.open({ instances: 3 });
    [customer] = (await provider.customers(1)) as [Customer];
  });
  afterAll(() => provider.close());

  it('bring an event to the listeners of all of them within a second or so', async () => {
    const arrivals = new Map<string, number>();
    const ticketId = await carryOut({ customer, instance: 0, key: crypto.randomUUID() });
    const listeners = provider.servers.map((_, instance) =>
      Follower.ofTicket(customer, ticketId, {
        instance,
        arrived: ({ version }) => arrivals.set(`${version} on ${instance}`, performance.now()),
      }),
    );
    await until(() => listeners.every(({ seen }) => seen.length === 1), { what: 'all to listen' });

    const delays: number[] = [];
    for (let version = 2; version <= 16; version++) {
      await carryOut({ customer, instance: version % 3, key: crypto.randomUUID(), ticketId });
      const written = performance.now();
      const names = provider.servers.map((_, instance) => `${version} on ${instance}`);
      await until(() => names.every((name) => arrivals.has(name)), {
        what: `version ${version} to reach every instance`,
        timeoutMs: SOON_MS,
      });
      delays.push(Math.max(...names.map((name) => arrivals.get(name) as number)) - written);
    }
    const median = delays.sort((a, b) => a - b)[Math.floor(delays.length / 2)];
    expect(median).toBeLessThan(SOON_MS / 2);
  });

  it('give one order to all that is written on any of them', async () => {
    const listeners = provider.servers.map((_, instance) => Follower.ofAll(customer, { instance }));
    const load = new Load([customer], { each: 9 });
    await load.more(300);
    await load.stop();
    const audit = await Audit.of(provider.options.databaseUrl);
    expect(audit.halves()).toEqual([]);
    expect(audit.lost(load.acknowledged)).toEqual([]);
    for (const listener of listeners) await listener.sees(audit.placesOf(customer.login));
  });
});
