import { describe, expect, it } from '@jest/globals';
import {
  defaultRegulations,
  loadRegulations,
  offeredTopics,
  parseRegulations,
  printDefaultRegulations,
  RefusalReason,
  RequestType,
} from '../../src/regulations/index.js';

const regulations = defaultRegulations();
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Every {ru, en} in the rules. */
const textsIn = (value: unknown): { ru: string; en: string }[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('ru' in value && 'en' in value) return [value as { ru: string; en: string }];
  return Object.values(value).flatMap(textsIn);
};

describe('the built-in regulations', () => {
  it('are valid, and hold where no file is named', () => {
    expect(loadRegulations(undefined)).toBe(regulations);
  });

  it('3.5 promise the first reply within ten hours', () => {
    expect(regulations.responseHours).toBe(10);
  });

  it('2.1, 2.2, 2.3, 3.8 offer at least 16 topics, several of each request type', () => {
    const topics = offeredTopics(regulations);
    expect(topics.length).toBeGreaterThanOrEqual(16);
    for (const type of Object.values(RequestType))
      expect(topics.filter((topic) => topic.requestType === type).length).toBeGreaterThanOrEqual(3);
  });

  it('2.2 ask for the affected service in every fault', () => {
    for (const topic of regulations.topics.filter((t) => t.requestType === RequestType.FAULT))
      expect(topic.fields).toContainEqual(expect.objectContaining({ name: 'serviceId', required: true }));
  });

  it('G.3 ask for the error or the steps that lead to it in every fault', () => {
    for (const topic of regulations.topics.filter((t) => t.requestType === RequestType.FAULT))
      expect(topic.fields.some((f) => f.required && ['errorText', 'stepsToReproduce'].includes(f.name))).toBe(
        true,
      );
  });

  it('2.3, 3.7 mark every password change as significant', () => {
    for (const topic of regulations.topics.filter((t) => t.requestType === RequestType.PASSWORD_CHANGE))
      expect(topic.significant).toBe(true);
  });

  it('3.10 know exactly three grounds for refusal', () => {
    expect(regulations.refusalReasons.map((entry) => entry.reason).sort()).toEqual(
      Object.values(RefusalReason).sort(),
    );
    expect(regulations.refusalReasons.every((entry) => entry.clause === '3.10')).toBe(true);
  });

  it('speak Russian in Russian texts and English in English ones', () => {
    const texts = textsIn(regulations);
    expect(texts.length).toBeGreaterThan(80);
    expect(texts.filter(({ ru }) => !CYRILLIC.test(ru))).toEqual([]);
    // The zone .РФ is spelled in Cyrillic in every language.
    expect(texts.filter(({ en }) => CYRILLIC.test(en.replaceAll('.РФ', '')))).toEqual([]);
  });

  it('accept a subject that names a domain, in Latin, Cyrillic or punycode, and no other, for a DNS zone', () => {
    const field = regulations.topics
      .find((topic) => topic.id === 'dns-zone')
      ?.fields.find((entry) => entry.name === 'subject');
    const pattern = new RegExp(field?.pattern ?? '', 'u');
    for (const subject of ['MX для example.ru', 'зона кошки.рф', 'xn--80ak6aa.xn--p1ai'])
      expect(pattern.test(subject)).toBe(true);
    for (const subject of ['Поменяйте DNS', 'Срочно. Помогите', 'TTL 0.5'])
      expect(pattern.test(subject)).toBe(false);
  });

  it('cannot be changed by anyone, however deep', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(regulations)).toBe(true);
  });

  it('are printed as YAML that reads back as the same rules', () => {
    const printed = printDefaultRegulations();
    expect(printed).toMatch(/^# The support regulations as data/);
    expect(printed).not.toMatch(/[ \t]$/m);
    expect(printed).toContain('\n# Clause 3.5: hours until the first reply, at most\nresponseHours: 10\n');
    expect(parseRegulations(printed, 'printed.yaml')).toEqual(regulations);
  });
});
