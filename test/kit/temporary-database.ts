import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { onMariaDb } from './mariadb.js';
import { temporaryFolder } from './temporary.js';

export interface TestDatabase {
  /** In the form of DATABASE_URL: `mysql://root@127.0.0.1:PORT/name` or `sqlite:/tmp/…/zayavka.db`. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Which database this run of the test file is for; jest.config.mjs runs it once for each. */
export function testDatabaseKind(): 'sqlite' | 'mariadb' {
  const kind = process.env.TEST_DATABASE;
  if (kind === 'sqlite' || kind === 'mariadb') return kind;
  throw new Error(
    'TEST_DATABASE is unset: this test needs a database, so it belongs to the projects that have one',
  );
}

/** A new blank database, not migrated, on the kind of server this run is for. */
export async function createTestDatabase(kind = testDatabaseKind()): Promise<TestDatabase> {
  return kind === 'mariadb' ? createOnMariaDb(sharedMariaDb()) : createSqlite();
}

/** A new blank database on this MariaDB server (`mysql://root@127.0.0.1:PORT`). */
export async function createOnMariaDb(server: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onMariaDb(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  return {
    url: `${server}/${name}`,
    drop: async () => {
      await onMariaDb(server, `DROP DATABASE IF EXISTS ${name}`);
    },
  };
}

function createSqlite(): TestDatabase {
  const folder = temporaryFolder('sqlite');
  return {
    url: `sqlite:${join(folder, 'zayavka.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The one server that jest's global setup started for all files of the run. */
function sharedMariaDb(): string {
  const url = process.env.TEST_MARIADB_URL;
  if (url) return url;
  throw new Error('TEST_MARIADB_URL is unset: outside of jest, start a server with startMariaDb() first');
}
