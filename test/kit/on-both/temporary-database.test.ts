import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import { onMariaDb } from '../mariadb.js';
import { createTestDatabase, testDatabaseKind } from '../temporary-database.js';

/** Runs one statement on a database of either kind. */
async function run(url: string, statement: string): Promise<unknown[]> {
  if (url.startsWith('mysql:')) return await onMariaDb(url, statement);
  const database = new Sqlite(url.replace('sqlite:', ''));
  const prepared = database.prepare(statement);
  const rows = prepared.reader ? prepared.all() : [prepared.run()];
  database.close();
  return rows;
}

describe('createTestDatabase', () => {
  it('makes a blank database of the kind that this run is for', async () => {
    const { url, drop } = await createTestDatabase();
    const form = {
      sqlite: /^sqlite:\/.*\.db$/,
      mariadb: /^mysql:\/\/root@127\.0\.0\.1:\d+\/test_[0-9a-f]+$/,
    };
    expect(url).toMatch(form[testDatabaseKind()]);

    await run(url, 'CREATE TABLE words (word VARCHAR(40))');
    await run(url, "INSERT INTO words VALUES ('договор 📄')");
    expect(await run(url, 'SELECT word FROM words')).toEqual([{ word: 'договор 📄' }]);
    await drop();
  });

  it('makes another one each time', async () => {
    const one = await createTestDatabase();
    const other = await createTestDatabase();
    await run(one.url, 'CREATE TABLE mine (id INT)');
    // An error of this very test file's Error, whatever ran in the same worker before.
    await expect(run(other.url, 'SELECT * FROM mine')).rejects.toBeInstanceOf(Error);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('leaves nothing when dropped', async () => {
    const { url, drop } = await createTestDatabase();
    await run(url, 'CREATE TABLE words (word VARCHAR(40))');
    await drop();
    if (testDatabaseKind() === 'sqlite') expect(existsSync(url.replace('sqlite:', ''))).toBe(false);
    else await expect(onMariaDb(url, 'SELECT 1')).rejects.toThrow(/Unknown database/);
  });
});
