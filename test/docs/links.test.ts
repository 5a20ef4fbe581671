import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DOCUMENTS, ROOT, read } from './markdown.js';

/** As GitHub makes an address of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsIn = (path: string): string[] =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

const linksIn = (path: string): string[] =>
  [...read(path).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

const leadsNowhere = (document: string, link: string): boolean => {
  const [file = '', anchor] = link.split('#');
  const path = file ? join(dirname(document), file) : document;
  if (!existsSync(join(ROOT, path))) return true;
  return anchor !== undefined && !anchorsIn(path).includes(anchor);
};

describe('links between the documents', () => {
  it.each(DOCUMENTS)('of %s lead to files and headings that exist', (document) => {
    expect(linksIn(document).filter((link) => leadsNowhere(document, link))).toEqual([]);
  });

  it('are found', () => {
    expect(linksIn('README.md').length).toBeGreaterThan(5);
    expect(leadsNowhere('README.md', 'docs/nothing.md')).toBe(true);
    expect(leadsNowhere('README.md', 'docs/operations.md#settings')).toBe(false);
    expect(leadsNowhere('README.md', 'docs/operations.md#nowhere')).toBe(true);
  });
});
