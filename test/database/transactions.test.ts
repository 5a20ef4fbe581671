import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Database,
  migrate,
  openDatabase,
  StaleRow,
  type Transaction,
} from '../../src/database/index.js';
import { ENTITIES } from '../../src/entities.js';
import { createTestDatabase, type TestDatabase } from '../kit/temporary-database.js';
import { deferred } from '../kit/wait.js';

const ADD = 'INSERT INTO password_try (subscriberId, at) VALUES (?, ?)';
const MOVE = 'UPDATE password_try SET at = at + 1 WHERE subscriberId = ?';

describe('a transaction', () => {
  let place: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    place = await createTestDatabase();
    database = await openDatabase({ url: place.url, entities: ENTITIES });
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });
  beforeEach(() => database.transaction((tx) => tx.change('DELETE FROM password_try', [])));

  const rows = (): Promise<Array<{ subscriberId: number; at: number }>> =>
    database.select('SELECT subscriberId, at FROM password_try ORDER BY subscriberId');

  it('is not seen by readers before its commit, and is whole afterwards', async () => {
    const written = deferred<void>();
    const go = deferred<void>();
    const running = database.transaction(async (tx) => {
      await tx.insert(ADD, [1, 10]);
      await tx.insert(ADD, [2, 20]);
      written.resolve();
      await go.promise;
    });
    await written.promise;
    expect(await rows()).toEqual([]);
    go.resolve();
    await running;
    expect(await rows()).toEqual([
      { subscriberId: 1, at: 10 },
      { subscriberId: 2, at: 20 },
    ]);
  });

  it('gives back every row when its work fails, and runs no effect', async () => {
    const effects: string[] = [];
    const failing = database.transaction(async (tx) => {
      await tx.insert(ADD, [1, 10]);
      tx.afterCommit(() => effects.push('never'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await rows()).toEqual([]);
    expect(effects).toEqual([]);
  });

  it('embedded transactions do not mix: one that fails takes nothing of its neighbours with it', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) =>
        database.transaction(async (tx) => {
          await tx.insert(ADD, [i, 1]);
          await new Promise((resolve) => setImmediate(resolve));
          await tx.insert(ADD, [i, 2]);
          if (i % 3 === 0) throw new Error('no');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(14);
    const kept = Array.from({ length: 40 }, (_, i) => i).filter((i) => i % 3 !== 0);
    expect(await rows()).toEqual(
      kept.flatMap((subscriberId) => [
        { subscriberId, at: 1 },
        { subscriberId, at: 2 },
      ]),
    );
  });

  it('runs again from its start when another one was quicker, and its effects run once', async () => {
    const effects: number[] = [];
    let tried = 0;
    await database.transaction(async (tx) => {
      tried++;
      const run = tried;
      await tx.insert(ADD, [tried, 1]);
      tx.afterCommit(() => effects.push(run));
      if (tried < 3) throw new StaleRow('this row');
    });
    expect(await rows()).toEqual([{ subscriberId: 3, at: 1 }]);
    expect(effects).toEqual([3]);
  });

  it('gives up after some tries rather than going on for ever', async () => {
    let tried = 0;
    const hopeless = database.transaction(async () => {
      tried++;
      throw new StaleRow('this row');
    });
    await expect(hopeless).rejects.toThrow(StaleRow);
    expect(tried).toBe(8);
  });

  it('survives deadlocks: two that lock the same rows in opposite order both get through', async () => {
    await database.transaction(async (tx) => {
      await tx.insert(ADD, [1, 0]);
      await tx.insert(ADD, [2, 0]);
    });
    const crossing = (first: number, second: number) =>
      database.transaction(async (tx: Transaction) => {
        await tx.change(MOVE, [first]);
        await new Promise((resolve) => setImmediate(resolve));
        await tx.change(MOVE, [second]);
      });
    await Promise.all(Array.from({ length: 30 }, (_, i) => (i % 2 ? crossing(1, 2) : crossing(2, 1))));
    expect(await rows()).toEqual([
      { subscriberId: 1, at: 30 },
      { subscriberId: 2, at: 30 },
    ]);
  });

  it('reads committed rows of others in its midst', async () => {
    if (database.dialect.singleWriter) {
      expect(database.dialect.name).toBe('sqlite');
      return;
    }
    const seen = await database.transaction(async (tx) => {
      const before = await tx.select('SELECT id FROM password_try');
      await database.transaction((other) => other.insert(ADD, [1, 1]));
      return [before.length, (await tx.select('SELECT id FROM password_try')).length];
    });
    expect(seen).toEqual([0, 1]);
  });
});
