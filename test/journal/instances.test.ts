import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Journal, JournalEvent } from '../../src/journal/index.js';
import { type PrivateRedis, startRedis } from '../kit/redis.js';
import { until, within } from '../kit/wait.js';
import { happen, history, type JournalWorld, journalWorld, names, stored, take } from './journals.js';

/** So seldom that no test here ends by a poll. */
const NEVER_MS = 3_600_000;

describe('several instances on one database', () => {
  let redis: PrivateRedis;
  let world: JournalWorld;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  beforeEach(async () => {
    world = await journalWorld();
  });
  afterEach(() => world.end());

  const writeOnAll = async (instances: readonly Journal[], count: number): Promise<void> => {
    await Promise.all(
      instances.map((journal, i) => happen(world.database, journal, history(`T${i}`, count))),
    );
  };
  const expectAllToSee = async (
    streams: readonly AsyncIterator<JournalEvent>[],
    count: number,
  ): Promise<void> => {
    const seen = await Promise.all(streams.map((stream) => take(stream, count)));
    const order = await stored(world.database);
    expect(order).toHaveLength(count);
    for (const events of seen) expect(names(events)).toEqual(order);
  };

  it('see the same events in the same order without Redis', async () => {
    const instances = [await world.instance(), await world.instance(), await world.instance()];
    const streams = instances.map((journal) => journal.stream({ all: true, after: 0 }));
    await writeOnAll(instances, 20);
    await expectAllToSee(streams, 60);
  });

  it('wake each other through Redis, without any poll', async () => {
    const options = { redisUrl: redis.url, pollMs: NEVER_MS };
    const [one, other] = [await world.instance(options), await world.instance(options)];
    await heardBy(one, other);
    const streams = [one, other].map((journal) => journal.stream({ all: true, after: 0 }));
    await writeOnAll([one, other], 20);
    await expectAllToSee(streams, 41);
  });

  it('lose nothing while Redis is away, and wake each other again when it is back', async () => {
    const options = { redisUrl: redis.url };
    const [one, other] = [await world.instance(options), await world.instance(options)];
    const stream = other.stream({ all: true, after: 0 });
    await redis.kill();
    await happen(world.database, one, history('AWAY', 5));
    expect(await take(stream, 5)).toHaveLength(5);
    await redis.start();
    await happen(world.database, one, history('BACK', 5));
    expect(await take(stream, 5)).toHaveLength(5);
  });

  it('find out by themselves, once Redis is back, what was told while it was away', async () => {
    const options = { redisUrl: redis.url, pollMs: NEVER_MS };
    const [one, other] = [await world.instance(options), await world.instance(options)];
    await heardBy(one, other);
    const stream = other.stream({ all: true });
    await redis.kill();
    await happen(world.database, one, history('AWAY', 5));
    await one.settle();
    await redis.start();
    expect(names(await take(stream, 5))).toEqual(history('AWAY', 5).map(({ version }) => `AWAY-${version}`));
  });

  it('do not wait for a Redis that hangs', async () => {
    const options = { redisUrl: redis.url };
    const [one, other] = [await world.instance(options), await world.instance(options)];
    const stream = other.stream({ all: true, after: 0 });
    redis.pause();
    try {
      await within(happen(world.database, one, history('HUNG', 20)), { what: 'the writes' });
      expect(await within(take(stream, 20), { what: 'the events' })).toHaveLength(20);
    } finally {
      redis.resume();
    }
  });

  it('start and stop while Redis is not there', async () => {
    await redis.kill();
    const journal = await world.instance({ redisUrl: redis.url });
    const stream = journal.stream({ all: true });
    await happen(world.database, journal, history('A', 1));
    expect(names(await take(stream, 1))).toEqual(['A-1']);
    await within(journal.stop(), { what: 'the instance to stop' });
    await redis.start();
  });

  /** Returns when wake-ups of `one` reach `other`: connections to Redis are made in the background. */
  const heardBy = async (one: Journal, other: Journal): Promise<void> => {
    await happen(world.database, one, history('HELLO', 1));
    await until(() => other.head === 1, { what: 'the instances to be connected' });
  };
});
