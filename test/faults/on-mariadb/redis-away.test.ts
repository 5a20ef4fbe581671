import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type PrivateRedis, startRedis } from '../../kit/redis.js';
import { until } from '../../kit/wait.js';
import { Audit } from '../audit.js';
import { Follower } from '../follower.js';
import { Load } from '../load.js';
import { LONG } from '../long.js';
import { type Customer, Provider } from '../provider.js';

/** How long Redis is away, in answers of the load; the long run takes half a minute over it. */
const ANSWERS = LONG ? 10_000 : 300;

describe('Redis, stopped under load with two instances', () => {
  let redis: PrivateRedis;
  let provider: Provider;
  beforeEach(async () => {
    redis = await startRedis();
    provider = await Provider.open({ instances: 2, redisUrl: redis.url });
  });
  afterEach(async () => {
    await provider.close();
    await redis.stop();
  });

  it.each([
    { how: 'killed', away: () => redis.kill(), back: () => redis.start() },
    { how: 'frozen', away: async () => redis.pause(), back: async () => redis.resume() },
  ])('loses nothing, and only makes it later ($how)', async ({ away, back }) => {
    const customers = await provider.customers(4);
    const [first] = customers as [Customer];
    const listeners = [0, 1].map((instance) => Follower.ofAll(first, { instance }));
    const load = new Load(customers, { each: 2 });
    await load.more(50);

    await away();
    const before = listeners.map(({ seen }) => seen.length);
    await load.more(ANSWERS, 120_000);
    await until(() => listeners.every(({ seen }, i) => seen.length > (before[i] as number)), {
      what: 'events to come without Redis',
    });
    await back();
    await load.more(50);
    await load.stop();

    const audit = await Audit.of(provider.options.databaseUrl);
    expect(audit.halves()).toEqual([]);
    expect(audit.lost(load.acknowledged)).toEqual([]);
    for (const listener of listeners) await listener.sees(audit.placesOf(first.login));
  });
});
