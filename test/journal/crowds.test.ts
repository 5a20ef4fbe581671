import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Logger } from 'typeorm';
import { openDatabase } from '../../src/database/index.js';
import { ENTITIES } from '../../src/entities.js';
import { until } from '../kit/wait.js';
import { happen, history, type JournalWorld, journalWorld, names, take } from './journals.js';

/** Notes every statement that one instance sends. */
const noting = (statements: string[]): Logger => ({
  logQuery: (sql) => {
    statements.push(sql);
  },
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
});

describe('a crowd of streams', () => {
  let world: JournalWorld;
  beforeEach(async () => {
    world = await journalWorld();
  });
  afterEach(() => world.end());

  it('costs the database no more than one stream does', async () => {
    const statements: string[] = [];
    const database = await openDatabase({ url: world.url, entities: ENTITIES, logger: noting(statements) });
    const [writer, reader] = [await world.instance(), await world.instance({ database, pollMs: 3_600_000 })];
    const crowd = Array.from({ length: 500 }, (_, i) =>
      reader.stream(i % 2 ? { ticketId: 'A' } : { subscriberId: 1 }),
    );
    const got = crowd.map((stream) => take(stream, 20));
    await happen(world.database, writer, history('A', 20));
    await writer.settle();
    statements.length = 0;
    await reader.settle();
    for (const events of await Promise.all(got)) expect(events).toHaveLength(20);
    const reads = statements.filter((sql) => sql.includes('FROM journal_event') && sql.includes('state'));
    // One that finds the unplaced ones (none), and one that reads the batch for everyone.
    expect(reads.length).toBeLessThanOrEqual(2);
    await reader.stop();
    await database.close();
  });

  it('that is idle is left alone by the events of others', async () => {
    const journal = await world.instance();
    let woken = 0;
    const idle = Array.from({ length: 1_000 }, (_, i) => journal.stream({ ticketId: `IDLE${i}` }));
    for (const stream of idle) void stream.ready().then(() => woken++);
    const busy = journal.stream({ ticketId: 'BUSY' });
    await happen(world.database, journal, history('BUSY', 30));
    expect(names(await take(busy, 30))).toHaveLength(30);
    expect(woken).toBe(0);
    for (const stream of idle) await stream.return();
    await until(() => woken === 1_000, { what: 'the idle ones to end' });
    expect(journal.streamCount).toBe(1);
  });

  it('comes and goes without a trace', async () => {
    const journal = await world.instance();
    for (let i = 0; i < 2_000; i++) {
      const stream = journal.stream({ ticketId: `T${i % 7}` });
      const waiting = stream.next();
      await stream.return();
      await waiting;
    }
    expect(journal.streamCount).toBe(0);
  });
});
