import { processConfig } from '../config.js';
import { type Database, migrate, openDatabase } from '../database/index.js';

/**
 * Runs `work` on the configured database, brought to the newest schema, and closes it again.
 * What commands do is said in SQL: no entity is known to it, and none need be loaded.
 */
export const withDatabase = async <T>(
  work: (database: Database, migrated: string[]) => Promise<T>,
): Promise<T> => {
  const database = await openDatabase({ url: processConfig().databaseUrl, entities: [] });
  try {
    return await work(database, await migrate(database));
  } finally {
    await database.close();
  }
};
