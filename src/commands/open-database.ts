import { processConfig } from '../config.js';
import { type Database, migrate, openDatabase } from '../database/index.js';
import { ENTITIES } from '../entities.js';

/** Runs `work` on the configured database, brought to the newest schema, and closes it again. */
export const withDatabase = async <T>(
  work: (database: Database, migrated: string[]) => Promise<T>,
): Promise<T> => {
  const database = await openDatabase({ url: processConfig().databaseUrl, entities: ENTITIES });
  try {
    return await work(database, await migrate(database));
  } finally {
    await database.close();
  }
};
