import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkedSpan, weeksOf } from '../../src/reports/weeks.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const shown = (from: string, to: string, timeZone: string): string[] =>
  weeksOf(span(from, to), timeZone).map(
    (week) => `${week.startsOn}: ${new Date(week.from).toISOString()} ${new Date(week.to).toISOString()}`,
  );

describe('the weeks of a report', () => {
  it('begin on Monday at midnight of the provider, and are cut by the span', () => {
    expect(shown('2026-09-23T10:00:00.000Z', '2026-10-06T00:00:00.000Z', 'Europe/Moscow')).toEqual([
      '2026-09-21: 2026-09-23T10:00:00.000Z 2026-09-27T21:00:00.000Z',
      '2026-09-28: 2026-09-27T21:00:00.000Z 2026-10-04T21:00:00.000Z',
      '2026-10-05: 2026-10-04T21:00:00.000Z 2026-10-06T00:00:00.000Z',
    ]);
  });

  it('are the same moment’s own in each time zone', () => {
    const sunday = ['2026-09-27T20:59:59.999Z', '2026-09-27T21:00:00.000Z'] as const;
    expect(shown(...sunday, 'Europe/Moscow')[0]).toMatch(/^2026-09-21/);
    expect(shown(...sunday, 'Asia/Yekaterinburg')[0]).toMatch(/^2026-09-28/);
    expect(shown(...sunday, 'UTC')[0]).toMatch(/^2026-09-21/);
  });

  it('have an hour more or less where clocks are put back and forward', () => {
    const [spring] = weeksOf(span('2026-03-22T23:00:00Z', '2026-03-29T22:00:00Z'), 'Europe/Berlin');
    expect((spring?.to ?? 0) - (spring?.from ?? 0)).toBe(7 * DAY - HOUR);
    const [autumn] = weeksOf(span('2026-10-18T22:00:00Z', '2026-10-25T23:00:00Z'), 'Europe/Berlin');
    expect((autumn?.to ?? 0) - (autumn?.from ?? 0)).toBe(7 * DAY + HOUR);
  });

  it('begin with the first moment of a Monday that has no midnight', () => {
    // On 1 April 1985, a Monday, the clocks of Amman went from 00:00 to 01:00.
    const [, forward] = weeksOf(span('1985-03-26T00:00:00Z', '1985-04-09T00:00:00Z'), 'Asia/Amman');
    expect([forward?.startsOn, new Date(forward?.from ?? 0).toISOString()]).toEqual([
      '1985-04-01',
      '1985-03-31T22:00:00.000Z',
    ]);
  });

  it('cover the span without gap or overlap, each from one Monday to the next', () => {
    const zones = fc.constantFrom(
      'Europe/Moscow',
      'UTC',
      'America/Sao_Paulo',
      'Asia/Kathmandu',
      'Pacific/Apia',
    );
    const from = fc.integer({ min: 0, max: 1_900_000_000_000 });
    const length = fc.integer({ min: 1, max: 53 * 7 * DAY });
    fc.assert(
      fc.property(zones, from, length, (zone, start, ms) => {
        const weeks = weeksOf({ from: start, to: start + ms }, zone);
        expect([weeks[0]?.from, weeks.at(-1)?.to]).toEqual([start, start + ms]);
        expect(weeks.length).toBeLessThanOrEqual(54);
        for (const [i, week] of weeks.entries()) {
          expect(week.from).toBeLessThan(week.to);
          expect(new Date(week.startsOn).getUTCDay()).toBe(1);
          const next = weeks[i + 1];
          if (!next) continue;
          expect(next.from).toBe(week.to);
          expect(Date.parse(next.startsOn) - Date.parse(week.startsOn)).toBe(7 * DAY);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the span of a report', () => {
  const from = new Date('2026-01-01T00:00:00Z');
  const later = (ms: number): Date => new Date(from.getTime() + ms);

  it('has 53 weeks at most', () => {
    expect(checkedSpan(from, later(53 * 7 * DAY)).to).toBe(from.getTime() + 53 * 7 * DAY);
    expect(() => checkedSpan(from, later(53 * 7 * DAY + 1))).toThrow('BAD_USER_INPUT (span)');
  });

  it('ends after it begins', () => {
    expect(() => checkedSpan(from, from)).toThrow('BAD_USER_INPUT (span)');
    expect(() => checkedSpan(later(1), from)).toThrow('BAD_USER_INPUT (span)');
  });
});
