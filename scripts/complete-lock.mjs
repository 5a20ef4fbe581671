/**
 * Puts into package-lock.json the builds for other machines that npm left out. A registry that does not carry them all
 * makes `npm install` write a lock file without them, and `npm ci` then refuses that file, everywhere. With --check
 * only names them. Run it after a change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './steps.mjs';

/** The optional dependencies that have no entry, by the path they get: a version stands beside its dependent or on top. */
export function missingEntries({ packages }) {
  const missing = Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages))
      .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, dev)]),
  );
  return Object.fromEntries(missing);
}

/** Such a package is named after the machine it is for: `@swc/core-linux-ppc64-gnu`. */
function entryFor(name, version, dev) {
  const [, os, cpu, abi] =
    name.match(/[-/](android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/) ?? [];
  if (!os || !/^\d+\.\d+\.\d+/.test(version)) throw new Error(`For which machine is ${name}@${version}?`);
  const libc =
    os === 'linux' && { gnu: ['glibc'], musl: ['musl'], gnueabihf: ['glibc'], musleabihf: ['musl'] }[abi];
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    os: [os],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(root, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  console.log(`package-lock.json lacks ${Object.keys(missing).length} builds for other machines.`);
  if (process.argv.includes('--check')) {
    process.exitCode = Object.keys(missing).length === 0 ? 0 : 1;
  } else {
    const packages = Object.entries({ ...lock.packages, ...missing });
    packages.sort(([one], [other]) => one.localeCompare(other, 'en'));
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
  }
}
