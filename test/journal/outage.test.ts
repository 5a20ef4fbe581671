import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, isUnavailable, migrate, openDatabase } from '../../src/database/index.js';
import { ENTITIES } from '../../src/entities.js';
import { Journal } from '../../src/journal/index.js';
import { type PrivateMariaDb, startMariaDb } from '../kit/mariadb.js';
import { createOnMariaDb, type TestDatabase } from '../kit/temporary-database.js';
import { until } from '../kit/wait.js';
import { anEvent, names, quiet, stored } from './journals.js';

describe('a MariaDB that goes away', () => {
  let server: PrivateMariaDb;
  let place: TestDatabase;
  const databases: Database[] = [];
  const journals: Journal[] = [];

  beforeAll(async () => {
    server = await startMariaDb();
    place = await createOnMariaDb(server.url);
    for (let i = 0; i < 2; i++) {
      const database = await openDatabase({ url: place.url, entities: ENTITIES });
      databases.push(database);
      if (i === 0) await migrate(database);
      journals.push(await Journal.start({ database, log: quiet, pollMs: 20 }));
    }
  });
  afterAll(async () => {
    for (const journal of journals) await journal.stop();
    for (const database of databases) await database.close();
    await server.stop();
  });

  it.each(['restart', 'kill'] as const)(
    'under load (%s): instances and streams recover by themselves, and nothing acknowledged is lost',
    async (how) => {
      const [one, other] = journals as [Journal, Journal];
      const streams = [one.stream({ all: true }), other.stream({ all: true })];
      const seen = streams.map(() => [] as string[]);
      const reading = streams.map(async (stream, i) => {
        for await (const event of stream) seen[i]?.push(...names([event]));
      });
      const before = (await stored(databases[0] as Database)).length;
      const acknowledged: string[] = [];
      let writing = true;
      const write = async (ticketId: string, journal: Journal, database: Database): Promise<void> => {
        for (let version = 1; writing; version++) {
          try {
            await database.transaction((tx) => journal.append(tx, [anEvent({ ticketId, version })]));
            acknowledged.push(`${ticketId}-${version}`);
          } catch (error) {
            // Nobody knows whether this one was written; the writer goes on with the next.
            if (!isUnavailable(error)) throw error;
          }
        }
      };
      const writers = databases.flatMap((database, i) =>
        [1, 2].map((n) => write(`${how}${i}${n}`, journals[i] as Journal, database)),
      );
      await until(() => acknowledged.length > 50, { what: 'some writes' });
      if (how === 'restart') await server.restart();
      else {
        await server.kill();
        await server.start();
      }
      const afterwards = acknowledged.length;
      await until(() => acknowledged.length > afterwards + 50, {
        what: 'writes to go on',
        timeoutMs: 30_000,
      });
      writing = false;
      await Promise.all(writers);

      const order = (await until(
        async () => {
          await one.settle();
          const all = (await stored(databases[0] as Database)).slice(before);
          return seen.every(({ length }) => length === all.length) && all;
        },
        { what: 'the streams to be where the database is', timeoutMs: 30_000 },
      )) as string[];
      expect(order).toEqual(expect.arrayContaining(acknowledged));
      for (const each of seen) expect(each).toEqual(order);
      for (const stream of streams) await stream.return();
      await Promise.all(reading);
    },
  );
});
