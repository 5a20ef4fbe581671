import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Expectation } from './expectation.js';

const FOLDER = join(import.meta.dirname, '../../fixtures/mail');

export type Fixture = {
  readonly name: string;
  /** As it lies in its file: with the marks not filled in. */
  readonly raw: Buffer;
  readonly expected: Expectation;
};

/** Every fixture, each after the one that it has to come after. */
export const allFixtures = (): Fixture[] => {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.eml'))
    .map((file) => file.slice(0, -'.eml'.length))
    .sort();
  const fixtures = names.map((name) => ({
    name,
    raw: readFileSync(join(FOLDER, `${name}.eml`)),
    expected: JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')) as Expectation,
  }));
  const first = fixtures.filter(({ expected }) => expected.after === undefined);
  return [...first, ...fixtures.filter(({ expected }) => expected.after !== undefined)];
};

/** What the marks in a letter stand for in a world. */
export type Marks = Readonly<Record<string, string>>;

const MARK = /\{\{([A-Z_]+)\}\}/g;

/** Puts the marks in, byte for byte beside them. @throws Error for a mark that the world has not. */
export const fillIn = (raw: Buffer, marks: Marks): Buffer =>
  Buffer.from(
    raw.toString('latin1').replace(MARK, (_, name: string) => {
      const value = marks[name];
      if (value === undefined) throw new Error(`Nothing to put in for ${name}`);
      return Buffer.from(value, 'utf8').toString('latin1');
    }),
    'latin1',
  );

/** The marks that have nothing to do with the letter's bytes: of the expectation and the envelope. */
export const fillInText = (text: string, marks: Marks): string =>
  fillIn(Buffer.from(text, 'utf8'), marks).toString('utf8');
