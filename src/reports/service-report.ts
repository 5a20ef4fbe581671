import { requireSupervisor } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import type { RegulationsData } from '../regulations/index.js';
import { readCounts } from './read-counts.js';
import { readPercentiles } from './read-percentiles.js';
import { type Figures, sumOf } from './service-figures.js';
import { checkedSpan, checkedTimeZone, type Span, weeksOf } from './weeks.js';

export type ReportDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly regulations: RegulationsData;
};

export type Report = {
  readonly weeks: ReadonlyArray<{ readonly startsOn: string; readonly figures: Figures }>;
  readonly total: Figures;
  readonly span: Span;
  /** By whose clocks weeks begin and hours are counted. */
  readonly timeZone: string;
};

/**
 * How the promise of 3.5 is kept, by week, and where the order was left. A promise that was kept counts in the week of
 * its reply; one that was not, in the week in which the reply was due, whether it came later, never, or is still owed.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators, BAD_USER_INPUT for a span that
 * is none or longer than 53 weeks, or a time zone that is none.
 * @param zone by whose clocks weeks begin; null for the provider's own
 */
export const serviceReport = async (
  { database, clock, regulations }: ReportDeps,
  actor: Actor,
  from: Date,
  to: Date,
  zone: string | null = null,
): Promise<Report> => {
  requireSupervisor(actor);
  const span = checkedSpan(from, to);
  const timeZone = zone === null ? regulations.timeZone : checkedTimeZone(zone);
  const weeks = weeksOf(span, timeZone);
  const found = await readCounts(database, weeks, clock.now());
  const { ofWeek, total } = await readPercentiles(database, weeks);
  const counts = weeks.map((_, i) => sumOf(found.filter(({ week }) => week === i).map((one) => one.counts)));
  return {
    weeks: weeks.map(({ startsOn }, i) => ({
      startsOn,
      figures: { ...sumOf([counts[i] ?? {}]), median: null, p90: null, ...ofWeek[i] },
    })),
    total: { ...sumOf(counts), ...total },
    span,
    timeZone,
  };
};
