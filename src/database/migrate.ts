import type { Database } from './database.js';

/**
 * Runs `work` with the right to change the schema, which one instance has at a time: several that start at once would
 * otherwise run the same migration side by side.
 */
const alone = async <T>({ dataSource, dialect }: Database, work: () => Promise<T>): Promise<T> => {
  const { schemaLock } = dialect;
  if (!schemaLock) return work();
  const runner = dataSource.createQueryRunner();
  try {
    const [row] = (await runner.query(schemaLock.take)) as Array<{ taken: number | null }>;
    if (row?.taken !== 1)
      throw new Error('Another instance has been migrating the database for over a minute; try again later.');
    return await work();
  } finally {
    await runner.query(schemaLock.release);
    await runner.release();
  }
};

/** Brings the database to the newest schema. @returns the names of the migrations that were run. */
export const migrate = (database: Database): Promise<string[]> =>
  alone(database, async () => {
    const done = await database.dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  });

/**
 * What would have to change for the database to equal the rows' classes: empty when the migrations are current.
 * @returns SQL statements, for a person to read.
 */
export const schemaDifference = async (database: Database): Promise<string[]> => {
  const log = await database.dataSource.driver.createSchemaBuilder().log();
  return log.upQueries.map(({ query }) => query);
};
