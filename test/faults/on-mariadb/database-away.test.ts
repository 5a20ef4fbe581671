import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PrivateMariaDb, startMariaDb } from '../../kit/mariadb.js';
import { createOnMariaDb } from '../../kit/temporary-database.js';
import { until } from '../../kit/wait.js';
import { Audit } from '../audit.js';
import { Follower } from '../follower.js';
import { Load } from '../load.js';
import { type Customer, Provider } from '../provider.js';

const CUSTOMERS = 8;

describe('MariaDB, away under load', () => {
  let mariadb: PrivateMariaDb;
  let provider: Provider;
  let customers: Customer[];
  beforeAll(async () => {
    mariadb = await startMariaDb();
    provider = await Provider.open({ database: await createOnMariaDb(mariadb.url) });
    customers = await provider.customers(CUSTOMERS);
  });
  afterAll(async () => {
    await provider.close();
    await mariadb.stop();
  });

  const readiness = async (): Promise<number> =>
    (await fetch(`${provider.server.origin}/health/ready`)).status;

  it.each([
    { how: 'restarted', away: () => mariadb.stop() },
    { how: 'killed and started', away: () => mariadb.kill() },
  ])('loses nothing when it is $how, and the server goes on by itself', async ({ away }) => {
    const { server, options } = provider;
    const { pid } = server.current();
    const streams = customers.map((customer) => Follower.ofAll(customer));
    const load = new Load(customers);
    await load.more(100);

    await away();
    await until(async () => (await readiness()) === 503, { what: 'readiness to turn' });
    await mariadb.start();
    await until(async () => (await readiness()) === 200, {
      what: 'readiness to come back',
      timeoutMs: 15_000,
    });
    await load.more(100);
    await load.stop();

    const audit = await Audit.of(options.databaseUrl);
    expect(audit.halves()).toEqual([]);
    expect(audit.lost(load.acknowledged)).toEqual([]);
    expect(load.contradictions).toEqual([]);
    for (const [i, { login }] of customers.entries()) await streams[i]?.sees(audit.placesOf(login));
    expect(server.current().pid).toBe(pid);
    // That the database was away is no fault of the server's: clients were told to come again.
    expect(server.current().output()).not.toContain('internal error');
  });
});
