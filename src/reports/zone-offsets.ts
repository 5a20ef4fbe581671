import { wallClock } from '../kernel/time-zone.js';
import type { Span } from './weeks.js';

const DAY = 86_400_000;

/** Until that moment the clocks of the zone are that many milliseconds ahead of UTC. */
export type Offset = { readonly until: number; readonly ms: number };

/**
 * How far the clocks of a zone are ahead of UTC in a span, stretch by stretch: two or three a year where they are put
 * forward and back. Looked for day by day, since no clock is set twice within one, and then to the second.
 */
export const offsetsIn = ({ from, to }: Span, timeZone: string): Offset[] => {
  const shows = wallClock(timeZone);
  const offsetAt = (at: number): number => {
    const second = at - (at % 1_000);
    return shows(second) - second;
  };
  const found: Offset[] = [];
  for (let start = from; start < to; start += DAY) {
    const end = Math.min(start + DAY, to);
    const [before, after] = [offsetAt(start), offsetAt(end)];
    if (before === after) continue;
    let [low, high] = [start, end];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ until: high, ms: before });
  }
  const upToTheEnd = found.at(-1)?.until === to;
  return upToTheEnd ? found : [...found, { until: to, ms: offsetAt(to - 1) }];
};
