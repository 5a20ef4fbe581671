import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from '@swc/core';
import { type Import, importsOf } from './imports.js';
import { isNode, type Node } from './walk.js';

/** One TypeScript file as the house tests see it. */
export interface Source {
  /** From the project's root, with `/`: `src/tickets/index.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly tree: Node;
  readonly imports: readonly Import[];
}

export const root = join(import.meta.dirname, '../..');

/** The file of this path and text; the text need not exist on disk. */
export function sourceFrom(path: string, text: string): Source {
  const tree: unknown = parseSync(text, { syntax: 'typescript', decorators: true, target: 'es2022' });
  if (!isNode(tree)) throw new Error(`${path} has no syntax tree`);
  const lines = text.replace(/\n$/, '').split('\n').length;
  return { path, lines, tree, imports: importsOf(tree, posix.dirname(path)) };
}

/** Every .ts file below these folders. Folders that do not exist yet have none. */
export function readSources(...folders: string[]): Source[] {
  const all = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folders.some((folder) => folder.split('/')[0] === entry.name))
    .flatMap((entry) => filesBelow(entry.name));
  return all
    .filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)))
    .sort()
    .map((path) => sourceFrom(path, readFileSync(join(root, path), 'utf8')));
}

/** Not what others wrote, and not what was built. */
const passedBy = new Set(['node_modules', 'dist']);

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return passedBy.has(entry.name) ? [] : filesBelow(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}
