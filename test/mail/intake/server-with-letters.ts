import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createPanel } from '../../../sdk/src/panel/index.js';
import { type Database, openDatabase } from '../../../src/database/index.js';
import { ENTITIES } from '../../../src/entities.js';
import { freePort } from '../../kit/free-port.js';
import { type ServerOptions, type ServerProcess, startServer } from '../../kit/server-process.js';
import { temporaryFolder } from '../../kit/temporary.js';
import { createTestDatabase } from '../../kit/temporary-database.js';
import { SITE, SUPPORT_ADDRESS } from '../../kit/world.js';

/** A server in a process of its own that takes letters in, and a look at what it keeps. */
export type ServerWithLetters = {
  readonly options: ServerOptions;
  readonly server: ServerProcess;
  readonly lmtpPort: number;
  readonly database: Database;
  /** How many rows a table has. */
  readonly count: (table: 'letter' | 'ticket' | 'message') => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Starts it with subscribers of these logins, who write from `login@shop.example`. */
export const startWithLetters = async (logins: readonly string[]): Promise<ServerWithLetters> => {
  const place = await createTestDatabase();
  const lmtpPort = await freePort();
  const serviceToken = randomBytes(24).toString('hex');
  const options = {
    databaseUrl: place.url,
    keyFile: join(temporaryFolder('key'), 'token.key'),
    serviceToken,
    settings: {
      SUPPORT_ADDRESS,
      LMTP_PORT: String(lmtpPort),
      ATTACHMENTS_DIR: temporaryFolder('attachments'),
    },
  };
  const server = await startServer(options);
  const panel = createPanel({ url: `${server.origin}/graphql`, serviceToken });
  const subscribers = logins.map((login) => ({
    login,
    contractNumber: `Д-${login}`,
    name: login,
    emails: [`${login}@shop.example`],
    services: [SITE],
  }));
  (await panel.syncSubscribers({ subscribers })).orThrow();
  const database = await openDatabase({ url: place.url, entities: ENTITIES });
  return {
    options,
    server,
    lmtpPort,
    database,
    count: async (table) => {
      const [row] = await database.select<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`);
      return Number(row?.n);
    },
    close: async () => {
      await database.close();
      await server.stop();
      await place.drop();
    },
  };
};
