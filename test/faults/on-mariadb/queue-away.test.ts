import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, isUnavailable, migrate, openDatabase } from '../../../src/database/index.js';
import { ENTITIES } from '../../../src/entities.js';
import { Journal } from '../../../src/journal/index.js';
import { QueueBoard } from '../../../src/queue/index.js';
import { anEvent, quiet } from '../../journal/journals.js';
import { TestClock } from '../../kit/clock.js';
import { type PrivateMariaDb, startMariaDb } from '../../kit/mariadb.js';
import { createOnMariaDb } from '../../kit/temporary-database.js';
import { until } from '../../kit/wait.js';

const PATIENCE = { what: 'the board to be current again', timeoutMs: 30_000 };

describe('the board of the queue without its database', () => {
  let server: PrivateMariaDb;
  let database: Database;
  let journal: Journal;
  let board: QueueBoard;

  beforeAll(async () => {
    server = await startMariaDb();
    const { url } = await createOnMariaDb(server.url);
    database = await openDatabase({ url, entities: ENTITIES });
    await migrate(database);
    journal = await Journal.start({ database, log: quiet, pollMs: 20 });
    board = new QueueBoard({ database, journal, clock: new TestClock(), log: quiet });
  });
  afterAll(async () => {
    await board.stop();
    await journal.stop();
    await database.close();
    await server.stop();
  });

  /** Events of tickets that come and stay, as the journal tells them. */
  const arrive = async (first: number, last: number): Promise<void> => {
    for (let seq = first; seq <= last; seq++) {
      const state = { status: 'WAITING', lane: 'REGULAR', waitingSince: seq, seq };
      const event = anEvent({ ticketId: `T${seq}`, version: 1, type: 'OPENED', state });
      await database.transaction((tx) => journal.append(tx, [event]));
    }
  };
  const failure = (): Promise<unknown> =>
    board.current().then(
      () => undefined,
      (error: unknown) => error,
    );
  const isCurrent = async (): Promise<boolean> => (await failure()) === undefined;

  it('says so instead of telling old places, and goes on by itself, whether or not it was read before', async () => {
    await server.kill();
    expect(isUnavailable(await failure())).toBe(true);
    await server.start();
    await until(isCurrent, PATIENCE);

    await arrive(1, 5);
    await board.current();
    expect(board.size).toBe(5);
    await server.kill();
    expect(isUnavailable(await failure())).toBe(true);
    await server.start();
    await until(() => arrive(6, 6).then(() => true), {
      what: 'the database to take a write',
      timeoutMs: 30_000,
    });
    await until(isCurrent, PATIENCE);
    expect(board.placeOf('T6', board.now())?.position).toBe(6);
  });

  it('is let go of while nothing answers', async () => {
    const another = new QueueBoard({ database, journal, clock: new TestClock(), log: quiet });
    await server.kill();
    const asked = another.current().catch(() => 'refused');
    await another.stop();
    expect(await asked).toBe('refused');
    await server.start();
  });
});
