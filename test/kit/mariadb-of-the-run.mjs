import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * jest's global setup of the MariaDB project: one private server for all of its files, each of which makes a database
 * of its own on it. jest does not transform what this file imports, hence the bundle.
 */
export default async function startMariaDbOfTheRun(_options, { rootDir }) {
  const bundle = `${rootDir}/.tmp/kit/mariadb-${process.pid}.mjs`;
  await build({
    entryPoints: [`${rootDir}/test/kit/mariadb.ts`],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { startMariaDb } = await import(pathToFileURL(bundle).href);
  const server = await startMariaDb();
  process.env.TEST_MARIADB_URL = server.url;
  globalThis.mariaDbOfTheRun = server;
}
