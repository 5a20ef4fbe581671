/**
 * Runs the generator: `node codegen/run.mjs [--check]`.
 * The generator is TypeScript, which Node 20 does not run; esbuild turns it into one file first. The file lies under
 * node_modules so that the generator's own imports resolve, and carries the process id so that two runs may overlap.
 */
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const sdk = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(dirname(sdk), 'node_modules', '.cache', 'zayavka-codegen');
const outfile = join(folder, `${process.pid}.mjs`);

await mkdir(folder, { recursive: true });
try {
  await build({
    entryPoints: [join(sdk, 'codegen', 'main.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(sdk, process.argv.slice(2));
} finally {
  await rm(outfile, { force: true });
}
