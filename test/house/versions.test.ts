import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { missingEntries } from '../../scripts/complete-lock.mjs';
import { root } from './source.js';
import { floors, lowVersions, secondCopies } from './versions.js';

const read = (name: string) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const lock = read('package-lock.json');

describe('the versions in the lock file', () => {
  it('are within their ranges, nested copies too', () => {
    expect(lowVersions(lock)).toEqual([]);
  });

  it('have one copy of what keeps its state in the module', () => {
    expect(secondCopies(lock)).toEqual([]);
  });

  it('name the builds for every machine: `node scripts/complete-lock.mjs` adds what npm left out', () => {
    expect(Object.keys(missingEntries(lock))).toEqual([]);
  });

  it('cover every direct dependency that has a range', () => {
    const { dependencies, devDependencies } = read('package.json');
    const direct = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name in floors);
    expect(direct.filter((name) => !lock.packages[`node_modules/${name}`]?.version)).toEqual([]);
    expect(direct.length).toBeGreaterThan(8);
  });

  it('pin type-graphql exactly, and ask for a Node that everything runs on', () => {
    const { dependencies, engines } = read('package.json');
    expect(dependencies['type-graphql']).toBe('2.0.0-rc.4');
    expect(engines.node).toBe('>=20.19');
  });
});

describe('the check of versions', () => {
  const locked = (path: string, version: string) => ({ packages: { [path]: { version } } });

  it.each([
    ['node_modules/graphql', '17.0.0'],
    ['node_modules/graphql', '16.11.0'],
    ['node_modules/type-graphql', '2.0.0-rc.3'],
    ['node_modules/@apollo/server', '5.5.0'],
    ['node_modules/@as-integrations/fastify/node_modules/@apollo/server', '4.12.0'],
    ['node_modules/mysql2', '3.23.9'],
  ])('reports %s %s', (path, version) => {
    expect(lowVersions(locked(path, version))).toHaveLength(1);
  });

  it('accepts a version in its range, and packages it has no word on', () => {
    expect(lowVersions(locked('node_modules/ws', '8.21.0'))).toEqual([]);
    expect(lowVersions(locked('node_modules/left-pad', '0.0.1'))).toEqual([]);
  });

  it('leaves a tool the TypeScript that it brings for itself', () => {
    expect(lowVersions(locked('scripts/reference/node_modules/typescript', '6.0.3'))).toEqual([]);
    expect(lowVersions(locked('node_modules/typescript', '6.0.3'))).toHaveLength(1);
  });

  it('reports a second graphql', () => {
    expect(secondCopies(locked('node_modules/a/node_modules/graphql', '16.12.0'))).toHaveLength(1);
    expect(secondCopies(locked('node_modules/graphql', '16.12.0'))).toEqual([]);
  });

  it('reports a build for another machine that has no entry', () => {
    const tool = {
      version: '1.2.3',
      optionalDependencies: { '@tool/linux-x64-musl': '1.2.3', '@tool/a': '1' },
    };
    const packages = { 'node_modules/tool': tool, 'node_modules/@tool/a': { version: '1.0.0' } };
    expect(missingEntries({ packages })).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.2.3',
        cpu: ['x64'],
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    });
  });
});
