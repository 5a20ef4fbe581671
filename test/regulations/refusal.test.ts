import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  defaultRegulations,
  factsFor,
  parseRegulations,
  RefusalReason,
  RequestType,
  supportedRefusals,
} from '../../src/regulations/index.js';
import { NOW } from './facts.js';

type Facts = Parameters<typeof factsFor>[1];

/** A fault of a main service in good order: nothing speaks against it. */
const SOUND: Facts = {
  topicId: 'site-down',
  requestType: RequestType.FAULT,
  authorizationMissing: false,
  subscriberBlocked: false,
  consultationAgreementUntil: null,
  service: { main: true, blocked: false, removed: false },
  now: NOW,
};
const regulations = defaultRegulations();
const SERVICE = { main: true, blocked: false, removed: false };
const ADVICE = { topicId: 'script-consulting', requestType: RequestType.CONSULTATION };

describe('the grounds of a refusal', () => {
  it('3.10 are none for a request that is in order', () => {
    expect(supportedRefusals(SOUND, regulations)).toEqual([]);
    expect(supportedRefusals({ ...SOUND, topicId: 'cron', service: null }, regulations)).toEqual([]);
  });

  const rows: readonly (readonly [Partial<Facts>, RefusalReason, string])[] = [
    [{ authorizationMissing: true }, 'AUTHORIZATION_MISSING', 'authorizationNeededAndMissing'],
    [ADVICE, 'OUTSIDE_CONTRACT', 'noConsultationAgreement'],
    [{ ...ADVICE, consultationAgreementUntil: NOW }, 'OUTSIDE_CONTRACT', 'noConsultationAgreement'],
    [{ topicId: 'never-was' }, 'OUTSIDE_CONTRACT', 'topicNotOffered'],
    [{ service: { ...SERVICE, removed: true } }, 'OUTSIDE_CONTRACT', 'serviceNotOfContract'],
    [{ service: { ...SERVICE, main: false } }, 'OUTSIDE_CONTRACT', 'serviceNotMain'],
    [{ subscriberBlocked: true }, 'SERVICES_BLOCKED', 'subscriberBlocked'],
    [{ service: { ...SERVICE, blocked: true } }, 'SERVICES_BLOCKED', 'serviceBlocked'],
  ];
  it.each(rows)('3.10 %j is %s, by the fact %s and for no other reason', (facts, reason, fact) => {
    expect(supportedRefusals({ ...SOUND, ...facts }, regulations)).toEqual([reason]);
    expect(factsFor(reason, { ...SOUND, ...facts }, regulations)).toEqual([fact]);
  });

  it('3.10 are outside the contract where the provider has retired the topic since', () => {
    const topics = regulations.topics.map((topic) =>
      topic.id === 'site-down' ? { ...topic, retired: true } : topic,
    );
    const later = parseRegulations(JSON.stringify({ ...regulations, topics }), 'rules.json');
    expect(factsFor('OUTSIDE_CONTRACT', SOUND, later)).toEqual(['topicNotOffered']);
  });

  it('3.8 are none for advice under an agreement that still runs', () => {
    const facts = { ...SOUND, ...ADVICE, consultationAgreementUntil: NOW + 1 };
    expect(supportedRefusals(facts, regulations)).toEqual([]);
  });

  it('3.10 are offered exactly where a fact supports them, whatever the facts', () => {
    const anyFacts: fc.Arbitrary<Facts> = fc.record({
      topicId: fc.constantFrom('site-down', 'cron', 'script-consulting', 'never-was', '__proto__'),
      requestType: fc.constantFrom(...Object.values(RequestType)),
      authorizationMissing: fc.boolean(),
      subscriberBlocked: fc.boolean(),
      consultationAgreementUntil: fc.option(fc.integer({ min: NOW - 1, max: NOW + 1 })),
      service: fc.option(fc.record({ main: fc.boolean(), blocked: fc.boolean(), removed: fc.boolean() })),
      now: fc.constant(NOW),
    });
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const offered = supportedRefusals(facts, regulations);
        for (const reason of Object.values(RefusalReason))
          expect(factsFor(reason, facts, regulations).length > 0).toBe(offered.includes(reason));
      }),
    );
  });
});
