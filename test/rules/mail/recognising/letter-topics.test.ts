import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { chooseTopic, type TopicFacts } from '../../../../src/mail/recognising/choose-topic.js';
import {
  defaultRegulations,
  letterTopic,
  parseRegulations,
  SERVICE_KINDS,
} from '../../../../src/regulations/index.js';
import { ServiceKind } from '../../../../src/subscribers/service-kind.js';
import { processorMs } from '../../../kit/processor.js';

type Labelled = {
  readonly topic: string;
  readonly subject: string;
  readonly text: string;
  /** Not looked at while the words were chosen. */
  readonly heldOut?: boolean;
};

const regulations = defaultRegulations();
const letters: readonly Labelled[] = JSON.parse(readFileSync('test/fixtures/letter-topics.json', 'utf8'));
const GENERAL = letterTopic(regulations).id;
const significant = (id: string) => regulations.topics.find((topic) => topic.id === id)?.significant === true;

/** Of the letters whose topic was chosen by words, how many rightly; of those that have a topic, how many found. */
const scoreOf = (some: readonly Labelled[]) => {
  const choices = some.map(({ topic, ...facts }) => ({
    topic,
    ...chooseTopic(regulations, { ...facts, hasPassword: false }),
  }));
  const byWords = choices.filter(({ rule }) => rule !== 'fallback');
  const right = byWords.filter(({ topic, topicId }) => topic === topicId);
  return {
    precision: right.length / byWords.length,
    recall: right.length / some.filter(({ topic }) => topic !== GENERAL).length,
    wronglySignificant: byWords.filter(({ topic, topicId }) => topic !== topicId && significant(topicId)),
  };
};

const choice = (facts: Partial<TopicFacts>, rules = regulations) =>
  chooseTopic(rules, { subject: '', text: '', hasPassword: false, ...facts });

describe('the topic of a letter', () => {
  it('is found for the labelled letters as well as docs/letters.md says', () => {
    expect(letters.length).toBeGreaterThanOrEqual(160);
    const all = scoreOf(letters);
    expect(all.precision).toBeGreaterThanOrEqual(0.97);
    expect(all.recall).toBeGreaterThanOrEqual(0.86);
    expect(all.wronglySignificant).toEqual([]);
  });

  it('is found less often, and not less rightly, for letters that the words were not chosen by', () => {
    const heldOut = scoreOf(letters.filter((letter) => letter.heldOut));
    expect(heldOut.precision).toBeGreaterThanOrEqual(0.9);
    expect(heldOut.recall).toBeGreaterThanOrEqual(0.6);
  });

  it('says what decided', () => {
    expect(choice({ subject: 'Сменить версию PHP' })).toEqual({
      topicId: 'php-version',
      rule: 'words:php-version',
    });
    expect(choice({ subject: 'Вопрос' })).toEqual({ topicId: 'other-fault', rule: 'fallback' });
    expect(choice({})).toEqual({ topicId: 'other-fault', rule: 'fallback' });
  });

  it('3.7 needs two signs for what needs a password; the password itself is one', () => {
    const weak = { subject: 'Пароль FTP' };
    expect(choice(weak).topicId).toBe('other-fault');
    expect(choice({ ...weak, hasPassword: true }).topicId).toBe('ftp-password');
    expect(choice({ ...weak, text: 'Прошу сменить.' }).topicId).toBe('ftp-password');
  });

  it('3.8 is never a consultation by one word', () => {
    expect(choice({ subject: 'Wordpress', text: 'WordPress!' }).topicId).toBe('other-fault');
    expect(choice({ subject: 'Wordpress', text: 'Посоветуйте, пожалуйста.' }).topicId).toBe('cms-consulting');
  });

  it('is no topic of main services where the service is none of them (3.5)', () => {
    const down = { subject: 'Не открывается сайт', text: '' };
    expect(choice({ ...down, serviceMain: true }).topicId).toBe('site-down');
    expect(choice({ ...down, serviceMain: false }).topicId).not.toBe('site-down');
  });

  it('3.7 is none that needs a password where a plain one is half as likely, or where it was done already', () => {
    const done = { subject: 'Сменили пароль ящика', text: 'После смены пароля почта не работает.' };
    expect(choice(done).topicId).toBe('mail-down');
    const changed = 'Восстановите сайт из резервной копии';
    expect(choice({ subject: changed }).topicId).toBe('backup-restore');
    expect(
      choice({ subject: changed, text: 'Ошибка 500 и 404, Fatal error в PHP, белый экран, error 403.' })
        .topicId,
    ).toBe('site-errors');
  });

  it('does not take the words of addresses and names of sites for words of the letter', () => {
    expect(choice({ subject: 'cron.example.ru', text: 'php-version@cron.example.ru' }).rule).toBe('fallback');
  });

  it('is told in no time for a letter as long as they come', () => {
    const text = 'сменить версию пароля сайта домена php ящика базы '.repeat(20_000);
    expect(processorMs(() => choice({ subject: text.slice(0, 900), text }))).toBeLessThan(500);
  });
});

describe('the regulations’ words for letters', () => {
  const title = { ru: 'Аренда', en: 'Rent' };
  const file = (topics: readonly object[], more: object = {}) => {
    const { version, responseHours, refusalReasons, attachmentLimits } = regulations;
    return stringify({ version, responseHours, refusalReasons, attachmentLimits, topics, ...more });
  };
  const rent = {
    id: 'rent',
    title,
    requestType: 'CONFIGURATION_CHANGE',
    letters: { words: ['аренд* стойк*|места'] },
  };
  const help = { id: 'help', title, requestType: 'CONSULTATION' };

  it('are the provider’s own', () => {
    const rules = parseRegulations(file([help, rent]), 'rules.yaml');
    expect(choice({ text: 'Интересует аренда серверной стойки' }, rules)).toEqual({
      topicId: 'rent',
      rule: 'words:rent',
    });
  });

  it('go by the kind of the service between topics that fit alike, else by their order', () => {
    const alike = ['DOMAIN', 'MAIL'].map((kind) => ({
      ...{ id: kind.toLowerCase(), title, requestType: 'FAULT' },
      letters: { words: ['сбой связи'], serviceKinds: [kind] },
    }));
    const rules = parseRegulations(file(alike), 'rules.yaml');
    const text = 'Сбой связи';
    expect(choice({ text }, rules).topicId).toBe('domain');
    expect(choice({ text, serviceKind: 'MAIL' }, rules).topicId).toBe('mail');
    expect(choice({ text, serviceKind: 'OTHER' }, rules).topicId).toBe('domain');
  });

  it('leave what fits none to the topic that the file names, or to the plainest one', () => {
    const fault = { id: 'fault', title, requestType: 'FAULT' };
    const topics = [help, rent, fault];
    expect(choice({ text: 'Привет' }, parseRegulations(file(topics), 'rules.yaml')).topicId).toBe('fault');
    const named = parseRegulations(file(topics, { letterTopic: 'rent' }), 'rules.yaml');
    expect(choice({ text: 'Привет' }, named).topicId).toBe('rent');
    expect(choice({ text: 'Привет' }, parseRegulations(file([help]), 'rules.yaml')).topicId).toBe('help');
  });

  it('are checked with the file', () => {
    const slips =
      (words: unknown, more: object = {}) =>
      () =>
        parseRegulations(file([{ ...rent, letters: { words, ...more } }, help]), 'rules.yaml');
    expect(slips(['a  b'])).toThrow(/topics\[0\]\.letters\.words\[0\].*single spaces/);
    for (const odd of ['*', 'a|', '_a', 'a b c d e f', 'a.b', ''])
      expect(slips([odd])).toThrow(/single spaces/);
    expect(slips([])).toThrow(/needs at least one line/);
    expect(slips(['a'], { serviceKinds: ['CAR'] })).toThrow(/must be one of HOSTING/);
    for (const [letterTopicId, reason] of [
      ['none', /letterTopic.*names no topic/],
      ['help', /letterTopic.*consultation/],
    ] as const)
      expect(() =>
        parseRegulations(file([rent, help], { letterTopic: letterTopicId }), 'rules.yaml'),
      ).toThrow(reason);
    const retired = file([{ ...rent, retired: true }, help], { letterTopic: 'rent' });
    expect(() => parseRegulations(retired, 'rules.yaml')).toThrow(/letterTopic.*retired/);
  });

  it('know the kinds of services that the directory knows', () => {
    expect([...SERVICE_KINDS].sort()).toEqual(Object.keys(ServiceKind).sort());
  });
});
