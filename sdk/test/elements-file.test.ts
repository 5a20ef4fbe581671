import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, node, sdk } from './kit/tools.js';

/** Of quality.md, "Speed": all elements with everything they need, as it goes over the wire. */
const LIMIT = 60_000;

const zipped = (text: string): number => gzipSync(text, { level: 9 }).length;

describe('the file of the elements', () => {
  let folder = '';
  let elements = '';
  let english = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zayavka-elements-'));
    const script = join(sdk, '../scripts/bundle-elements.mjs');
    expect(await node([script, folder])).toEqual({ code: 0, output: '' });
    elements = await readFile(join(folder, 'elements.js'), 'utf8');
    english = await readFile(join(folder, 'elements.en.js'), 'utf8');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has at most 60 kB, gzipped, with Lit and the SDK in it', () => {
    const bytes = zipped(elements);
    process.stdout.write(
      `elements.js gzip: ${bytes} B (limit ${LIMIT}), ${elements.length} characters bare; with English, elements.en.js gzip: ${zipped(english)} B\n`,
    );
    expect(bytes).toBeLessThanOrEqual(LIMIT);
    for (const name of ['zayavka-open-ticket', 'zayavka-tickets', 'zayavka-ticket'])
      expect(elements).toContain(name);
  });

  it('has the Russian words in it, and the English ones beside it: words alone, which need no other file', async () => {
    expect(elements).toContain('Отправить заявку');
    expect(english).toContain('Send the ticket');
    expect(elements).not.toMatch(/Send the ticket|New ticket|Loading…|Try again/);
    expect(english).not.toMatch(/\bimport\b|[А-я]/);
    expect(elements.match(/import\([^)]*\)/g)).toEqual(['import("./elements.en.js")']);
  });

  it('needs no further file, and nothing that a strict policy refuses', async () => {
    const { files } = await bundle("import './elements.js';", {}, folder);
    expect(files.map((file) => basename(file)).sort()).toEqual(['<stdin>', 'elements.en.js', 'elements.js']);
    expect(elements).not.toMatch(/\beval\(|new Function\(|\brequire\(/);
  });

  it('holds Lit for browsers, graphql-ws’s client and the SDK: nothing of Node, no GraphQL parser', async () => {
    const { files } = await bundle("import './src/elements/served.ts';");
    const foreign = files.filter((file) => !file.startsWith('src/') && file !== '<stdin>');
    expect(foreign.length).toBeGreaterThan(3);
    for (const file of foreign) {
      expect(file).toMatch(/node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element|graphql-ws)\//);
      expect(file).not.toMatch(/\/node\/|\/development\/|\/ssr/);
    }
  });

  it('gives the licences of what is in it along, and says where they are', async () => {
    expect(elements).toMatch(/^\/\*! @zayavka\/sdk \d+\.\d+\.\d+, MIT License; .*elements\.licenses\.txt/);
    const licences = await readFile(join(folder, 'elements.licenses.txt'), 'utf8');
    for (const words of ['BSD 3-Clause License', 'Google LLC. All rights reserved.', 'Denis Badurina'])
      expect(licences).toContain(words);
    const { files } = await bundle("import './src/elements/served.ts';");
    for (const file of files) {
      const [, name] = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
      if (name) expect(licences).toMatch(new RegExp(`^(?:.*, )?${name}(?:,|$)`, 'm'));
    }
  });
});
