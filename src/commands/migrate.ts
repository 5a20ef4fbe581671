import { Command } from 'commander';
import { withDatabase } from './open-database.js';
import { print } from './print.js';

export const migrateCommand = new Command('migrate')
  .description('bring the database to the newest schema (serve does so too when it starts)')
  .option('--json', 'print the names of the migrations as JSON')
  .action(({ json }: { json?: boolean }) =>
    withDatabase(async (_, migrated) => {
      print(json, { migrated }, migrated.length ? `Migrated: ${migrated.join(', ')}` : 'Nothing to migrate.');
    }),
  );
