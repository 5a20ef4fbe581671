import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Counts, inMinutes, shareKept, sumOf } from '../../src/reports/service-figures.js';

const counts = fc.record<Counts>({
  received: fc.nat(),
  replies: fc.nat(),
  answeredInTime: fc.nat(),
  late: fc.nat(),
  emergencies: fc.nat(),
  emergenciesMovedToRegular: fc.nat(),
  outOfTurnTakings: fc.nat(),
  refusals: fc.record({
    AUTHORIZATION_MISSING: fc.nat(),
    OUTSIDE_CONTRACT: fc.nat(),
    SERVICES_BLOCKED: fc.nat(),
  }),
});

describe('the figures of a report', () => {
  it('add up, in whatever order and however they are taken together', () => {
    fc.assert(
      fc.property(fc.array(counts), fc.array(counts), (some, others) => {
        expect(sumOf([sumOf(some), sumOf(others)])).toEqual(sumOf([...others, ...some]));
      }),
    );
    expect(
      sumOf([
        { late: 2, refusals: { OUTSIDE_CONTRACT: 1, AUTHORIZATION_MISSING: 0, SERVICES_BLOCKED: 0 } },
        { late: 3 },
      ]),
    ).toMatchObject({
      late: 5,
      received: 0,
      refusals: { OUTSIDE_CONTRACT: 1, SERVICES_BLOCKED: 0 },
    });
  });

  it('have a share of kept promises from 0 to 1, and none where nothing was promised', () => {
    const share = (answeredInTime: number, late: number) => shareKept(sumOf([{ answeredInTime, late }]));
    expect([share(3, 1), share(0, 2), share(5, 0), share(0, 0)]).toEqual([0.75, 0, 1, null]);
  });

  it('show times in minutes with one decimal', () => {
    expect([0, 29_000, 90_000, 5_999_999].map(inMinutes)).toEqual([0, 0.5, 1.5, 100]);
    expect(inMinutes(null)).toBeNull();
  });
});
