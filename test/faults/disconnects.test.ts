import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from '../../src/kernel/cursor.js';
import { type PrivateRedis, startRedis } from '../kit/redis.js';
import { testDatabaseKind } from '../kit/temporary-database.js';
import { RawSocket } from '../server/raw-socket.js';
import { Audit } from './audit.js';
import type { Place } from './follower.js';
import { Load } from './load.js';
import { type Customer, Provider } from './provider.js';

const LIVE = 'subscription ($after: Cursor) { myTicketEvents(after: $after) { cursor ticketId version } }';

/** The embedded database serves one process, so there a client can come back to that one alone. */
const ways =
  testDatabaseKind() === 'sqlite'
    ? [{ where: 'the same instance', events: 1_000, instances: 1, withRedis: false }]
    : [
        { where: 'another instance', events: 1_000, instances: 2, withRedis: false },
        { where: 'another instance, with Redis', events: 300, instances: 2, withRedis: true },
      ];

describe('a client that is cut off', () => {
  let provider: Provider;
  let redis: PrivateRedis | undefined;
  afterEach(async () => {
    await provider.close();
    await redis?.stop();
  });

  /** Connects, takes one event, and is gone: in order or without a word, with whatever was on its way. */
  const takeOne = async (customer: Customer, round: number, after: string) => {
    const { origin } = provider.servers[round % provider.servers.length] as { origin: string };
    const socket = await RawSocket.greeted(origin, { authorization: `Bearer ${await customer.token()}` });
    const { payload } = await socket.ask(LIVE, { after });
    if (round % 2) socket.socket.close();
    else socket.socket.terminate();
    const event = payload?.data?.myTicketEvents as { cursor: string; ticketId: string; version: number };
    return { ...event, position: decodeCursor(event.cursor) };
  };

  it.each(ways)(
    'disconnect after every event and resume on $where ($events events)',
    async ({ events, instances, withRedis }) => {
      redis = withRedis ? await startRedis() : undefined;
      provider = await Provider.open({ instances, redisUrl: redis?.url });
      const [customer] = (await provider.customers(1)) as [Customer];

      const load = new Load([customer], { each: 3 });
      const written = load.more(events).then(() => load.stop());
      const seen: Place[] = [];
      for (let cursor = encodeCursor(0), round = 0; round < events; round++) {
        const { position, ticketId, version, cursor: next } = await takeOne(customer, round, cursor);
        seen.push({ position, ticketId, version });
        cursor = next;
      }
      await written;

      const audit = await Audit.of(provider.options.databaseUrl);
      expect(seen).toEqual(audit.placesOf(customer.login).slice(0, events));
      expect(audit.halves()).toEqual([]);
    },
    120_000,
  );
});
