import { describe, expect, it } from '@jest/globals';
import { demoCustomers, stillAhead } from '../../src/commands/demo-customers.js';

const END = '2027-03-31T20:59:59.000Z';

describe('an agreement of the demo', () => {
  it.each([
    ['2026-11-23T12:00:00.000Z', '2027-03-31T20:59:59.000Z'],
    ['2027-03-01T12:00:00.000Z', '2027-03-31T20:59:59.000Z'],
    ['2027-03-02T12:00:00.000Z', '2028-03-31T20:59:59.000Z'],
    ['2031-06-01T12:00:00.000Z', '2032-03-31T20:59:59.000Z'],
  ])('on %s ends on %s', (now, expected) => {
    expect(stillAhead(END, new Date(now))).toBe(expected);
  });

  it('is in force whenever the demo is run', () => {
    const now = new Date('2031-06-01T12:00:00.000Z');
    const ends = demoCustomers(now).flatMap(({ consultationAgreementUntil: until }) => until ?? []);
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.filter((end) => new Date(end) <= now)).toEqual([]);
  });
});
