import { RefusalReason } from '../regulations/index.js';

/** What adds up: the figures of a span are those of its weeks together. */
export type Counts = {
  readonly received: number;
  readonly replies: number;
  readonly answeredInTime: number;
  readonly late: number;
  readonly emergencies: number;
  readonly emergenciesMovedToRegular: number;
  readonly outOfTurnTakings: number;
  readonly refusals: Readonly<Record<RefusalReason, number>>;
};

/** What does not: the middle of a span's first replies is not to be had from those of its weeks. */
export type Percentiles = { readonly median: number | null; readonly p90: number | null };

export type Figures = Counts & Percentiles;

const REASONS = Object.values(RefusalReason);

const NOTHING: Counts = {
  received: 0,
  replies: 0,
  answeredInTime: 0,
  late: 0,
  emergencies: 0,
  emergenciesMovedToRegular: 0,
  outOfTurnTakings: 0,
  refusals: { AUTHORIZATION_MISSING: 0, OUTSIDE_CONTRACT: 0, SERVICES_BLOCKED: 0 },
};

const plus = (a: Counts, b: Partial<Counts>): Counts => ({
  received: a.received + (b.received ?? 0),
  replies: a.replies + (b.replies ?? 0),
  answeredInTime: a.answeredInTime + (b.answeredInTime ?? 0),
  late: a.late + (b.late ?? 0),
  emergencies: a.emergencies + (b.emergencies ?? 0),
  emergenciesMovedToRegular: a.emergenciesMovedToRegular + (b.emergenciesMovedToRegular ?? 0),
  outOfTurnTakings: a.outOfTurnTakings + (b.outOfTurnTakings ?? 0),
  refusals: Object.fromEntries(
    REASONS.map((reason) => [reason, a.refusals[reason] + (b.refusals?.[reason] ?? 0)]),
  ) as Record<RefusalReason, number>,
});

/** The sum of counts, each of which may know of some figures alone. */
export const sumOf = (counts: readonly Partial<Counts>[]): Counts => counts.reduce(plus, NOTHING);

/** The share of the promises of 3.5 that was kept, 0 to 1; null where nothing was promised. */
export const shareKept = ({ answeredInTime, late }: Counts): number | null =>
  answeredInTime + late === 0 ? null : answeredInTime / (answeredInTime + late);

/** Milliseconds as minutes with one decimal. */
export const inMinutes = (ms: number | null): number | null =>
  ms === null ? null : Math.round(ms / 6_000) / 10;
