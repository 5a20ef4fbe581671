import { join } from 'node:path';
import { startProcess } from '../kit/process.js';
import { temporaryFolder } from '../kit/temporary.js';
import { ROOT } from './markdown.js';

export const MAIN = join(ROOT, 'dist/main.js');

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Every name that a command may read: what is not given to it here is unset, whatever the test runner has. */
const UNSET = Object.fromEntries(
  [
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'DATABASE_URL',
    'REDIS_URL',
    'TOKEN_KEY_FILE',
    'SERVICE_TOKEN',
    'ALLOWED_ORIGINS',
    'REGULATIONS_FILE',
    'LOG_LEVEL',
    'NODE_ENV',
    'NODE_OPTIONS',
  ].map((name) => [name, undefined]),
);

/** The command line as it was built, in an empty folder of its own. */
export const zayavka = async (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> => {
  const cwd = temporaryFolder('cli');
  const running = await startProcess(process.execPath, [MAIN, ...args], { cwd, env: { ...UNSET, ...env } });
  const { code } = await running.exited;
  return { code, stdout: running.output('stdout'), stderr: running.output('stderr') };
};
