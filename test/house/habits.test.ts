import { describe, expect, it } from '@jest/globals';
import {
  classesWithTwoJobs,
  halfNames,
  leftOutTests,
  longFiles,
  maxLines,
  readersOfTheEnvironment,
} from './habits.js';
import { readSources, sourceFrom } from './source.js';

const sources = readSources('src', 'sdk/src');
const tests = readSources('test', 'sdk/test');

describe('the habits of the house', () => {
  it('give a class one job: no row is what leaves the house', () => {
    expect(classesWithTwoJobs(sources)).toEqual([]);
  });

  it('read the environment in src/config.ts alone', () => {
    expect(readersOfTheEnvironment(sources)).toEqual([]);
  });

  it(`keep every file within ${maxLines} lines`, () => {
    expect(longFiles(sources)).toEqual([]);
  });

  it('leave no test out', () => {
    expect(leftOutTests(tests)).toEqual([]);
  });

  it('find what a page shows by its whole name', () => {
    expect(halfNames(tests)).toEqual([]);
  });
});

describe('the check of habits', () => {
  it.each([
    "@Entity('tickets') @ObjectType() export class Ticket {}",
    '@ObjectType() @Entity() class Ticket {}',
    '@orm.Entity() @gql.InputType() export class Ticket {}',
  ])('reports the class with two jobs `%s`', (text) => {
    expect(classesWithTwoJobs([sourceFrom('src/a.ts', text)])).toEqual(['src/a.ts: class Ticket']);
  });

  it('accepts a row and a face that are two classes', () => {
    const text = '@Entity() export class TicketRow {} @ObjectType() export class Ticket {}';
    expect(classesWithTwoJobs([sourceFrom('src/a.ts', text)])).toEqual([]);
  });

  it.each([
    'const port = process.env.PORT;',
    "const port = process['env'].PORT;",
    'const { env } = process;',
    "import { env } from 'node:process';",
    "import { env as settings } from 'process';",
  ])('reports `%s` outside of config', (text) => {
    expect(readersOfTheEnvironment([sourceFrom('src/server/a.ts', text)])).toEqual(['src/server/a.ts']);
    expect(readersOfTheEnvironment([sourceFrom('src/config.ts', text)])).toEqual([]);
  });

  it('accepts the process for other things', () => {
    expect(readersOfTheEnvironment([sourceFrom('src/a.ts', "process.on('SIGTERM', stop);")])).toEqual([]);
  });

  it('reports a file of one line too many, unless a machine wrote it', () => {
    const text = 'stop();\n'.repeat(maxLines + 1);
    expect(longFiles([sourceFrom('src/a.ts', text)])).toEqual([`src/a.ts: ${maxLines + 1} lines`]);
    expect(longFiles([sourceFrom('sdk/src/_generated/a.ts', text)])).toEqual([]);
    expect(longFiles([sourceFrom('src/a.ts', 'stop();\n'.repeat(maxLines))])).toEqual([]);
  });

  it.each([
    "it.skip('a', f);",
    "test.todo('a');",
    "describe.only('a', f);",
    "xit('a', f);",
    "it.only.each([])('a', f);",
  ])('reports `%s`', (text) => {
    expect(leftOutTests([sourceFrom('test/a.test.ts', text)])).toHaveLength(1);
  });

  it.each([
    "page.getByRole('link', { name: 'Letters' });",
    "page.getByRole('main').getByRole('button', { name });",
    'page.getByRole("heading", { level: 1, name: subject.title });',
  ])('reports half a name in `%s`', (text) => {
    expect(halfNames([sourceFrom('test/a.test.ts', text)])).toHaveLength(1);
  });

  it.each([
    "page.getByRole('link', { name: 'Letters', exact: true });",
    "page.getByRole('link', { name: /^Letters/ });",
    "page.getByRole('link', { name: new RegExp(start) });",
    "page.getByRole('textbox', { name: 'Login' });",
    "page.getByRole('main');",
    "page.getByRole('button', { expanded: true });",
  ])('accepts `%s`', (text) => {
    expect(halfNames([sourceFrom('test/a.test.ts', text)])).toEqual([]);
  });
});
