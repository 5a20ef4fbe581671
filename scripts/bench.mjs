/** Compiles test/bench and the kit into .tmp/bench and runs it; the server it measures runs from dist/. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root, run, tool } from './steps.mjs';

const folder = join(root, '.tmp', 'bench');
rmSync(folder, { recursive: true, force: true });
const ready = build({ ifStale: true }) && run(tool('tsc'), ['-p', 'tsconfig.bench.json']);
const done = ready && run(process.execPath, [join(folder, 'test/bench/main.js'), ...process.argv.slice(2)]);
process.exitCode = done ? 0 : 1;
