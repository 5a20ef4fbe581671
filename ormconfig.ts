import { processConfig } from './src/config.js';
import { dataSourceFor } from './src/database/index.js';
import { ENTITIES } from './src/entities.js';

/** Hands our data source to TypeORM's command line: `npx typeorm -d ormconfig.ts migration:show`. */
export default await dataSourceFor({ url: processConfig().databaseUrl, entities: ENTITIES });
