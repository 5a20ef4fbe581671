import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, migrate, openDatabase, schemaDifference } from '../../src/database/index.js';
import { ENTITIES } from '../../src/entities.js';
import { createTestDatabase, type TestDatabase } from '../kit/temporary-database.js';

describe('the migrations', () => {
  let place: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    place = await createTestDatabase();
    database = await openDatabase({ url: place.url, entities: ENTITIES });
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });

  it('bring a blank database to exactly what the rows’ classes say', async () => {
    expect((await schemaDifference(database)).length).toBeGreaterThan(0);
    expect((await migrate(database)).length).toBeGreaterThan(0);
    expect(await schemaDifference(database)).toEqual([]);
    expect(await migrate(database)).toEqual([]);
  });

  it('can be taken back and run again with the same end', async () => {
    const { dataSource } = database;
    for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
    expect((await schemaDifference(database)).length).toBeGreaterThan(0);
    await migrate(database);
    expect(await schemaDifference(database)).toEqual([]);
  });

  it('tell upper from lower case in what must be unique', async () => {
    const insert =
      'INSERT INTO subscriber (login, contractNumber, name, locale, blocked, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?, ?)';
    for (const login of ['ivanov', 'Ivanov', 'ivаnov'])
      await database.transaction((tx) =>
        tx.insert(insert, [login, `Д-${login}`, 'Иванов', 'RU', false, 1, 1]),
      );
    const rows = await database.select<{ login: string }>('SELECT login FROM subscriber WHERE login = ?', [
      'ivanov',
    ]);
    expect(rows.map(({ login }) => login)).toEqual(['ivanov']);
  });

  /** Takes back a migration, and first those that came after it. */
  const undoFrom = async (migration: string): Promise<void> => {
    const isDone = async (): Promise<boolean> =>
      (await database.dataSource.query('SELECT name FROM migrations WHERE name = ?', [migration])).length > 0;
    while (await isDone()) await database.dataSource.undoLastMigration();
  };

  it('take over the addresses of subscribers in the form by which letters find them', async () => {
    await undoFrom('Letters1790000002000');
    const insert = 'INSERT INTO subscriber_email (subscriberId, place, email) VALUES (?, ?, ?)';
    await database.transaction((tx) => tx.change(insert, [1, 0, 'Anna.Petrova@Romashka.Example']));
    await migrate(database);
    expect(await database.select('SELECT email, address FROM subscriber_email')).toEqual([
      { email: 'Anna.Petrova@Romashka.Example', address: 'anna.petrova@romashka.example' },
    ]);
    await undoFrom('Letters1790000002000');
    expect(await database.select('SELECT email FROM subscriber_email')).toHaveLength(1);
    await migrate(database);
  });
});
