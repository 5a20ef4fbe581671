import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Audit } from './audit.js';
import { Follower } from './follower.js';
import { carryOut, Load } from './load.js';
import { LONG } from './long.js';
import { type Customer, Provider } from './provider.js';

const KILLS = LONG ? 200 : 25;
const CUSTOMERS = 8;
/** Answers between two kills, at most. */
const MOST = 40;

describe('SIGKILL of the server', () => {
  let provider: Provider;
  let customers: Customer[];
  beforeAll(async () => {
    provider = await Provider.open();
    customers = await provider.customers(CUSTOMERS);
  });
  afterAll(() => provider.close());

  const killAndRestart = async (load: Load): Promise<void> => {
    for (let kill = 0; kill < KILLS; kill++) {
      await load.more(randomInt(1, MOST));
      await provider.server.kill();
      await provider.server.start();
    }
  };

  it(
    `under load loses nothing (${KILLS} times here)`,
    async () => {
      const [first] = customers as [Customer];
      const watched = await carryOut({ customer: first, instance: 0, key: crypto.randomUUID() });
      first.tickets.push(watched);
      const stream = Follower.ofTicket(first, watched);
      const streams = customers.map((customer) => Follower.ofAll(customer));

      const load = new Load(customers);
      await killAndRestart(load);
      await load.more(CUSTOMERS);
      await load.stop();

      const audit = await Audit.of(provider.options.databaseUrl);
      expect(audit.halves()).toEqual([]);
      expect(audit.lost(load.acknowledged)).toEqual([]);
      expect(load.contradictions).toEqual([]);
      await stream.sees(audit.placesOfTicket(watched));
      for (const [i, { login }] of customers.entries()) await streams[i]?.sees(audit.placesOf(login));

      // Asked again, as after a page was loaded anew: each key has had its one effect.
      const again = await Promise.all(load.acknowledged.slice(-100).map(carryOut));
      expect(again).toEqual(load.acknowledged.slice(-100).map(({ answer }) => answer));
      expect((await Audit.of(provider.options.databaseUrl)).events).toEqual(audit.events);
    },
    LONG ? 1_200_000 : 180_000,
  );
});
