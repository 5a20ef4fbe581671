/** The licences of what goes into a bundle: BSD, MIT and ISC ask that their texts go along with copies. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** The licence of each package that these files belong to, whole, and of equal texts one. */
export function licences(files) {
  const packages = new Set([
    'sdk',
    ...files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  ]);
  const texts = new Map();
  for (const path of packages) {
    const text = licenceOf(path);
    texts.set(text, [
      ...(texts.get(text) ?? []),
      path === 'sdk' ? '@zayavka/sdk' : path.replace(/^.*node_modules\//, ''),
    ]);
  }
  return [...texts]
    .map(([text, names]) => `${names.join(', ')}\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceOf(path) {
  const name = readdirSync(join(root, path)).find((file) => /^licen[cs]e/i.test(file));
  if (!name) throw new Error(`${path} has no licence to give along`);
  return readFileSync(join(root, path, name), 'utf8').trim();
}
