/**
 * Builds dist/, sdk/dist/ and desk/dist/; with --if-stale only when a source changed since the last time, with --server dist/ alone,
 * from whose schema the SDK's sources are generated. The new dist/ takes the
 * old one's place in one step, so what runs from it meanwhile never meets half of it, and no file of a deleted source
 * stays behind.
 */
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, root, run, tool } from './steps.mjs';

const parts = [
  {
    name: 'dist',
    sources: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    compile: (folder) => run(tool('tsc'), ['-p', 'tsconfig.build.json', '--outDir', folder]),
  },
  {
    name: 'sdk/dist',
    sources: [
      'sdk/src',
      'sdk/tsconfig.json',
      'sdk/package.json',
      'package-lock.json',
      'scripts/bundle-elements.mjs',
      'scripts/licences.mjs',
    ],
    compile: (folder) =>
      run(tool('tsc'), ['-p', 'sdk/tsconfig.json', '--outDir', folder]) &&
      run(process.execPath, ['scripts/bundle-elements.mjs', folder]),
  },
  {
    // The SDK goes in from its sources.
    name: 'desk/dist',
    sources: [
      'desk/src',
      'desk/package.json',
      'desk/tsconfig.json',
      'sdk/src',
      'package-lock.json',
      'scripts/bundle-desk.mjs',
      'scripts/licences.mjs',
    ],
    compile: (folder) => run(process.execPath, ['scripts/bundle-desk.mjs', folder]),
  },
];

/** Builds the server, and the SDK and the desk unless the server alone is wanted; false when one of them does not compile. */
export function build({ ifStale = false, serverOnly = false } = {}) {
  return (serverOnly ? parts.slice(0, 1) : parts).map((part) => buildPart(part, ifStale)).every(Boolean);
}

function buildPart({ name, sources, compile }, ifStale) {
  const target = join(root, name);
  const stamp = join(root, '.tmp', `built-${name.replace('/', '-')}`);
  const print = fingerprint(sources);
  if (ifStale && existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print)
    return true;

  console.log(`Building ${name} …`);
  const fresh = `${target}-${process.pid}`;
  if (!compile(fresh)) {
    rmSync(fresh, { recursive: true, force: true });
    return false;
  }
  const main = join(fresh, 'main.js');
  if (existsSync(main)) chmodSync(main, 0o755);
  const old = `${fresh}-old`;
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
  mkdirSync(join(root, '.tmp'), { recursive: true });
  writeFileSync(stamp, print);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = build({
    ifStale: process.argv.includes('--if-stale'),
    serverOnly: process.argv.includes('--server'),
  })
    ? 0
    : 1;
}
