import { describe, expect, it } from '@jest/globals';
import { offsetsIn } from '../../src/reports/zone-offsets.js';

const HOUR = 3_600_000;
const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

describe('how far a zone’s clocks are ahead', () => {
  it('is one number where no clock is put forward or back', () => {
    const year = span('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z');
    expect(offsetsIn(year, 'Europe/Moscow')).toEqual([{ until: year.to, ms: 3 * HOUR }]);
    expect(offsetsIn(year, 'Asia/Kolkata')).toEqual([{ until: year.to, ms: 5.5 * HOUR }]);
  });

  it('changes at the very moment at which the clocks do', () => {
    const year = span('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z');
    expect(offsetsIn(year, 'Europe/Berlin')).toEqual([
      { until: Date.parse('2026-03-29T01:00:00Z'), ms: HOUR },
      { until: Date.parse('2026-10-25T01:00:00Z'), ms: 2 * HOUR },
      { until: year.to, ms: HOUR },
    ]);
  });

  it('is right at the edges of a span that begins or ends with the change', () => {
    const change = '2026-10-25T01:00:00.000Z';
    const before = span('2026-10-24T00:00:00Z', change);
    expect(offsetsIn(before, 'Europe/Berlin')).toEqual([{ until: before.to, ms: 2 * HOUR }]);
    const after = span(change, '2026-10-26T00:00:00Z');
    expect(offsetsIn(after, 'Europe/Berlin')).toEqual([{ until: after.to, ms: HOUR }]);
    const odd = span('2026-10-25T00:59:59.999Z', '2026-10-25T01:00:00.001Z');
    expect(offsetsIn(odd, 'Europe/Berlin')).toEqual([
      { until: Date.parse(change), ms: 2 * HOUR },
      { until: odd.to, ms: HOUR },
    ]);
  });
});
