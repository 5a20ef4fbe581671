/** What the scripts share: where the project is, how a command is run, and whether something is stale. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs a command in the project's root with our own output; true when it succeeded. */
export function run(command, args, { env = {}, timeoutMs } = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/** The path of a tool from node_modules: quicker than npx, and never from the network. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}

/** Installs what the lock file names, when node_modules is missing or from another lock file. */
export function installDependencies() {
  if (!dependenciesAreStale()) return true;
  console.log('Installing the dependencies …');
  return run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** npm keeps a copy of what it installed, and of nothing that this machine has no use for. */
function dependenciesAreStale() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  const has = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).some(
    ([path, wanted]) =>
      path.includes('node_modules/') && !isOptional(wanted) && has[path]?.version !== wanted.version,
  );
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

function isOptional({ optional, devOptional, peer }) {
  return optional || devOptional || peer;
}

/** A digest of names, sizes and times of change of everything below these paths. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(join(root, path))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
