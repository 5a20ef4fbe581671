import { describe, expect, it } from '@jest/globals';
import {
  defaultRegulations,
  offeredTopics,
  openTicketFaults,
  parseRegulations,
} from '../../src/regulations/index.js';
import { faultMessage } from '../../src/texts/fault-message.js';
import { BLOCKED_HOSTING, factsWith, HOSTING, NOW, PARKED_SITE } from './facts.js';

const UNKNOWN_TOPIC = { path: ['input', 'topic'], code: 'UNKNOWN' };
const NOT_AN_EMERGENCY = { path: ['input', 'emergency'], code: 'NOT_AN_EMERGENCY', clause: '3.5' };

describe('opening a ticket', () => {
  it('is accepted when the topic has all it asks for', () => {
    expect(openTicketFaults(factsWith())).toEqual([]);
    expect(openTicketFaults(factsWith({ emergency: true }))).toEqual([]);
    expect(openTicketFaults(factsWith({ emergency: null, stepsToReproduce: undefined }))).toEqual([]);
  });

  it('is refused for a topic that the regulations do not have', () => {
    for (const topic of ['', 'telephone', 'SITE-DOWN', '__proto__', 'constructor'])
      expect(openTicketFaults(factsWith({ topic }))).toEqual([UNKNOWN_TOPIC]);
  });

  it('is refused for a retired topic as for one that never was', () => {
    const [first, ...others] = defaultRegulations().topics;
    const regulations = parseRegulations(
      JSON.stringify({ ...defaultRegulations(), topics: [{ ...first, retired: true }, ...others] }),
      'rules.json',
    );
    expect(openTicketFaults(factsWith({ topic: first?.id }, { regulations }))).toEqual([UNKNOWN_TOPIC]);
  });

  it('2.1, 2.3, 3.9 is refused until the page of the topic was shown, with the link; an emergency is not', () => {
    const path = ['input', 'selfServiceDidNotHelp'];
    const faultsOf = (topic: string, selfServiceDidNotHelp: boolean | null, emergency = false) =>
      openTicketFaults(
        factsWith({
          topic,
          selfServiceDidNotHelp,
          emergency,
          errorText: 'PHP Fatal error: Allowed memory size exhausted',
          stepsToReproduce: 'Открыть главную страницу сайта',
        }),
      );
    for (const [topic, clause] of [
      ['php-version', '2.1'],
      ['ftp-password', '2.3'],
      ['site-errors', '3.9'],
    ] as const) {
      const url = offeredTopics(defaultRegulations()).find(({ id }) => id === topic)?.selfService?.url;
      expect(url).toMatch(/^https:/);
      for (const unsaid of [false, null])
        expect(faultsOf(topic, unsaid)).toEqual([
          { path, code: 'SELF_SERVICE_FIRST', clause, params: { url } },
        ]);
      expect(faultsOf(topic, true)).toEqual([]);
    }
    expect(faultsOf('site-errors', false, true)).toEqual([]);
    expect(faultsOf('site-down', false)).toEqual([]);
  });

  it('2.1 is refused with the link to the page in the reader’s language, where each has its own', () => {
    const url = { ru: 'https://help.example/php', en: 'https://help.example/en/php' };
    const topics = defaultRegulations().topics.map((topic) =>
      topic.id === 'php-version' ? { ...topic, selfService: { ...topic.selfService, url } } : topic,
    );
    const regulations = parseRegulations(JSON.stringify({ ...defaultRegulations(), topics }), 'rules.json');
    const given = { topic: 'php-version', selfServiceDidNotHelp: false };
    const [fault, ...others] = openTicketFaults(factsWith(given, { regulations }));
    expect([fault?.code, others]).toEqual(['SELF_SERVICE_FIRST', []]);
    if (!fault) return;
    expect(faultMessage(fault, 'RU')).toContain(': https://help.example/php.');
    expect(faultMessage(fault, 'EN')).toContain(': https://help.example/en/php.');
  });

  it('G.3 is refused without the error text and the steps that the topic asks for, and too short ones', () => {
    const path = (name: string) => ['input', name];
    const input = { topic: 'site-errors', stepsToReproduce: ' \n\t ' };
    expect(openTicketFaults(factsWith({ ...input, errorText: null }))).toEqual([
      { path: path('errorText'), code: 'REQUIRED', clause: 'G.3' },
      { path: path('stepsToReproduce'), code: 'REQUIRED', clause: 'G.3' },
    ]);
    expect(
      openTicketFaults(
        factsWith({ ...input, errorText: `   500${' '.repeat(40)}`, stepsToReproduce: 'открыть' }),
      ),
    ).toEqual([
      { path: path('errorText'), code: 'TOO_SHORT', clause: 'G.3', params: { min: 20 } },
      { path: path('stepsToReproduce'), code: 'TOO_SHORT', clause: 'G.3', params: { min: 15 } },
    ]);
  });

  it('G.2 is refused with a description that is too short to understand the problem by', () => {
    const topics = offeredTopics(defaultRegulations());
    const asked = topics.flatMap(({ id, fields }) =>
      fields.flatMap(({ name, minLength }) =>
        name === 'description' && minLength ? [{ id, minLength }] : [],
      ),
    );
    expect(asked.length).toBeGreaterThan(topics.length / 2);
    for (const { id: topic, minLength: min } of asked) {
      const tooShort = { path: ['input', 'description'], code: 'TOO_SHORT', params: { min } };
      expect(openTicketFaults(factsWith({ topic, description: ' Не работает!  \n' }))).toContainEqual(
        tooShort,
      );
    }
  });

  it('counts characters and not UTF-16 units', () => {
    const clocks = '🕐'.repeat(10);
    expect(openTicketFaults(factsWith({ errorText: clocks }))).toEqual([]);
    expect(openTicketFaults(factsWith({ errorText: clocks.slice(2) }))).toEqual([
      expect.objectContaining({ path: ['input', 'errorText'], code: 'TOO_SHORT' }),
    ]);
  });

  it('2.2 is refused without the affected service', () => {
    const faults = [{ path: ['input', 'serviceId'], code: 'REQUIRED', clause: '2.2' }];
    expect(openTicketFaults(factsWith({ serviceId: null }))).toEqual(faults);
    expect(openTicketFaults(factsWith({ serviceId: '' }))).toEqual(faults);
  });

  it('leaves optional fields of a topic alone while they are blank', () => {
    expect(
      openTicketFaults(
        factsWith({
          topic: 'slow-database',
          errorText: ' ',
          stepsToReproduce: 'SELECT по таблице orders, 40 секунд вместо 1',
        }),
      ),
    ).toEqual([]);
  });

  it('is refused for a text that does not have the form the topic asks for', () => {
    expect(
      openTicketFaults(factsWith({ topic: 'dns-zone', subject: 'Поправьте зону', errorText: null })),
    ).toEqual([{ path: ['input', 'subject'], code: 'WRONG_FORMAT' }]);
  });

  it('is refused for a service that is not one of the subscriber’s', () => {
    const faults = [{ path: ['input', 'serviceId'], code: 'UNKNOWN' }];
    expect(openTicketFaults(factsWith({ serviceId: 'foreign' }))).toEqual(faults);
    expect(openTicketFaults(factsWith({ topic: 'web-design-consulting', serviceId: ' ' }))).toContainEqual(
      faults[0],
    );
  });

  it('3.10 is refused for a blocked service and for a blocked subscriber', () => {
    expect(openTicketFaults(factsWith({ serviceId: BLOCKED_HOSTING.id }))).toEqual([
      { path: ['input', 'serviceId'], code: 'NOT_ALLOWED', clause: '3.10' },
    ]);
    const subscriber = { blocked: true, consultationAgreementUntil: null };
    expect(openTicketFaults(factsWith({}, { subscriber }))).toEqual([
      { path: ['input'], code: 'NOT_ALLOWED', clause: '3.10' },
    ]);
  });

  it('3.5 a topic on main services is accepted only for a main service', () => {
    expect(openTicketFaults(factsWith({ serviceId: PARKED_SITE.id }))).toEqual([
      { path: ['input', 'serviceId'], code: 'NOT_ALLOWED', clause: '3.5' },
    ]);
  });

  it('3.5 an emergency is accepted only for a fault of a main service that is known and not blocked', () => {
    const emergency = true;
    expect(openTicketFaults(factsWith({ emergency, serviceId: HOSTING.id }))).toEqual([]);
    for (const serviceId of [PARKED_SITE.id, BLOCKED_HOSTING.id, 'foreign', '', null])
      expect(openTicketFaults(factsWith({ emergency, serviceId }))).toContainEqual(NOT_AN_EMERGENCY);
    for (const { id, requestType } of offeredTopics(defaultRegulations()))
      if (requestType !== 'FAULT')
        expect(openTicketFaults(factsWith({ emergency, topic: id }))).toContainEqual(NOT_AN_EMERGENCY);
    expect(openTicketFaults(factsWith({ emergency, topic: 'none' }))).toEqual([
      UNKNOWN_TOPIC,
      NOT_AN_EMERGENCY,
    ]);
  });

  it('3.8 consulting is accepted only under an extra agreement that still runs', () => {
    const missing = { path: ['input', 'topic'], code: 'AGREEMENT_MISSING', clause: '3.8' };
    const until = (consultationAgreementUntil: number | null) =>
      openTicketFaults(
        factsWith(
          { topic: 'client-program-setup', serviceId: null },
          { subscriber: { blocked: false, consultationAgreementUntil } },
        ),
      );
    expect(until(null)).toEqual([missing]);
    expect(until(NOW - 1)).toEqual([missing]);
    expect(until(NOW)).toEqual([missing]);
    expect(until(NOW + 1)).toEqual([]);
  });

  it('tells everything at once', () => {
    const faults = openTicketFaults(
      factsWith(
        { topic: 'script-consulting', description: 'Помогите', serviceId: 'foreign', emergency: true },
        { subscriber: { blocked: true, consultationAgreementUntil: null } },
      ),
    );
    expect(faults.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'input.description TOO_SHORT',
      'input.topic AGREEMENT_MISSING',
      'input.serviceId UNKNOWN',
      'input.emergency NOT_AN_EMERGENCY',
      'input NOT_ALLOWED',
    ]);
  });

  it('adds nothing at a path that already has a fault', () => {
    const already = [
      { path: ['input', 'description'], code: 'TOO_SHORT', params: { min: 10 } },
      { path: ['input', 'errorText'], code: 'WRONG_FORMAT' },
    ] as const;
    expect(
      openTicketFaults(factsWith({ description: 'Ой', errorText: null, serviceId: null }), already),
    ).toEqual([{ path: ['input', 'serviceId'], code: 'REQUIRED', clause: '2.2' }]);
  });
});
