import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as sdkModule from '../src/index.js';
import { sdk, tsc } from './kit/tools.js';

/** Inside the package, so that the recipes' imports resolve as a user's do. */
const folder = join(sdk, '.tmp', `readme-${process.pid}`);

const settings = {
  extends: '../../tsconfig.json',
  compilerOptions: {
    noEmit: true,
    rootDir: '../../..',
    types: ['node'],
    esModuleInterop: true,
    paths: {
      '@zayavka/sdk': ['../../src/index.ts'],
      '@zayavka/sdk/panel': ['../../src/panel/index.ts'],
    },
  },
  include: ['*.ts'],
};

describe('the README', () => {
  let text = '';
  beforeAll(async () => {
    text = await readFile(join(sdk, 'README.md'), 'utf8');
    await mkdir(folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has only recipes that compile', async () => {
    const recipes = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
    expect(recipes.length).toBeGreaterThanOrEqual(8);
    await Promise.all(recipes.map((code, index) => writeFile(join(folder, `recipe-${index + 1}.ts`), code)));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    expect(await tsc('-p', folder)).toEqual({ code: 0, output: '' });
  });

  it('lists every error class that can be thrown', () => {
    // The base, too: what fits none of its classes is thrown as one of it.
    const isError = (value: unknown) =>
      typeof value === 'function' &&
      (value === sdkModule.ZayavkaError || value.prototype instanceof sdkModule.ZayavkaError);
    const classes = Object.entries(sdkModule)
      .filter(([, value]) => isError(value))
      .map(([name]) => name);
    const listed = [...text.matchAll(/^\| `(\w+Error)`\s*\|/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual(classes.sort());
  });
});
