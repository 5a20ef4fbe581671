import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  defaultRegulations,
  laneFor,
  localize,
  needsAuthorization,
  openingStatus,
  openTicketFaults,
  respondBy,
  type TopicData,
  topicById,
} from '../../src/regulations/index.js';
import { BLOCKED_HOSTING, BLOCKED_PARKED_SITE, factsWith, HOSTING, NOW, PARKED_SITE } from './facts.js';

const regulations = defaultRegulations();
const services = [HOSTING, BLOCKED_HOSTING, PARKED_SITE, BLOCKED_PARKED_SITE];
const topics = fc.constantFrom(...regulations.topics);
const service = fc.constantFrom(...services, undefined);
const wish = fc.constantFrom(true, false, null, undefined);

const topic = (id: string): TopicData => {
  const found = topicById(regulations, id);
  if (!found) throw new Error(`no topic ${id}`);
  return found;
};

describe('the deadline', () => {
  it('3.5 is ten hours after the turn passed to the support service, whatever the clock of the place', () => {
    expect(respondBy(Date.UTC(2026, 2, 28, 20), regulations)).toBe(Date.UTC(2026, 2, 29, 6));
  });

  it('3.5 follows the hours of the provider’s own rules', () => {
    expect(respondBy(NOW, { ...regulations, responseHours: 4 })).toBe(NOW + 4 * 60 * 60 * 1000);
  });
});

describe('the lane', () => {
  it('3.5 is the emergency lane exactly for a wished emergency in a fault of an unblocked main service', () => {
    fc.assert(
      fc.property(topics, service, wish, (theTopic, theService, emergency) => {
        const restores =
          theTopic.requestType === 'FAULT' && theService?.main === true && theService.blocked === false;
        expect(laneFor({ topic: theTopic, service: theService, emergency })).toBe(
          restores && emergency === true ? 'EMERGENCY' : 'REGULAR',
        );
      }),
    );
  });

  it('3.5 never disagrees with what opening a ticket accepts', () => {
    fc.assert(
      fc.property(topics, service, (theTopic, theService) => {
        const faults = openTicketFaults(
          factsWith({ topic: theTopic.id, serviceId: theService?.id, emergency: true }),
        );
        const refused = faults.some((fault) => fault.code === 'NOT_AN_EMERGENCY');
        expect(laneFor({ topic: theTopic, service: theService, emergency: true })).toBe(
          refused ? 'REGULAR' : 'EMERGENCY',
        );
      }),
    );
  });
});

describe('authorization', () => {
  it('3.7 is needed for significant topics alone', () => {
    expect(needsAuthorization(topic('dns-zone'))).toBe(true);
    expect(needsAuthorization(topic('cron'))).toBe(false);
  });

  it('3.7 a significant request without its password waits for it and is not lost', () => {
    expect(openingStatus({ topic: topic('lost-panel-password'), authorized: false })).toBe(
      'AWAITING_AUTHORIZATION',
    );
    expect(openingStatus({ topic: topic('lost-panel-password'), authorized: true })).toBe('WAITING');
    expect(openingStatus({ topic: topic('cron'), authorized: false })).toBe('WAITING');
  });
});

describe('the faults of a new ticket', () => {
  const text = fc.option(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.constant('  ')));
  const anyFacts = fc
    .record({
      input: fc.record({
        topic: fc.oneof(
          topics.map((t) => t.id),
          fc.string(),
        ),
        subject: fc.string({ unit: 'grapheme' }),
        description: fc.string({ unit: 'grapheme', maxLength: 100 }),
        errorText: text,
        stepsToReproduce: text,
        serviceId: fc.oneof(
          service.map((s) => s?.id),
          text,
        ),
        emergency: wish,
        selfServiceDidNotHelp: wish,
      }),
      blocked: fc.boolean(),
      until: fc.option(fc.integer({ min: NOW - 1, max: NOW + 1 })),
    })
    .map(({ input, blocked, until }) =>
      factsWith(input, { subscriber: { blocked, consultationAgreementUntil: until } }),
    );

  it('are at most one a path, and the same for the same facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const faults = openTicketFaults(facts);
        expect(new Set(faults.map((fault) => fault.path.join('/'))).size).toBe(faults.length);
        expect(openTicketFaults(facts)).toEqual(faults);
      }),
    );
  });

  it('are none more once they are known', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(openTicketFaults(facts, openTicketFaults(facts))).toEqual([]);
      }),
    );
  });

  it('always name one of a subscriber’s own mistakes: no path leads outside the input', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { path } of openTicketFaults(facts)) {
          expect(path[0]).toBe('input');
          if (path[1] !== undefined) expect(Object.keys(facts.input)).toContain(path[1]);
        }
      }),
    );
  });
});

describe('a text', () => {
  it('is shown in the viewer’s language', () => {
    const { title } = topic('php-version');
    expect(localize(title, 'RU')).toBe('Смена версии PHP');
    expect(localize(title, 'EN')).toBe('PHP version');
  });
});
