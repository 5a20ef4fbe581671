import { describe, expect, it } from '@jest/globals';
import { type OpenTicketFacts, type OpenTicketInput, type Topic, validateOpenTicket } from '../src/index.js';

const now = new Date('2026-06-01T12:00:00.000Z');
const main = { id: 'main', main: true, blocked: false };
const extra = { id: 'extra', main: false, blocked: false };
const blocked = { id: 'blocked', main: true, blocked: true };
const blockedExtra = { id: 'blockedExtra', main: false, blocked: true };

const topic = (id: string, change: Partial<Topic> = {}): Topic => ({
  id,
  title: id,
  requestType: 'FAULT',
  significant: false,
  mainServicesOnly: false,
  selfService: null,
  fields: [],
  ...change,
});
const field = (name: string, change: Partial<Topic['fields'][number]> = {}): Topic['fields'][number] => {
  return { name, required: false, minLength: null, maxLength: null, pattern: null, hint: null, ...change };
};

/** Where the subscriber can do it alone. */
const page = {
  id: 'page',
  title: 'page',
  url: 'https://help.example/page',
  summary: 'page',
  locale: 'EN',
} as const;

const topics = [
  topic('plain'),
  topic('config', { requestType: 'CONFIGURATION_CHANGE' }),
  topic('site', { mainServicesOnly: true, fields: [field('serviceId', { required: true })] }),
  topic('script', { requestType: 'CONSULTATION' }),
  topic('panel', { requestType: 'CONFIGURATION_CHANGE', selfService: page }),
  topic('password', { requestType: 'PASSWORD_CHANGE', selfService: page }),
  topic('log', { selfService: page }),
  topic('error', {
    fields: [
      field('errorText', { required: true, minLength: 5, maxLength: 10, pattern: '^[a-z ]+$' }),
      field('stepsToReproduce', { required: true }),
      field('subject', { minLength: 8 }),
      field('unheardOf', { required: true }),
    ],
  }),
];

const facts = (subscriber: Partial<OpenTicketFacts['subscriber']> = {}): OpenTicketFacts => ({
  regulations: { topics },
  subscriber: { blocked: false, services: [main, extra, blocked, blockedExtra], ...subscriber },
  now,
});

function verdict(
  change: Partial<OpenTicketInput>,
  subscriber?: Partial<OpenTicketFacts['subscriber']>,
): string[] {
  const input = { topic: 'plain', subject: 'Сайт лежит', description: 'С утра ошибка 502', ...change };
  return validateOpenTicket(input, facts(subscriber)).map(({ path, code, clause }) =>
    [path.join('.'), code, clause].filter(Boolean).join(' '),
  );
}

describe('validateOpenTicket', () => {
  it.each<[string, Partial<OpenTicketInput>, string[]]>([
    ['accepts a plain ticket', {}, []],
    ['refuses an unknown topic', { topic: 'nothing' }, ['input.topic UNKNOWN']],
    [
      'G.3 asks for the error text and the steps',
      { topic: 'error' },
      ['input.errorText REQUIRED G.3', 'input.stepsToReproduce REQUIRED G.3'],
    ],
    [
      'G.3 refuses an error text that is too short',
      { topic: 'error', errorText: 'abc', stepsToReproduce: 'x' },
      ['input.errorText TOO_SHORT G.3'],
    ],
    [
      'refuses an error text that is too long, without a clause',
      { topic: 'error', errorText: 'a'.repeat(11), stepsToReproduce: 'x' },
      ['input.errorText TOO_LONG'],
    ],
    [
      "refuses what does not fit the topic's pattern",
      { topic: 'error', errorText: '502!!!', stepsToReproduce: 'x' },
      ['input.errorText WRONG_FORMAT'],
    ],
    [
      "applies the topic's rules to the subject too",
      { topic: 'error', errorText: 'bad gate', stepsToReproduce: 'x', subject: 'Лежит' },
      ['input.subject TOO_SHORT'],
    ],
    [
      "keeps the schema's verdict on a field over the topic's",
      { topic: 'error', errorText: '\ud800', stepsToReproduce: 'x', subject: 'a' },
      ['input.errorText WRONG_FORMAT', 'input.subject TOO_SHORT'],
    ],
    ['2.2 asks for the service of a fault', { topic: 'site' }, ['input.serviceId REQUIRED 2.2']],
    [
      '2.2 takes a blank service for a missing one',
      { topic: 'site', serviceId: ' ' },
      ['input.serviceId REQUIRED 2.2'],
    ],
    ["refuses a service that is not the subscriber's", { serviceId: 'foreign' }, ['input.serviceId UNKNOWN']],
    ['3.10 refuses a blocked service', { serviceId: 'blocked' }, ['input.serviceId NOT_ALLOWED 3.10']],
    [
      '3.5 keeps a topic to the main services',
      { topic: 'site', serviceId: 'extra' },
      ['input.serviceId NOT_ALLOWED 3.5'],
    ],
    [
      'says blocked before not main',
      { topic: 'site', serviceId: 'blockedExtra' },
      ['input.serviceId NOT_ALLOWED 3.10'],
    ],
    ...(
      [
        ['2.1', 'panel'],
        ['2.3', 'password'],
        ['3.9', 'log'],
      ] as const
    ).flatMap(([clause, id]): [string, Partial<OpenTicketInput>, string[]][] => [
      [
        `${clause} asks to look at the page first`,
        { topic: id },
        [`input.selfServiceDidNotHelp SELF_SERVICE_FIRST ${clause}`],
      ],
      [`${clause} accepts that the page did not help`, { topic: id, selfServiceDidNotHelp: true }, []],
    ]),
    [
      '3.5 does not send an emergency away to read',
      { topic: 'log', serviceId: 'main', emergency: true, selfServiceDidNotHelp: null },
      [],
    ],
    ['3.5 accepts an emergency of a main service', { serviceId: 'main', emergency: true }, []],
    [
      '3.5 refuses an emergency of another service',
      { serviceId: 'extra', emergency: true },
      ['input.emergency NOT_AN_EMERGENCY 3.5'],
    ],
    [
      '3.5 refuses an emergency without a service',
      { emergency: true },
      ['input.emergency NOT_AN_EMERGENCY 3.5'],
    ],
    [
      '3.5 refuses an emergency that is no fault',
      { topic: 'config', serviceId: 'main', emergency: true },
      ['input.emergency NOT_AN_EMERGENCY 3.5'],
    ],
    [
      '3.5 refuses an emergency of a blocked service',
      { serviceId: 'blocked', emergency: true },
      ['input.serviceId NOT_ALLOWED 3.10', 'input.emergency NOT_AN_EMERGENCY 3.5'],
    ],
    [
      '3.5 refuses an emergency of an unknown topic or service',
      { topic: 'nothing', serviceId: 'foreign', emergency: true },
      ['input.topic UNKNOWN', 'input.serviceId UNKNOWN', 'input.emergency NOT_AN_EMERGENCY 3.5'],
    ],
    [
      '3.8 refuses a consultation without an agreement',
      { topic: 'script' },
      ['input.topic AGREEMENT_MISSING 3.8'],
    ],
    ['3.7 does not ask for a password: the ticket waits for it', { authorization: null }, []],
  ])('%s', (_, change, expected) => {
    expect(verdict(change).sort()).toEqual([...expected].sort());
  });

  it('3.8 accepts a consultation only while the agreement is strictly in the future', () => {
    const until = (moment: string) => verdict({ topic: 'script' }, { consultationAgreementUntil: moment });
    expect(until('2026-06-01T12:00:00.001Z')).toEqual([]);
    expect(until('2026-06-01T12:00:00.000Z')).toEqual(['input.topic AGREEMENT_MISSING 3.8']);
  });

  it('3.10 refuses a blocked subscriber, besides everything else', () => {
    expect(verdict({ topic: 'nothing' }, { blocked: true })).toEqual([
      'input.topic UNKNOWN',
      'input NOT_ALLOWED 3.10',
    ]);
  });
});
