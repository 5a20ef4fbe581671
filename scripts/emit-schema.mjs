/** Writes schema/schema.graphql from dist/; with --check only says whether it is what stands there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildZayavkaSchema } from '../dist/server/schema.js';
import { emittedSchema } from './emitted-schema.mjs';
import { root } from './steps.mjs';

const file = join(root, 'schema', 'schema.graphql');
const text = emittedSchema(await buildZayavkaSchema());
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema/schema.graphql is not what src says. Run `npm run generate` and commit the result.');
  process.exitCode = 1;
}
