import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPanel } from '../../../sdk/src/panel/index.js';
import { type Database, openDatabase } from '../../../src/database/index.js';
import { ENTITIES } from '../../../src/entities.js';
import { freePort } from '../../kit/free-port.js';
import { type ServerProcess, startServer } from '../../kit/server-process.js';
import { temporaryFolder } from '../../kit/temporary.js';
import { createTestDatabase } from '../../kit/temporary-database.js';
import { SITE, SUPPORT_ADDRESS } from '../../kit/world.js';
import { AUTHORS, authorNumber } from './build.js';

/** The receipt of a letter, as far as these tests look at it. */
export type Receipt = {
  readonly outcome: string;
  readonly arrivals: number;
  readonly ticketId: string | null;
};

/** A server in a process of its own that takes letters in, and a look at what it keeps. */
export type MailServer = {
  readonly lmtpPort: number;
  readonly server: ServerProcess;
  readonly database: Database;
  /** Of every letter with this Message-ID. */
  readonly receipts: (messageId: string) => Promise<Receipt[]>;
  readonly close: () => Promise<void>;
};

const RECEIPTS = 'SELECT outcome, arrivals, ticketId FROM letter WHERE messageIdHeader = ?';

/** Starts it with the subscribers whom the hostile letters say they are from. */
export const startMailServer = async (
  attachmentsDir = temporaryFolder('attachments'),
): Promise<MailServer> => {
  const place = await createTestDatabase();
  const lmtpPort = await freePort();
  const serviceToken = randomBytes(24).toString('hex');
  const server = await startServer({
    databaseUrl: place.url,
    keyFile: join(temporaryFolder('key'), 'token.key'),
    serviceToken,
    settings: { SUPPORT_ADDRESS, LMTP_PORT: String(lmtpPort), ATTACHMENTS_DIR: attachmentsDir },
  });
  const panel = createPanel({ url: `${server.origin}/graphql`, serviceToken });
  const authors = Array.from({ length: AUTHORS }, (_, i) => ({
    login: `author${i + 1}`,
    contractNumber: `Д-${i + 1}`,
    name: `Author ${i + 1}`,
    emails: [authorNumber(i + 1)],
    services: [SITE],
  }));
  for (let from = 0; from < AUTHORS; from += 100)
    (await panel.syncSubscribers({ subscribers: authors.slice(from, from + 100) })).orThrow();
  const database = await openDatabase({ url: place.url, entities: ENTITIES });
  return {
    lmtpPort,
    server,
    database,
    receipts: async (messageId) =>
      (await database.select<Receipt>(RECEIPTS, [messageId])).map((row) => ({
        ...row,
        arrivals: Number(row.arrivals),
      })),
    close: async () => {
      await database.close();
      await server.stop();
      await place.drop();
    },
  };
};

/** What a process has used: seconds of the processor, and megabytes of memory at its fullest since the last look. */
export type Usage = { readonly seconds: number; readonly megabytes: number };

/** Clock ticks a second, of which /proc counts: the same on every Linux. */
const TICKS = 100;

const kilobytes = (pid: number, name: 'VmHWM' | 'VmRSS'): number => {
  const [, found] =
    readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${name}:\\s+(\\d+) kB`)) ?? [];
  return Number(found);
};

const processorSeconds = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
};

/**
 * What the process uses while `work` runs. Of the processor's time, not of the clock's: the machine does other work
 * beside the test. Of memory, what its fullest moment had more than the beginning.
 */
export const usedBy = async <T>(
  pid: number,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly used: Usage }> => {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const memory = kilobytes(pid, 'VmRSS');
  const time = processorSeconds(pid);
  const result = await work();
  return {
    result,
    used: {
      seconds: processorSeconds(pid) - time,
      megabytes: (kilobytes(pid, 'VmHWM') - memory) / 1024,
    },
  };
};
