import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { blocks, inlineCode, ROOT, read, tableUnder } from './markdown.js';

const DOCUMENT = 'docs/panel-integration.md';
const EXAMPLES = ['sdk/examples/billing-panel', 'sdk/examples/billing-panel/assets', 'sdk/examples/php'];

/** The examples, which `test/panel` and `test/pages` run. */
const files = EXAMPLES.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${folder}/${entry.name}`),
);

/** Lines without what they are indented by, so that a part of a function can be quoted. */
const lines = (text: string): string =>
  `\n${text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')}\n`;

const quoted = (language: string): string[] =>
  blocks(language)
    .filter(({ document }) => document === DOCUMENT)
    .map(({ code }) => code);

/** All that the elements are made of. */
const elements = readdirSync(join(ROOT, 'sdk/src/elements'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`sdk/src/elements/${name}`))
  .join('\n');

const namesIn = (heading: string, column = 0): string[] =>
  tableUnder(DOCUMENT, heading).flatMap((row) =>
    [...(row[column] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );

describe('The steps of embedding', () => {
  it.each([
    ['js', 3, /\.m?js$/],
    ['css', 1, /\.css$/],
    ['php', 4, /\.php$/],
  ])('quote their %s from the examples that are run, word for word', (language, least, ending) => {
    const code = quoted(language);
    expect(code.length).toBeGreaterThanOrEqual(least);
    const sources = files.filter((file) => ending.test(file)).map((file) => lines(read(file)));
    expect(code.filter((part) => !sources.some((source) => source.includes(lines(part))))).toEqual([]);
  });

  it('name the settings that the example reads, and their defaults', () => {
    const source = read('sdk/examples/billing-panel/server.mjs');
    const known = new Set([...source.matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name));
    expect(namesIn('The example on its own').sort()).toEqual([...known].sort());
    const defaults = tableUnder(DOCUMENT, 'The example on its own').map((row) => row[1]?.replaceAll('`', ''));
    for (const one of ['http://127.0.0.1:4000', '4100', 'demo/subscribers.json']) {
      expect(defaults).toContain(one);
      expect(source).toContain(one);
    }
  });

  it('name every field that a customer has', () => {
    const [, fields = ''] =
      /^input SubscriberInput \{([\s\S]*?)^\}/m.exec(read('schema/schema.graphql')) ?? [];
    const names = [...fields.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
    expect(namesIn('2\\. The customers').sort()).toEqual(names.sort());
  });

  it('quote the words that the elements say when something does not work', () => {
    const said = tableUnder(DOCUMENT, 'When something does not work').flatMap(([seen = '']) =>
      [...seen.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words),
    );
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter((text) => !elements.includes(text))).toEqual([]);
  });

  it('embed elements that there are, by attributes that they have', () => {
    const known = new Set([...elements.matchAll(/attribute: '([a-z-]+)'/g)].map(([, name]) => name));
    const tags = quoted('html').flatMap((html) => [...html.matchAll(/<(zayavka-[a-z-]+)([^>]*)>/g)]);
    expect(tags).toHaveLength(3);
    for (const [, tag, attributes = ''] of tags) {
      expect(elements.includes(`define('${tag}'`)).toBe(true);
      for (const [, name] of attributes.matchAll(/([a-z-]+)="/g)) expect([...known]).toContain(name);
    }
    expect(inlineCode(DOCUMENT)).toContain('/demo/panel/');
  });
});

describe('The document of the elements', () => {
  const ELEMENTS = 'docs/elements.md';
  const namesUnder = (heading: string): string[] =>
    tableUnder(ELEMENTS, heading).flatMap(([names = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    );

  it('names every property that the look can be changed by', () => {
    const properties = [...elements.matchAll(/var\((--zayavka-[a-z-]+)/g)].map(([, name]) => name);
    expect(namesUnder('Look').sort()).toEqual([...new Set(properties)].sort());
  });

  it('names every attribute', () => {
    const attributes = [...elements.matchAll(/attribute: '([a-z-]+)'/g)].map(([, name = '']) => name);
    const named = inlineCode(ELEMENTS);
    expect(attributes.length).toBeGreaterThan(3);
    expect(attributes.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('names every event', () => {
    const events = [...read('sdk/src/elements/events.ts').matchAll(/^ {2}'(zayavka-[a-z]+)'/gm)];
    expect(namesUnder('Events').sort()).toEqual(events.map(([, name]) => name).sort());
  });
});
