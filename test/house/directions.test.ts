import { describe, expect, it } from '@jest/globals';
import { fileCycles, roomOf, unsoundRows, wrongDirections } from './directions.js';
import { rooms } from './rooms.js';
import { readSources, sourceFrom } from './source.js';

const sources = readSources('src');

describe('the direction of imports', () => {
  it('follows the table of rooms, through the doors', () => {
    expect(wrongDirections(sources, rooms)).toEqual([]);
  });

  it('has a row for every room', () => {
    const found = new Set(sources.map(({ path }) => roomOf(path)));
    expect([...found].filter((room) => room === undefined || !(room in rooms))).toEqual([]);
  });

  it('has a sound table: every name has a row, no ring, few know the outermost rooms', () => {
    expect(unsoundRows(rooms)).toEqual([]);
  });

  it('has no cycle among files', () => {
    expect(fileCycles(sources)).toEqual([]);
  });

  it('lets every room be entered by an index.ts of named exports alone', () => {
    const doors = sources.filter(({ path }) => /^src\/[^/]+\/index\.ts$/.test(path));
    const stars = doors.filter(({ tree }) => JSON.stringify(tree.body).includes('"ExportAllDeclaration"'));
    expect(stars.map(({ path }) => path)).toEqual([]);
  });
});

describe('the check of directions', () => {
  const table = {
    low: { imports: [], reason: '' },
    high: { imports: ['low', 'kernel'], reason: '' },
    kernel: { imports: [], reason: '' },
  };
  const judge = (path: string, text: string) => wrongDirections([sourceFrom(path, text)], table);

  it('accepts an allowed room through its door, and the kernel by its files', () => {
    expect(judge('src/high/a.ts', "import { b } from '../low/index.js';")).toEqual([]);
    expect(judge('src/high/a.ts', "import { page } from '../kernel/page.js';")).toEqual([]);
    expect(judge('src/high/a.ts', "import { c } from './c.js'; import fs from 'node:fs';")).toEqual([]);
  });

  it.each([
    ['a value', "import { a } from '../high/index.js';"],
    ['a type', "import type { A } from '../high/index.js';"],
    ['everything again', "export * from '../high/index.js';"],
    ['something later', "const later = import('../high/index.js');"],
    ['a type in passing', "let a: import('../high/index.js').A;"],
  ])('reports a forbidden room that is imported for %s', (_what, text) => {
    expect(judge('src/low/b.ts', text)).toEqual([
      'src/low/b.ts imports src/high/index.ts: low does not know high',
    ]);
  });

  it('lets a file have a row of its own', () => {
    const own = { ...table, 'low/list': { imports: ['high'], reason: '' } };
    const text = "import { a } from '../high/index.js';";
    expect(wrongDirections([sourceFrom('src/low/list.ts', text)], own)).toEqual([]);
    expect(wrongDirections([sourceFrom('src/low/other.ts', text)], own)).toHaveLength(1);
  });

  it('reports a visit past the door, an unknown room, and what lies outside of src/', () => {
    expect(judge('src/high/a.ts', "import { b } from '../low/b.js';")).toEqual([
      'src/high/a.ts imports src/low/b.ts: only through src/low/index.ts',
    ]);
    expect(judge('src/attic/a.ts', "import { b } from '../low/index.js';")).toHaveLength(1);
    expect(judge('src/high/a.ts', "import { kit } from '../../test/kit/wait.js';")).toHaveLength(1);
    expect(judge('src/main.ts', "import { sdk } from '../sdk/src/index.js';")).toHaveLength(1);
  });

  it('reports an unsound table', () => {
    const ring = { a: { imports: ['b'], reason: '' }, b: { imports: ['a'], reason: '' } };
    expect(unsoundRows(ring)).toEqual(['the rows a → b → a form a ring']);
    expect(unsoundRows({ a: { imports: ['ghost'], reason: '' } })).toHaveLength(1);
    const root = {
      a: { imports: ['compose'], reason: '' },
      compose: { imports: 'everything', reason: '' },
    } as const;
    expect(unsoundRows(root)).toEqual([
      'the row a names compose, which only main and commands and serve may know',
    ]);
    const live = { a: { imports: ['live'], reason: '' }, live: { imports: [], reason: '' } };
    expect(unsoundRows(live)).toEqual([
      'the row a names live, which only compose and serve and server/schema and entities and commands may know',
    ]);
  });

  it('reports files that need each other, but not those that share types', () => {
    const one = sourceFrom('src/a/one.ts', "import { two } from './two.js';");
    const two = (text: string) => sourceFrom('src/a/two.ts', text);
    expect(fileCycles([one, two("import { one } from './one.js';")])).toEqual([
      'src/a/one.ts → src/a/two.ts → src/a/one.ts',
    ]);
    expect(fileCycles([one, two("import type { One } from './one.js';")])).toEqual([]);
    expect(fileCycles([one, two("import { type One } from './one.js';")])).toEqual([]);
  });
});
