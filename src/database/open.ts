import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Pool } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions, type Logger } from 'typeorm';
import type { BetterSqlite3DataSourceOptions } from 'typeorm/driver/better-sqlite3/BetterSqlite3DataSourceOptions.js';
import type { MysqlDataSourceOptions } from 'typeorm/driver/mysql/MysqlDataSourceOptions.js';
import { Database } from './database.js';
import { mysqlDialect, sqliteDialect } from './dialect.js';
import { MYSQL_MIGRATIONS, SQLITE_MIGRATIONS } from './migrations/index.js';

type Rows = NonNullable<DataSourceOptions['entities']>;

export type OpenOptions = {
  /** `sqlite:PATH` or `mysql://user:password@host:port/name`, as DATABASE_URL. */
  readonly url: string;
  /** The row classes of every domain. */
  readonly entities: Rows;
  /** Connections to MariaDB or MySQL at most; without effect on the embedded database. */
  readonly connections?: number;
  /** Sees every statement: tests count them, nothing is logged by default. */
  readonly logger?: Logger;
};

const SQLITE = 'sqlite:';
const CONNECT_TIMEOUT_MS = 5_000;

export const isEmbedded = (url: string): boolean => url.startsWith(SQLITE);

type Embedded = {
  pragma(text: string): unknown;
  function(name: string, options: { deterministic: boolean }, body: (value: unknown) => unknown): unknown;
};

const unicodeLower = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

const sqliteOptions = (options: OpenOptions, readonly: boolean): BetterSqlite3DataSourceOptions => ({
  type: 'better-sqlite3',
  database: options.url.slice(SQLITE.length),
  entities: options.entities,
  migrations: SQLITE_MIGRATIONS,
  logger: options.logger,
  logging: options.logger !== undefined,
  readonly,
  prepareDatabase: (database: Embedded) => {
    database.function('unicode_lower', { deterministic: true }, unicodeLower);
    if (readonly) return;
    // WAL lets reads go on beside the writer; FULL makes an acknowledged commit survive a power cut.
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
  },
});

/** TypeORM reads the two servers' catalogues differently, so it must know which one it has. */
type ServerKind = 'mariadb' | 'mysql';

const mysqlOptions = (options: OpenOptions, type: ServerKind): MysqlDataSourceOptions => ({
  type,
  url: options.url,
  entities: options.entities,
  migrations: MYSQL_MIGRATIONS,
  logger: options.logger,
  logging: options.logger !== undefined,
  charset: 'utf8mb4',
  timezone: 'Z',
  supportBigNumbers: true,
  // Our numbers (milliseconds, positions, ids) stay far below 2^53, where a number is exact.
  bigNumberStrings: false,
  poolSize: options.connections ?? 16,
  connectTimeout: CONNECT_TIMEOUT_MS,
});

/** SQLite has one integer, of 64 bits and the only one that numbers rows by itself, and one text without a limit. */
const EMBEDDED_TYPES: Readonly<Record<string, string>> = { bigint: 'integer', mediumtext: 'text' };

const embeddedSource = (options: OpenOptions, readonly: boolean): DataSource => {
  const source = new DataSource(sqliteOptions(options, readonly));
  const { driver } = source;
  const normalize = driver.normalizeType.bind(driver);
  driver.supportedDataTypes.push('mediumtext');
  driver.normalizeType = (column) => EMBEDDED_TYPES[String(column.type)] ?? normalize(column);
  return source;
};

const OLDEST = { mariadb: [10, 6], mysql: [8, 0] } as const;

/** @throws Error for a server older than MariaDB 10.6 or MySQL 8, which lack what the queue and lists rely on. */
const serverKind = async (url: string): Promise<ServerKind> => {
  const connection = await createConnection({ uri: url, connectTimeout: CONNECT_TIMEOUT_MS });
  try {
    const [rows] = await connection.query('SELECT VERSION() AS version');
    const { version } = (rows as Array<{ version: string }>)[0] as { version: string };
    const kind = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
    const [major = 0, minor = 0] = version.split('.').map(Number.parseFloat);
    const [leastMajor, leastMinor] = OLDEST[kind];
    if (major < leastMajor || (major === leastMajor && minor < leastMinor))
      throw new Error(
        `The database server is ${version}; MariaDB 10.6 or MySQL 8.0 is the oldest that works.`,
      );
    return kind;
  } finally {
    connection.destroy();
  }
};

/** A data source that is not connected yet, as TypeORM's own command line wants it. */
export const dataSourceFor = async (options: OpenOptions): Promise<DataSource> =>
  isEmbedded(options.url)
    ? embeddedSource(options, false)
    : new DataSource(mysqlOptions(options, await serverKind(options.url)));

const READ_COMMITTED = 'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED';

/** Once per connection instead of once per transaction, which saves a round trip in each. */
const readCommitted = async (source: DataSource): Promise<void> => {
  const { pool } = source.driver as unknown as { pool: Pool };
  pool.on('connection', (connection) => {
    // One that is lost while nobody uses it would end the process otherwise; the pool has noticed it by itself.
    connection.on('error', () => undefined);
    connection.query(READ_COMMITTED);
  });
  // The one connection there is already: it was made while the driver looked at the server.
  await source.query(READ_COMMITTED);
};

const openEmbedded = async (options: OpenOptions): Promise<Database> => {
  mkdirSync(dirname(options.url.slice(SQLITE.length)), { recursive: true });
  const writer = await embeddedSource(options, false).initialize();
  const reader = await embeddedSource(options, true).initialize();
  return new Database(sqliteDialect, writer, reader);
};

const openServer = async (options: OpenOptions): Promise<Database> => {
  const source = await (await dataSourceFor(options)).initialize();
  await readCommitted(source);
  return new Database(mysqlDialect, source, source);
};

/**
 * Connects, and no more: migrations are run by {@link migrate}.
 * @throws Error that names the setting, with the driver's as its cause, when the database cannot be reached. No driver
 * says the password.
 */
export const openDatabase = async (options: OpenOptions): Promise<Database> => {
  try {
    return await (isEmbedded(options.url) ? openEmbedded(options) : openServer(options));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The database of DATABASE_URL cannot be opened: ${reason}`, { cause: error });
  }
};
