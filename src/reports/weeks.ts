import { Problem, ProblemCode } from '../kernel/problem.js';
import { isTimeZone, wallClock } from '../kernel/time-zone.js';

/** A span has a year at most, and the week around it: what it costs to report is bounded. */
export const MOST_WEEKS = 53;

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** 1970-01-01 was a Thursday, three days after a Monday. */
const MONDAY = 4;

/** Moments from `from` on and before `to`, epoch milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** A week or the part of it that lies in a span. */
export type Week = Span & {
  /** The Monday in the provider's time zone, `2026-11-23`. */
  readonly startsOn: string;
};

/** @throws Problem BAD_USER_INPUT unless `from` lies before `to`, by 53 weeks at most. */
export const checkedSpan = (from: Date, to: Date): Span => {
  const span = { from: from.getTime(), to: to.getTime() };
  if (span.from < 0 || span.from >= span.to || span.to - span.from > MOST_WEEKS * WEEK)
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'span', params: { weeks: MOST_WEEKS } });
  return span;
};

/** @throws Problem BAD_USER_INPUT unless it is a name of the IANA list. */
export const checkedTimeZone = (name: string): string => {
  if (!isTimeZone(name)) throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'timeZone' });
  return name;
};

/**
 * The first moment of a day. The clocks may be put forward or back at that very midnight: the offsets of the day before
 * and of the day after give two moments, and the earlier one at which the day has begun is meant.
 */
const beginningOf = (day: number, shows: (at: number) => number): number => {
  const midnight = day * DAY;
  const [before, after] = [midnight - DAY, midnight + DAY].map((at) => midnight - (shows(at) - at));
  const candidates = [before, after].filter((at) => at !== undefined && shows(at) >= midnight);
  return Math.min(...(candidates as number[]));
};

/** The weeks of a span, oldest first, each from Monday 00:00 in the time zone; the first and the last may be cut. */
export const weeksOf = ({ from, to }: Span, timeZone: string): Week[] => {
  const shows = wallClock(timeZone);
  const today = Math.floor(shows(from) / DAY);
  const weeks: Week[] = [];
  for (let monday = today - ((today - MONDAY + 7) % 7), start = from; start < to; monday += 7) {
    const end = Math.min(to, beginningOf(monday + 7, shows));
    weeks.push({ startsOn: new Date(monday * DAY).toISOString().slice(0, 10), from: start, to: end });
    start = end;
  }
  return weeks;
};
