import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RefusalReason } from '../regulations/index.js';
import { type Figures, inMinutes, shareKept } from './service-figures.js';
import type { Report } from './service-report.js';
import type { Span } from './weeks.js';

@ObjectType({ simpleResolvers: true })
export class RefusalCount {
  @Field(() => RefusalReason)
  reason: RefusalReason;

  @Field(() => Int)
  count: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How the promise of 3.5 was kept, and where the order was left.',
})
export class ServiceFigures {
  @Field(() => Int, { description: 'Tickets that came in.' })
  received: number;

  @Field(() => Int, { description: 'Replies of the support service: answers, demands and refusals.' })
  replies: number;

  @Field(() => Int, { description: 'Replies that were owed and came in time (3.5).' })
  answeredInTime: number;

  @Field(() => Int, {
    description: 'Replies that were due and came late, are still owed, or were no longer waited for.',
  })
  late: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the promises that were due or kept, the share that was kept: 0 to 1. Null for none.',
  })
  share: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Minutes from the moment a first reply was owed until it came, by nearest rank.',
  })
  firstResponseMedianMinutes: number | null;

  @Field(() => Float, { nullable: true, description: 'Within this time came nine of ten first replies.' })
  firstResponseP90Minutes: number | null;

  @Field(() => [RefusalCount], { description: 'One entry for each of the three reasons (3.10).' })
  refusals: RefusalCount[];

  @Field(() => Int, { description: 'Tickets received that stood in the emergency lane, then or later.' })
  emergencies: number;

  @Field(() => Int, { description: 'Times that an agent moved a ticket out of the emergency lane: misuse.' })
  emergenciesMovedToRegular: number;

  @Field(() => Int, { description: 'Tickets that were taken before those who had waited longer.' })
  outOfTurnTakings: number;
}

@ObjectType({ simpleResolvers: true })
export class ServiceWeek {
  @Field(() => String, { description: 'Its Monday in the report’s time zone: "2026-11-23".' })
  startsOn: string;

  @Field(() => ServiceFigures)
  figures: ServiceFigures;
}

@ObjectType({ simpleResolvers: true })
export class ServiceReport {
  @Field(() => [ServiceWeek], { description: 'Oldest first; the first and the last may be cut by the span.' })
  weeks: ServiceWeek[];

  @Field(() => ServiceFigures)
  total: ServiceFigures;

  @Field(() => String, { description: 'By whose clocks weeks begin and hours are counted: an IANA name.' })
  timeZone: string;

  /** For the fields that are looked up when asked for. */
  readonly span: Span;
}

const figuresType = ({ median, p90, refusals, ...counts }: Figures): ServiceFigures => ({
  ...counts,
  share: shareKept({ ...counts, refusals }),
  firstResponseMedianMinutes: inMinutes(median),
  firstResponseP90Minutes: inMinutes(p90),
  refusals: Object.values(RefusalReason).map((reason) => ({ reason, count: refusals[reason] })),
});

export const serviceReportType = ({ weeks, total, timeZone, span }: Report): ServiceReport => ({
  weeks: weeks.map(({ startsOn, figures }) => ({ startsOn, figures: figuresType(figures) })),
  total: figuresType(total),
  timeZone,
  span,
});
