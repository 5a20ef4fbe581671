import type { Database } from './database.js';

/** Brings the database to the newest schema. @returns the names of the migrations that were run. */
export const migrate = async (database: Database): Promise<string[]> => {
  const done = await database.dataSource.runMigrations({ transaction: 'each' });
  return done.map((migration) => migration.name);
};

/**
 * What would have to change for the database to equal the rows' classes: empty when the migrations are current.
 * @returns SQL statements, for a person to read.
 */
export const schemaDifference = async (database: Database): Promise<string[]> => {
  const log = await database.dataSource.driver.createSchemaBuilder().log();
  return log.upQueries.map(({ query }) => query);
};
