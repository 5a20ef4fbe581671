import { join } from 'node:path';
import { type RunningProcess, startProcess } from './process.js';
import { type PrivateService, startService } from './process-service.js';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/main.js');

export interface ServerOptions {
  readonly databaseUrl: string;
  readonly keyFile: string;
  readonly serviceToken: string;
  readonly redisUrl?: string;
  /** Further settings, as `LMTP_PORT`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** `zayavka serve` in a process of its own, as it was built; `start` after a `kill` runs it again on its port. */
export interface ServerProcess extends PrivateService {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Ends that no test had asked for, in words with what was printed: a crash must not pass for the test's own kill. */
  readonly surprises: readonly string[];
  /** The process that runs now, or ran last. */
  current(): RunningProcess;
  /** Sends the signal that is to end it, and goes on. */
  end(signal: 'SIGTERM' | 'SIGINT'): void;
}

/** What a process of ours sees of the environment: nothing of the test runner's. */
const environment = ({ databaseUrl, keyFile, serviceToken, redisUrl, settings }: ServerOptions) => ({
  HOST: '127.0.0.1',
  DATABASE_URL: databaseUrl,
  TOKEN_KEY_FILE: keyFile,
  SERVICE_TOKEN: serviceToken,
  REDIS_URL: redisUrl,
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production',
  NODE_OPTIONS: undefined,
  ...settings,
});

/** Returns when it is ready for requests: after about a second on a machine that has nothing else to do. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const surprises: string[] = [];
  let running: RunningProcess | undefined;
  /** The process that is being ended as the test wants it. */
  let ending: RunningProcess | undefined;
  const service = await startService(async (port) => {
    const started = await startProcess(process.execPath, [MAIN, 'serve'], {
      env: { ...environment(options), PORT: String(port) },
      ready: `http://127.0.0.1:${port}/health/ready`,
    });
    running = started;
    void started.exited.then(({ code, signal }) => {
      if (ending !== started) surprises.push(`It ended by itself (${signal ?? code}):\n${started.output()}`);
    });
    return started;
  });
  const meant = <Result>(act: () => Result): Result => {
    ending = running;
    return act();
  };
  return {
    ...service,
    origin: `http://127.0.0.1:${service.port}`,
    surprises,
    current: () => running as RunningProcess,
    end: (signal) => meant(() => running?.signal(signal)),
    kill: () => meant(service.kill),
    stop: () => meant(service.stop),
    restart: () => meant(service.restart),
  };
}

/** Runs one command of the command line beside the server, and returns what it printed. */
export async function runCommand(options: ServerOptions, ...args: string[]): Promise<string> {
  const command = await startProcess(process.execPath, [MAIN, ...args], { env: environment(options) });
  const { code } = await command.exited;
  if (code !== 0) throw new Error(`zayavka ${args.join(' ')} failed (${code}):\n${command.output()}`);
  return command.output('stdout');
}
