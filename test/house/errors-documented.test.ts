import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { FieldErrorCode } from '../../src/kernel/fault.js';
import { ProblemCode } from '../../src/kernel/problem.js';
import { FAULT_TEXTS, FAULT_TEXTS_BY_PLACE } from '../../src/texts/fault-texts.js';
import { PROBLEM_TEXTS, PROBLEM_TEXTS_BY_REASON } from '../../src/texts/problem-texts.js';

const documented = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const rows = [...documented.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, code]) => code);

describe('the catalogue of errors', () => {
  it('documents every code, and none that does not exist', () => {
    expect([...rows].sort()).toEqual([...Object.keys(FieldErrorCode), ...Object.keys(ProblemCode)].sort());
  });

  it('has words for every code in both languages, without a figure that is filled in only one of them', () => {
    const figures = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
    const texts = [FAULT_TEXTS, FAULT_TEXTS_BY_PLACE, PROBLEM_TEXTS, PROBLEM_TEXTS_BY_REASON];
    for (const { RU, EN } of texts.flatMap((catalogue) => Object.values(catalogue))) {
      expect(RU).toMatch(/[а-яё]/i);
      expect(EN).not.toMatch(/[а-яё]/i);
      expect(figures(RU)).toEqual(figures(EN));
    }
  });
});
