import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The documents for readers, from the project's root. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'sdk/README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export type Block = { readonly document: string; readonly language: string; readonly code: string };

/** Fenced blocks of code in all documents. */
export const blocks = (language: string): Block[] =>
  DOCUMENTS.flatMap((document) =>
    [...read(document).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
      .map(([, found = '', code = '']) => ({ document, language: found, code }))
      .filter((block) => block.language === language),
  );

/** What stands in backticks in running text and tables. */
export const inlineCode = (document: string): string[] =>
  [
    ...read(document)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, code = '']) => code);

/** The rows of the first table after a heading, cell by cell, without its head. */
export const tableUnder = (document: string, heading: string): string[][] => {
  const [, below = ''] = read(document).split(new RegExp(`^#+ ${heading}$`, 'm'));
  const [table = ''] = below.match(/(?:^\|.*\|\n)+/m) ?? [];
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
};
