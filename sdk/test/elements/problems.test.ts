import { beforeAll, describe, expect, it } from '@jest/globals';
import { faultWords } from '../../src/elements/open-ticket/fault-texts.js';
import {
  type Fault,
  placeOf,
  problemsOf,
  refusedFiles,
  withProblem,
} from '../../src/elements/open-ticket/problems.js';
import { loadEnglish } from '../../src/elements/texts/tables.js';
import type { FieldErrorCode } from '../../src/types.js';

/** All there are: the type sees to it. */
const CODES: Readonly<Record<FieldErrorCode, true>> = {
  AGREEMENT_MISSING: true,
  ATTACHMENT_REFUSED: true,
  AUTHORIZATION_FAILED: true,
  EXPECTED_RESOLUTION_MISSING: true,
  IDEMPOTENCY_KEY_REUSED: true,
  NOT_ALLOWED: true,
  NOT_AN_EMERGENCY: true,
  REASON_UNSUPPORTED: true,
  REQUIRED: true,
  SELF_SERVICE_FIRST: true,
  STATUS_FORBIDS: true,
  TOO_FEW: true,
  TOO_LARGE: true,
  TOO_LONG: true,
  TOO_MANY: true,
  TOO_SHORT: true,
  TOO_SMALL: true,
  UNKNOWN: true,
  VERSION_CONFLICT: true,
  WRONG_FORMAT: true,
};

const fault = (path: string[], changes: Partial<Fault> = {}): Fault => ({
  path: ['input', ...path],
  code: 'REQUIRED',
  ...changes,
});
const own = (): string => 'наши слова';

describe('the place of a fault', () => {
  it.each([
    [['subject'], 'subject'],
    [['serviceId'], 'serviceId'],
    [['authorization', 'password'], 'password'],
    [['attachmentIds'], 'files'],
    [['attachmentIds', '2'], 'files'],
    [['selfServiceDidNotHelp'], 'selfServiceDidNotHelp'],
    [[], 'form'],
    [['idempotencyKey'], 'form'],
    [['somethingNew'], 'form'],
  ])('of input.%s is %s', (path, place) => {
    expect(placeOf(['input', ...path])).toBe(place);
  });
});

describe('the problems of the form', () => {
  it('stand in the form’s order, whatever the order of the faults', () => {
    const problems = problemsOf([fault(['description']), fault(['topic']), fault([])], own);
    expect([...problems.keys()]).toEqual(['form', 'topic', 'description']);
  });

  it('are told in the server’s words where it has any', () => {
    const problems = problemsOf([fault(['subject'], { message: 'Слова сервера' }), fault(['topic'])], own);
    expect(problems.get('subject')).toBe('Слова сервера');
    expect(problems.get('topic')).toBe('наши слова');
  });

  it('are one for each place: the first', () => {
    const twice = [fault(['subject'], { message: 'первое' }), fault(['subject'], { message: 'второе' })];
    expect([...problemsOf(twice, own).values()]).toEqual(['первое']);
  });

  it('lose the one that is mended, and gain one in its place', () => {
    const problems = problemsOf([fault(['subject'])], own);
    expect(withProblem(problems, 'subject', undefined).size).toBe(0);
    expect([...withProblem(problems, 'topic', 'выберите').keys()]).toEqual(['topic', 'subject']);
  });
});

describe('refused files', () => {
  it('are those whose index the server names', () => {
    const faults = [fault(['attachmentIds', '1'], { code: 'UNKNOWN' }), fault(['attachmentIds'])];
    expect(refusedFiles(faults, ['a', 'b'])).toEqual(['b']);
  });
});

describe.each(['ru', 'en'] as const)('the words of mistakes in %s', (language) => {
  beforeAll(loadEnglish);

  it('are of that language', () => {
    expect(faultWords(language, 'subject', 'REQUIRED')).toMatch(language === 'ru' ? /^[А-я]/ : /^[A-z]/);
  });

  it('exist for every code', () => {
    for (const code of Object.keys(CODES) as FieldErrorCode[])
      expect(faultWords(language, 'subject', code, { min: 2, max: 5, now: 1 })).toMatch(/\.$/);
  });

  it('say how much is needed and how much there is', () => {
    const words = faultWords(language, 'description', 'TOO_SHORT', { min: 21, now: 5 });
    expect(words).toContain('21');
    expect(words).toContain('5');
  });

  it('are sharper where the place is known', () => {
    expect(faultWords(language, 'serviceId', 'REQUIRED')).not.toBe(
      faultWords(language, 'subject', 'REQUIRED'),
    );
  });
});
