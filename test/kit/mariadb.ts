import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { startProcess } from './process.js';
import { type PrivateService, startService } from './process-service.js';
import { temporaryFolder } from './temporary.js';

export interface PrivateMariaDb extends PrivateService {
  /** `mysql://root@127.0.0.1:PORT`, without a database's name. */
  readonly url: string;
}

/** mariadbd lives in /usr/sbin, which is not on everybody's PATH. */
const env = { PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

/**
 * A private mariadbd in a temporary folder, on a free port of 127.0.0.1, with the durability of the default
 * (innodb_flush_log_at_trx_commit=1) and small buffers. Root has no password. Starting takes about two seconds.
 */
export async function startMariaDb(): Promise<PrivateMariaDb> {
  const folder = temporaryFolder('mariadb');
  // It refuses to run as root unless told to.
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const data = join(folder, 'data');
  await installInto(data, asRoot);
  // A server that starts deletes the temporary tables that lie in its folder, those of another one, too.
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);

  const service = await startService((port) =>
    startProcess(
      'mariadbd',
      [
        '--no-defaults',
        ...asRoot,
        `--datadir=${data}`,
        `--tmpdir=${temporary}`,
        `--socket=${join(folder, 'socket')}`,
        `--pid-file=${join(folder, 'pid')}`,
        `--port=${port}`,
        '--bind-address=127.0.0.1',
        '--skip-name-resolve',
        '--character-set-server=utf8mb4',
        '--innodb-buffer-pool-size=64M',
        '--innodb-log-file-size=32M',
        '--max-connections=500',
        '--performance-schema=OFF',
      ],
      // The port too: mariadbd says "ready for connections" with `port: 0` while it prepares itself.
      { env, ready: new RegExp(`port: ${port}\\b`), timeoutMs: 60_000 },
    ),
  );
  return { ...service, url: `mysql://root@127.0.0.1:${service.port}` };
}

async function installInto(data: string, asRoot: readonly string[]): Promise<void> {
  const options = ['--no-defaults', ...asRoot, `--datadir=${data}`, '--skip-name-resolve', '--skip-test-db'];
  const install = await startProcess(
    'mariadb-install-db',
    [...options, '--auth-root-authentication-method=normal'],
    { env },
  );
  const { code } = await install.exited;
  if (code !== 0) throw new Error(`mariadb-install-db failed (${code}):\n${install.output()}`);
}

/** Runs one statement on a server, outside of every database; for creating, dropping and looking around. */
export async function onMariaDb(url: string, statement: string): Promise<RowDataPacket[]> {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query<RowDataPacket[]>(statement);
    return rows;
  } finally {
    await connection.end();
  }
}
