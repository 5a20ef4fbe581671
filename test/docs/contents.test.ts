import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse as parseGraphql, validate } from 'graphql';
import { SERVICE_SCOPES } from '../../src/access/scopes.js';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { blocks, DOCUMENTS, ROOT, read } from './markdown.js';

const tree = blocks('').find(
  ({ document, code }) => document === 'CONTRIBUTING.md' && code.startsWith('src/'),
);
const lines = tree?.code.split('\n') ?? [];

const folders = (path: string): string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );

describe('what the documents show', () => {
  it('of the tree is what there is in src, and everything that there is', () => {
    const named = lines.flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []);
    expect(named.sort()).toEqual(folders('src').sort());
  });

  it('of the tree beside src exists, each folder with a word on it', () => {
    const named = lines.flatMap((line) => /^(\w+)\//.exec(line)?.[1] ?? []);
    expect(named.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
    expect(named).toEqual(expect.arrayContaining(['src', 'schema', 'sdk', 'test']));
    for (const line of lines.filter((text) => text && text !== 'src/'))
      expect(line).toMatch(/^\s*\S+\s{2,}\S/);
  });

  it('of the API is valid', () => {
    const documents = blocks('graphql');
    expect(documents.length).toBeGreaterThan(0);
    for (const { document, code } of documents)
      expect([document, validate(buildZayavkaSchema(), parseGraphql(code))]).toEqual([document, []]);
  });

  it('of the scopes is each scope with what it allows', () => {
    const told = /^Scopes of service tokens: ([\s\S]*?)\n\n/m.exec(read('docs/operations.md'))?.[1] ?? '';
    const scopes = [...told.matchAll(/`(\w+:\w+)`\s\(/g)].map(([, scope]) => scope);
    expect(scopes.sort()).toEqual([...SERVICE_SCOPES].sort());
  });

  it('of files and folders in running text exists', () => {
    const paths = DOCUMENTS.flatMap((document) =>
      [...read(document).matchAll(/`((?:src|test|scripts|schema|demo|docs|sdk)\/[\w./*-]*)`/g)].map(
        ([, path = '']) => [document, path.replace(/\*.*$/, '')] as const,
      ),
    );
    const exists = (document: string, path: string): boolean =>
      [ROOT, join(ROOT, dirname(document))].some((folder) => existsSync(join(folder, path)));
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter(([document, path]) => !exists(document, path))).toEqual([]);
  });
});
