import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  estimatedStart,
  FEWEST_TAKINGS,
  LONGEST_LOOK_BACK_MS,
  TAKINGS_LOOKED_AT,
  timePerTicket,
} from '../../src/queue/estimate.js';

const NOW = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;

/** Takings before now, and now and then a little after it, by another instance's clock. */
const takings = fc.array(fc.integer({ min: NOW - 2 * LONGEST_LOOK_BACK_MS, max: NOW + 2_000 }), {
  maxLength: 120,
});
const ahead = fc.nat({ max: 1_000_000 });

describe('the estimate of when a ticket will be taken', () => {
  it('goes by the pace of the last takings, for each ticket ahead and the ticket itself', () => {
    const takenAt = [50, 40, 30, 20, 10].map((minutes) => NOW - minutes * MINUTE);
    const each = timePerTicket(takenAt, NOW);
    expect(each).toBe(10 * MINUTE);
    expect(estimatedStart(each, 0, NOW)).toBe(NOW + 10 * MINUTE);
    expect(estimatedStart(each, 7, NOW)).toBe(NOW + 80 * MINUTE);
  });

  it('is none where too little was taken, or too long ago', () => {
    const lately = Array.from({ length: FEWEST_TAKINGS - 1 }, (_, i) => NOW - i * MINUTE);
    const longAgo = Array.from({ length: 50 }, () => NOW - LONGEST_LOOK_BACK_MS);
    expect(timePerTicket([], NOW)).toBeNull();
    expect(timePerTicket([...lately, ...longAgo], NOW)).toBeNull();
    expect(estimatedStart(null, 3, NOW)).toBeNull();
  });

  it('looks at the newest takings alone', () => {
    const newest = Array.from({ length: TAKINGS_LOOKED_AT }, (_, i) => NOW - (i + 1) * MINUTE);
    const before = Array.from({ length: 50 }, (_, i) => NOW - (i + 900) * MINUTE);
    expect(timePerTicket([...before, ...newest], NOW)).toBe(MINUTE);
  });

  it('is never earlier with more tickets ahead, and never in the past', () => {
    fc.assert(
      fc.property(takings, ahead, ahead, (takenAt, some, more) => {
        const each = timePerTicket(takenAt, NOW);
        const [sooner, later] = [Math.min(some, more), Math.max(some, more)].map((count) =>
          estimatedStart(each, count, NOW),
        );
        if (each === null) {
          expect([sooner, later]).toEqual([null, null]);
        } else {
          expect(sooner).toBeGreaterThanOrEqual(NOW);
          expect(later).toBeGreaterThanOrEqual(sooner as number);
        }
      }),
    );
  });

  it('does not depend on the order in which the takings are told', () => {
    fc.assert(
      fc.property(takings, (takenAt) => {
        expect(timePerTicket(takenAt.toReversed(), NOW)).toBe(timePerTicket(takenAt, NOW));
      }),
    );
  });

  it('moves back while nothing is taken', () => {
    const takenAt = [50, 40, 30, 20, 10].map((minutes) => NOW - minutes * MINUTE);
    const later = NOW + 60 * MINUTE;
    expect(timePerTicket(takenAt, later)).toBe(22 * MINUTE);
  });
});
