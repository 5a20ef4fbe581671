/** npm runs it before it packs the SDK: a package without what was built would install, and fail at its first import. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

if (!existsSync(join(root, 'sdk/dist/index.js'))) {
  console.error('sdk/dist is not built. In the root of the repository: npm ci && npm run build');
  process.exitCode = 1;
}
