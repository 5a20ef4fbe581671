import { describe, expect, it } from '@jest/globals';
import { type FieldErrorCode, type RuleName, validate } from '../src/index.js';

type Verdict = Record<string, FieldErrorCode>;

function verdict(name: RuleName, value: unknown): Verdict {
  return Object.fromEntries(validate(name, value).map(({ path, code }) => [path.join('.'), code]));
}

const ticket = {
  topic: 'site-down',
  subject: 'Сайт лежит',
  description: 'С утра ошибка 502 на всех страницах',
};
const person = {
  login: 'petrov',
  contractNumber: '17',
  name: 'Пётр',
  emails: ['p@example.ru'],
  services: [],
};
const service = { externalId: 'h1', name: 'Хостинг', kind: 'HOSTING' };

describe('validate, for one text', () => {
  it.each<[string, unknown, Verdict]>([
    ['accepts what is whole', ticket, {}],
    [
      'asks for what is missing',
      { topic: 'x' },
      { 'input.subject': 'REQUIRED', 'input.description': 'REQUIRED' },
    ],
    ['takes null for missing', { ...ticket, subject: null }, { 'input.subject': 'REQUIRED' }],
    [
      'takes nothing but spaces for missing',
      { ...ticket, subject: ' \t\n\u00a0 ' },
      { 'input.subject': 'REQUIRED' },
    ],
    [
      'counts the trimmed text against the least',
      { ...ticket, subject: '  ab  ' },
      { 'input.subject': 'TOO_SHORT' },
    ],
    ['counts code points, not units', { ...ticket, subject: '😀😀' }, { 'input.subject': 'TOO_SHORT' }],
    ['accepts exactly the least', { ...ticket, subject: '😀😀😀' }, {}],
    ['accepts exactly the most', { ...ticket, subject: '😀'.repeat(200) }, {}],
    [
      'counts the whole text against the most',
      { ...ticket, subject: `${'a'.repeat(199)}  ` },
      { 'input.subject': 'TOO_LONG' },
    ],
    ['leaves an optional field alone', { ...ticket, errorText: undefined, stepsToReproduce: null }, {}],
    ['accepts an empty optional text', { ...ticket, errorText: '' }, {}],
    [
      'refuses a lone surrogate before anything else',
      { ...ticket, subject: '\ud800' },
      { 'input.subject': 'WRONG_FORMAT' },
    ],
    [
      'refuses a lone surrogate where nothing else is asked',
      { ...ticket, topic: 'a\udfffb' },
      { 'input.topic': 'WRONG_FORMAT' },
    ],
    ['does not ask for the key, which the client makes', { ...ticket, idempotencyKey: undefined }, {}],
    [
      'judges a key that is given',
      { ...ticket, idempotencyKey: 'short' },
      { 'input.idempotencyKey': 'TOO_SHORT' },
    ],
    [
      'looks into nested inputs',
      { ...ticket, authorization: { password: '   ' } },
      { 'input.authorization.password': 'REQUIRED' },
    ],
    [
      'leaves wrong types to the types',
      { ...ticket, topic: 7, emergency: 'yes', authorization: 'secret' },
      {},
    ],
    [
      'finds all mistakes at once',
      { topic: 'x', subject: 'a', description: '', attachmentIds: Array(21).fill('a') },
      { 'input.subject': 'TOO_SHORT', 'input.description': 'REQUIRED', 'input.attachmentIds': 'TOO_MANY' },
    ],
  ])('%s', (_, value, expected) => {
    expect(verdict('OpenTicketInput', value)).toEqual(expected);
  });
});

describe('validate, for numbers and lists', () => {
  const rated = (rating: unknown) => verdict('CloseTicketInput', { ticketId: 'T1', rating });
  it('keeps a rating within its bounds', () => {
    expect([1, 5, null].map(rated)).toEqual([{}, {}, {}]);
    expect(rated(0)).toEqual({ 'input.rating': 'TOO_SMALL' });
    expect(rated(6)).toEqual({ 'input.rating': 'TOO_LARGE' });
  });

  it('gives the paths of list items with their index, without "input" where the argument is not called so', () => {
    const broken = {
      ...person,
      emails: ['p@example.ru', 'no'],
      services: [service, { ...service, name: '' }],
    };
    expect(verdict('Mutation.syncSubscribers', { subscribers: [person, broken] })).toEqual({
      'subscribers.1.emails.1': 'WRONG_FORMAT',
      'subscribers.1.services.1.name': 'REQUIRED',
    });
  });

  it('counts the items of a list', () => {
    const of = (count: number) =>
      verdict('Mutation.syncSubscribers', { subscribers: Array(count).fill(person) });
    expect([of(1), of(250)]).toEqual([{}, {}]);
    expect(of(0)).toEqual({ subscribers: 'TOO_FEW' });
    expect(of(251)).toEqual({ subscribers: 'TOO_MANY' });
  });

  it('does not look into a list of a wrong length', () => {
    const broken = { ...person, emails: Array(21).fill('no') };
    expect(verdict('SubscriberInput', broken)).toEqual({ 'input.emails': 'TOO_MANY' });
  });

  it('asks for an item that is null and for a list that is missing', () => {
    expect(verdict('Mutation.syncSubscribers', {})).toEqual({ subscribers: 'REQUIRED' });
    expect(verdict('SubscriberInput', { ...person, emails: [null] })).toEqual({
      'input.emails.0': 'REQUIRED',
    });
  });

  it('refuses a lone surrogate in a list item', () => {
    expect(verdict('OpenTicketInput', { ...ticket, attachmentIds: ['ok', '\ud800'] })).toEqual({
      'input.attachmentIds.1': 'WRONG_FORMAT',
    });
  });

  it('takes another base for the paths', () => {
    expect(validate('ServiceInput', { ...service, name: '' }, ['form'])).toEqual([
      { path: ['form', 'name'], code: 'REQUIRED' },
    ]);
  });
});

describe('validate, for addresses', () => {
  const fits = (email: string) => validate('SubscriberInput', { ...person, emails: [email] }).length === 0;
  it.each([
    'a@b.ru',
    'ivan.petrov+tag@mail.example.com',
    'иван@почта.рф',
    "o'neil@sub-domain.example.org",
    `${'a'.repeat(64)}@example.ru`,
  ])('accepts %s', (email) => expect(fits(email)).toBe(true));
  it.each([
    'a@b',
    'a b@example.ru',
    'a@example..ru',
    'a@-example.ru',
    'a@example-.ru',
    '@example.ru',
    'a@example.ru\n',
    'a@b@example.ru',
    '<a@example.ru>',
    'a,b@example.ru',
    `${'a'.repeat(65)}@example.ru`,
    `a@${'b'.repeat(253)}.ru`,
    '',
  ])('refuses %j', (email) => expect(fits(email)).toBe(false));
});
