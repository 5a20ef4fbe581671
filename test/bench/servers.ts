import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../kit/free-port.js';
import { type RunningProcess, startProcess } from '../kit/process.js';
import { temporaryFolder } from '../kit/temporary.js';

/** The compiled bench lies in .tmp/bench/test/bench; the project's root is above it. */
export const root = join(import.meta.dirname, '..', '..', '..', '..');
export const main = join(root, 'dist', 'main.js');

/** At least 32 characters, for no server but the bench's own. */
export const SERVICE_TOKEN = 'bench-bench-bench-bench-bench-bench-bench';

export interface Server {
  readonly port: number;
  readonly process: RunningProcess;
  /** What it has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

/** Output goes to a file, as a service's log does: read by us, every line would cost the generator time. */
const toFile = (file: string, args: readonly string[]): readonly string[] => [
  '-c',
  'file=$1; shift; exec "$@" > "$file" 2>&1',
  'sh',
  file,
  process.execPath,
  ...args,
];

const start = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: string,
): Promise<Server> => {
  const port = await freePort();
  const log = join(temporaryFolder('log'), 'log');
  const running = await startProcess('/bin/sh', toFile(log, args), {
    env: { NODE_ENV: 'production', LOG_LEVEL: 'info', ...env, PORT: String(port) },
    cwd: root,
    ready: ready === '' ? undefined : `http://127.0.0.1:${port}${ready}`,
  });
  return {
    port,
    process: running,
    log: () => readFileSync(log, 'utf8'),
    stop: async () => {
      await running.kill('SIGTERM');
    },
  };
};

export interface ProductOptions {
  readonly databaseUrl: string;
  /** Further settings, as `LMTP_PORT`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Of node itself, before the file. */
  readonly nodeOptions?: readonly string[];
  /** Whether to wait until it is ready. Default true. */
  readonly wait?: boolean;
}

export const productEnvironment = (databaseUrl: string): Record<string, string> => ({
  NODE_ENV: 'production',
  LOG_LEVEL: 'info',
  DATABASE_URL: databaseUrl,
  TOKEN_KEY_FILE: join(temporaryFolder('key'), 'token.key'),
  SERVICE_TOKEN,
});

/** The product as it is run: the built server in production mode, its log on. */
export const startProduct = ({
  databaseUrl,
  settings = {},
  nodeOptions = [],
  wait = true,
}: ProductOptions): Promise<Server> =>
  start(
    [...nodeOptions, main, 'serve'],
    { ...productEnvironment(databaseUrl), ...settings },
    wait ? '/health/ready' : '',
  );

/** One of the files in reference/. */
export const startReference = (
  name: 'support-desk' | 'bare-sockets' | 'empty-http' | 'letters',
  env: Readonly<Record<string, string>> = {},
  nodeOptions: readonly string[] = [],
  wait = true,
): Promise<Server> =>
  start([...nodeOptions, join(import.meta.dirname, 'reference', `${name}.js`)], env, wait ? '/' : '');

/** Brings a blank database to the product's schema. */
export const migrate = async (databaseUrl: string): Promise<void> => {
  const { exited, output } = await startProcess(process.execPath, [main, 'migrate'], {
    env: productEnvironment(databaseUrl),
    cwd: root,
  });
  const { code } = await exited;
  if (code !== 0) throw new Error(`migrate failed:\n${output()}`);
};
