/** The parts of the report: what each chart shows, and the same in figures. Pure. */
import type { AgentClient, RefusalReason } from '@zayavka/sdk';
import type { Language } from '../kernel/language.js';
import { span } from '../parts/format.js';
import { refusalWords } from '../parts/words.js';
import type { ChartData } from './chart.js';
import { reportTexts } from './report-texts.js';

export type Report = Awaited<ReturnType<AgentClient['serviceReport']>>;
type Figures = Report['total'];

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const MINUTE = 60_000;
const percent = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 1_000) / 10;
const rounded = (value: number | null): number | string => (value === null ? '—' : Math.round(value));

/** "24.11": a week is told by its Monday. */
export function weekName(language: Language, startsOn: string): string {
  const [year = 0, month = 1, day = 1] = startsOn.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const tag = language === 'ru' ? 'ru-RU' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(date);
}

export function promiseChart({ weeks }: Report, language: Language): ChartData {
  const words = reportTexts[language];
  return {
    stacked: true,
    labels: weeks.map(({ startsOn }) => weekName(language, startsOn)),
    series: [
      { label: words.inTime, tone: 'success', values: weeks.map(({ figures }) => figures.answeredInTime) },
      { label: words.late, tone: 'danger', values: weeks.map(({ figures }) => figures.late) },
      {
        label: words.share,
        tone: 'brand',
        asShare: true,
        values: weeks.map(({ figures }) => percent(figures.share)),
      },
    ],
  };
}

export function promiseTable({ weeks, total }: Report, language: Language): Table {
  const words = reportTexts[language];
  const row = (name: string, figures: Figures): (string | number)[] => [
    name,
    figures.received,
    figures.answeredInTime,
    figures.late,
    percent(figures.share) ?? '—',
    rounded(figures.firstResponseMedianMinutes),
    rounded(figures.firstResponseP90Minutes),
    figures.emergencies,
    figures.emergenciesMovedToRegular,
    figures.outOfTurnTakings,
  ];
  return {
    head: [
      words.week,
      words.received,
      words.inTime,
      words.late,
      words.share,
      words.median,
      words.p90,
      words.emergencies,
      words.moved,
      words.outOfTurn,
    ],
    rows: [
      ...weeks.map(({ startsOn, figures }) => row(weekName(language, startsOn), figures)),
      row(words.total, total),
    ],
  };
}

const bucketName = (
  { fromMinutes, toMinutes }: Report['firstResponse'][number],
  language: Language,
): string => {
  const words = reportTexts[language];
  return toMinutes === null
    ? words.over(span(language, fromMinutes * MINUTE))
    : words.upTo(span(language, toMinutes * MINUTE));
};

export function responseChart({ firstResponse }: Report, language: Language): ChartData {
  return {
    labels: firstResponse.map((bucket) => bucketName(bucket, language)),
    series: [
      {
        label: reportTexts[language].replies,
        tone: 'brand',
        values: firstResponse.map(({ count }) => count),
      },
    ],
  };
}

export function responseTable({ firstResponse }: Report, language: Language): Table {
  const words = reportTexts[language];
  return {
    head: [words.firstResponse, words.replies],
    rows: firstResponse.map((bucket) => [bucketName(bucket, language), bucket.count]),
  };
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

export function loadChart({ load }: Report, language: Language): ChartData {
  const words = reportTexts[language];
  const at = (hour: number, what: 'received' | 'answered'): number =>
    sum(load.filter((one) => one.hour === hour).map((one) => one[what]));
  return {
    labels: HOURS.map((hour) => `${hour}:00`),
    series: [
      { label: words.received, tone: 'brand', values: HOURS.map((hour) => at(hour, 'received')) },
      { label: words.answered, tone: 'success', values: HOURS.map((hour) => at(hour, 'answered')) },
    ],
  };
}

/** Seven weekdays by 24 hours: how many came in, and how dark that is of 0 to 5. */
export function loadGrid({ load }: Report): readonly (readonly { count: number; level: number }[])[] {
  const most = Math.max(1, ...load.map(({ received }) => received));
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    HOURS.map((hour) => {
      const count = load.find((one) => one.weekday === weekday && one.hour === hour)?.received ?? 0;
      return { count, level: Math.ceil((count / most) * 5) };
    }),
  );
}

const REASONS: readonly RefusalReason[] = ['AUTHORIZATION_MISSING', 'OUTSIDE_CONTRACT', 'SERVICES_BLOCKED'];
const TONES = ['warning', 'danger', 'neutral'] as const;
const refused = ({ refusals }: Figures, reason: RefusalReason): number =>
  refusals.find((one) => one.reason === reason)?.count ?? 0;

export function refusalChart({ weeks }: Report, language: Language): ChartData {
  return {
    stacked: true,
    labels: weeks.map(({ startsOn }) => weekName(language, startsOn)),
    series: REASONS.map((reason, index) => ({
      label: refusalWords[language][reason],
      tone: TONES[index] ?? 'neutral',
      values: weeks.map(({ figures }) => refused(figures, reason)),
    })),
  };
}

export function refusalTable({ weeks, total }: Report, language: Language): Table {
  const words = reportTexts[language];
  const row = (name: string, figures: Figures): (string | number)[] => [
    name,
    ...REASONS.map((reason) => refused(figures, reason)),
  ];
  return {
    head: [words.week, ...REASONS.map((reason) => refusalWords[language][reason])],
    rows: [
      ...weeks.map(({ startsOn, figures }) => row(weekName(language, startsOn), figures)),
      row(words.total, total),
    ],
  };
}

export function agentTable({ agents }: Report, language: Language): Table {
  const words = reportTexts[language];
  return {
    head: [words.agent, words.taken, words.answers, words.agentMedian],
    rows: agents.map(({ agent, taken, answers, medianMinutes }) => [
      agent.name,
      taken,
      answers,
      rounded(medianMinutes),
    ]),
  };
}
