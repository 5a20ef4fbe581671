/** The generator's command line: writes `src/_generated`, or with `--check` only compares it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printConstraints } from './constraints.js';
import { printFragments, printOperations, printPart } from './operations.js';
import { readSources } from './sources.js';
import { printTypes } from './types.js';

const HEADER =
  '// Generated from schema/schema.graphql and sdk/operations by `npm run generate -w sdk`. Not to be edited.\n';

/** Every generated file's text by its name. The same sources always give the same texts. */
export async function generate(sdk: string): Promise<Map<string, string>> {
  const sources = await readSources(join(sdk, '..', 'schema', 'schema.graphql'), join(sdk, 'operations'));
  return new Map([
    ['types.ts', HEADER + (await printTypes(sources))],
    ['fragments.ts', HEADER + printFragments(sources)],
    ['operations.ts', HEADER + printOperations(sources)],
    ['agent-operations.ts', HEADER + printPart('agents', sources)],
    ['panel-operations.ts', HEADER + printPart('panel', sources)],
    ['constraints.ts', HEADER + printConstraints(sources.schema)],
  ]);
}

/** One readable line for each committed file that differs from what the sources give now. */
export async function findStale(sdk: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, wanted] of await generate(sdk)) {
    const path = join(sdk, 'src', '_generated', name);
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === wanted) continue;
    const place = found === undefined ? 'is missing' : `differs from line ${firstDifference(found, wanted)}`;
    stale.push(`sdk/src/_generated/${name} ${place}`);
  }
  return stale;
}

/** Returns the exit code: 1 when `--check` finds a stale file or the sources are at fault. */
export async function main(sdk: string, args: readonly string[]): Promise<number> {
  try {
    if (args.includes('--check')) {
      const stale = await findStale(sdk);
      for (const line of stale) console.error(line);
      if (stale.length > 0)
        console.error('The SDK is stale: run `npm run generate -w sdk` and commit the result.');
      return stale.length > 0 ? 1 : 0;
    }
    const folder = join(sdk, 'src', '_generated');
    await mkdir(folder, { recursive: true });
    for (const [name, text] of await generate(sdk)) await writeFile(join(folder, name), text);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function firstDifference(found: string, wanted: string): number {
  const a = found.split('\n');
  const b = wanted.split('\n');
  const index = a.findIndex((line, i) => line !== b[i]);
  return (index === -1 ? a.length : index) + 1;
}
