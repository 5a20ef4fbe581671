import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { emittedSchema } from '../../scripts/emitted-schema.mjs';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { startProcess } from '../kit/process.js';
import { root } from './source.js';

describe('what is generated is current', () => {
  it('schema/schema.graphql says what src says', async () => {
    const committed = readFileSync(join(root, 'schema/schema.graphql'), 'utf8').split('\n');
    const emitted = emittedSchema(await buildZayavkaSchema()).split('\n');
    // A first few lines of what `npm run generate` would change say enough.
    expect(emitted.filter((line) => !committed.includes(line)).slice(0, 10)).toEqual([]);
    expect(emitted).toHaveLength(committed.length);
  });

  it("the SDK's types, operations and rules say what the schema says", async () => {
    const check = await startProcess('npm', ['run', '--silent', 'generate:check', '-w', 'sdk'], {
      cwd: root,
    });
    const { code } = await check.exited;
    expect({ code, printed: check.output() }).toMatchObject({ code: 0 });
  });
});

describe('the emitted schema', () => {
  it('does not depend on the order of the source', () => {
    const one = buildSchema('type Query { b: Int a: Int } type A { x: Int }');
    const other = buildSchema('type A { x: Int } type Query { a: Int b: Int }');
    expect(emittedSchema(one)).toBe(emittedSchema(other));
  });
});
