import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  CLAUSE_NAMES,
  defaultRegulations,
  parseRegulations,
  RegulationsFileError,
  regulationsType,
} from '../../src/regulations/index.js';

const root = new URL('../../', import.meta.url).pathname;

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => join(entry.parentPath, entry.name));

/** What a pattern's first group finds in the files of some folders. */
const found = (folders: readonly string[], pattern: RegExp): Set<string> => {
  const all = new Set<string>();
  for (const file of folders.flatMap(filesBelow).filter((name) => !name.includes('/regulations/clauses')))
    for (const [, names = ''] of readFileSync(file, 'utf8').matchAll(pattern))
      for (const name of names.split(/,\s*/)) all.add(name);
  return all;
};

const data = defaultRegulations();
const listed = (locale: 'RU' | 'EN' = 'RU', rules = data) => regulationsType(rules, locale).clauses;
const names = listed().map(({ clause }) => clause);
const clause = (name: string, rules = data, locale: 'RU' | 'EN' = 'RU') => {
  const one = listed(locale, rules).find((other) => other.clause === name);
  if (!one) throw new Error(`there is no clause ${name}`);
  return one;
};

const withRules = (changes: object) =>
  parseRegulations(JSON.stringify({ ...data, ...changes }), 'rules.json');

describe('the regulations clause by clause', () => {
  it('stand in their order, each once, in both languages', () => {
    expect(names).toEqual(CLAUSE_NAMES);
    expect(new Set(names).size).toBe(names.length);
    expect(names.slice(0, 8)).toEqual(['G.1', 'G.2', 'G.3', 'G.4', '1', '2.1', '2.2', '2.3']);
    expect(names.slice(8)).toEqual(Array.from({ length: 11 }, (_, i) => `3.${i + 1}`));
    for (const [i, ru] of listed('RU').entries()) {
      const en = listed('EN')[i];
      for (const key of ['title', 'text', 'carriedOut'] as const) {
        expect(ru[key]).toMatch(/[а-яё]/i);
        expect(en?.[key]).toMatch(/[a-z]/i);
        expect(en?.[key]).not.toMatch(/[а-яё]/i);
      }
      expect(ru.carriedOut.split(/[.!?](?:\s|$)/).filter(Boolean)).toHaveLength(1);
    }
  });

  it('have every clause that a test is named after', () => {
    const tested = found(
      ['test', 'sdk/test'],
      /\b(?:it|describe)(?:\.each\([^)]*\))?\(\s*['"`]((?:G|\d)\.\d+(?:,\s*(?:G|\d)\.\d+)*)\b/g,
    );
    expect(tested.size).toBeGreaterThan(10);
    for (const name of tested) expect(names).toContain(name);
  });

  it('have every clause that an error, a refusal or a fault of ours names', () => {
    const cited = found(['src'], /\bclause: '((?:G|\d)[\d.]*)'/g);
    expect(cited.size).toBeGreaterThan(5);
    for (const name of cited) expect(names).toContain(name);
    for (const { clause: name } of data.refusalReasons) expect(names).toContain(name);
  });

  it('3.5 says the hours of the provider’s file, in the right form of the word', () => {
    expect(clause('3.5').text).toContain('Максимальный срок обработки заявки СТП — 10 часов.');
    const hoursOf = (responseHours: number, locale: 'RU' | 'EN') =>
      clause('3.5', withRules({ responseHours }), locale).text;
    expect(hoursOf(1, 'RU')).toContain('— 1 час.');
    expect(hoursOf(24, 'RU')).toContain('— 24 часа.');
    expect(hoursOf(1, 'EN')).toContain('takes 1 hour at most');
    expect(hoursOf(24, 'EN')).toContain('takes 24 hours at most');
    expect(clause('3.5', withRules({ responseHours: 24 })).carriedOut).toContain('24 часа');
    expect(clause('3.7', withRules({ authorizationDays: 21 })).carriedOut).toContain('21 день');
  });

  it('3.10 tells the grounds in the words of the provider’s file', () => {
    for (const { text } of data.refusalReasons) {
      expect(clause('3.10').text).toContain(`• ${text.ru}`);
      expect(clause('3.10', data, 'EN').text).toContain(`• ${text.en}`);
    }
    const own = data.refusalReasons.map((reason) => ({
      ...reason,
      text: { ru: 'По-своему', en: 'Our way' },
    }));
    expect(clause('3.10', withRules({ refusalReasons: own })).text).toContain('• По-своему');
  });

  it('are read in the provider’s own words where the file has them', () => {
    const own = {
      clause: '3.2',
      text: { ru: 'Пишите на help@provider.example.\nОтветим за {responseHours}.', en: 'Write to us.' },
    };
    const rules = withRules({ clauses: [own], responseHours: 2 });
    expect(clause('3.2', rules)).toMatchObject({
      title: clause('3.2').title,
      text: 'Пишите на help@provider.example.\nОтветим за 2 часа.',
      carriedOut: clause('3.2').carriedOut,
    });
    expect(clause('3.3', rules)).toEqual(clause('3.3'));
    const titled = withRules({ clauses: [{ ...own, title: { ru: 'Почта', en: 'Mail' } }] });
    expect(clause('3.2', titled, 'EN').title).toBe('Mail');
  });

  it.each([
    [[{ clause: '9.9', text: { ru: 'а', en: 'a' } }], /must be one of G\.1/],
    [[{ clause: '3.2', text: { ru: ' ', en: 'a' } }], /must not be blank/],
    [[{ clause: '3.2', text: { ru: 'а\tб', en: 'a' } }], /no control characters/],
    [[1, 2].map(() => ({ clause: '3.2', text: { ru: 'а', en: 'a' } })), /stands twice: 3\.2/],
  ])('refuse a file whose own words are none: %j', (clauses, reason) => {
    expect(() => withRules({ clauses })).toThrow(RegulationsFileError);
    expect(() => withRules({ clauses })).toThrow(reason);
  });
});
