import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildZayavkaSchema } from '../../src/server/schema.js';
import { ROOT, read } from './markdown.js';

const DOCUMENT = 'docs/regulations.md';
const CLAUSES = [
  ...['G.1', 'G.2', 'G.3', 'G.4', '1', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '3.4', '3.5'],
  ...['3.6', '3.7', '3.8', '3.9', '3.10', '3.11', 'Footer'],
];

/** What no test can show before there is the care for personal data. */
const LATER: readonly string[] = ['Footer'];

type Named = { readonly file: string; readonly title: string };
type Section = { readonly clause: string; readonly text: string; readonly tests: readonly Named[] };

const testsIn = (text: string): Named[] => {
  const named: Named[] = [];
  let file = '';
  for (const line of text.split('\n')) {
    file = /^- `(.+)`$/.exec(line)?.[1] ?? file;
    const title = /^ {2}- (.+)$/.exec(line)?.[1];
    if (title) named.push({ file, title });
  }
  return named;
};

const sections: readonly Section[] = read(DOCUMENT)
  .split(/^## /m)
  .slice(1)
  .map((text) => ({ clause: text.split(' ')[0] ?? '', text, tests: testsIn(text) }));

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Whether a test of that file, or a group of them, has this very name. */
const isThere = ({ file, title }: Named): boolean =>
  existsSync(join(ROOT, file)) && new RegExp(`\\(\\s*(['"\`])${quoted(title)}\\1,`).test(read(file));

const isOf = (clause: string, title: string): boolean =>
  new RegExp(`(^|[ ,(])${quoted(clause)}([ ,)]|$)`).test(title);

describe('the regulations, clause by clause', () => {
  it('are all there, in their order', () => {
    expect(sections.map(({ clause }) => clause)).toEqual(CLAUSES);
  });

  it.each(sections.map((section) => [section.clause, section] as const))(
    '%s is shown by tests that exist and name it, or said not to be there yet',
    (clause, { text, tests }) => {
      expect(tests.filter((named) => !isThere(named))).toEqual([]);
      const ofClause = tests.filter(({ title }) => isOf(clause, title));
      if (LATER.includes(clause)) expect(text).toMatch(/not there yet/i);
      else {
        expect(ofClause).not.toEqual([]);
        expect(text).not.toMatch(/not there yet/i);
      }
    },
  );

  it.each(['G.1', '3.1', '3.2', '3.6', '3.7', '3.9', '3.11'])('%s is shown by letters too', (clause) => {
    const tests = sections.find((section) => section.clause === clause)?.tests ?? [];
    const byLetters = tests.filter(({ file }) => file.startsWith('test/mail/'));
    expect(byLetters.filter(({ title }) => isOf(clause, title))).not.toEqual([]);
  });

  it('would find out a test that is not there', () => {
    expect(isThere({ file: 'test/docs/regulations.test.ts', title: 'are all there, in their order' })).toBe(
      true,
    );
    expect(isThere({ file: 'test/docs/regulations.test.ts', title: 'are all there' })).toBe(false);
    expect(isThere({ file: 'test/docs/none.test.ts', title: 'are all there, in their order' })).toBe(false);
    expect(isOf('3.1', '3.10 has no ground')).toBe(false);
  });

  it('1 calls the parties in the schema as the regulations do', () => {
    const types = Object.keys(buildZayavkaSchema().getTypeMap());
    expect(types).toEqual(expect.arrayContaining(['Subscriber', 'Agent', 'Ticket', 'Regulations']));
    expect(types.filter((name) => /customer|client|user|operator|issue/i.test(name))).toEqual([]);
  });
});
