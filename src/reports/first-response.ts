import type { Database } from '../database/index.js';
import type { RegulationsData } from '../regulations/index.js';
import { inSpan } from './by-week.js';
import type { Span } from './weeks.js';

const MINUTE = 60_000;
/** Where the bars end, in minutes; the promised time ends one of them, whatever it is. */
const ENDS = [15, 30, 60, 120, 240, 360, 480, 720, 1_440, 2_880, 4_320, 7_200, 14_400, 28_800] as const;

/** First replies that took more than `fromMinutes`, and `toMinutes` at most; null for whatever is longer. */
export type Bucket = { readonly fromMinutes: number; readonly toMinutes: number | null };

/** From at once to the promise of 3.5, and one of what was later: a reply at the last moment kept it. */
export const bucketsFor = ({ responseHours }: Pick<RegulationsData, 'responseHours'>): Bucket[] => {
  const promised = responseHours * 60;
  const ends = [...ENDS.filter((end) => end < promised), promised];
  return [...ends, null].map((toMinutes, i) => ({ fromMinutes: ends[i - 1] ?? 0, toMinutes }));
};

/** How many first replies of a span took how long since they were owed, in one statement. */
export const readFirstResponse = async (
  database: Database,
  span: Span,
  regulations: RegulationsData,
): Promise<Array<Bucket & { readonly count: number }>> => {
  const buckets = bucketsFor(regulations);
  const within = inSpan('response.at', [{ ...span, startsOn: '' }]);
  const ends = buckets.flatMap(({ toMinutes }) => (toMinutes === null ? [] : [toMinutes * MINUTE]));
  const rows = await database.select<{ bucket: number; count: number }>(
    `SELECT CASE ${ends.map((_, i) => `WHEN response.at - response.waitingSince <= ? THEN ${i}`).join(' ')}
       ELSE ${ends.length} END AS bucket, COUNT(*) AS count
     FROM response WHERE ${within.sql} AND response.waitingSince IS NOT NULL AND response.\`first\` = 1
     GROUP BY bucket`,
    [...ends, ...within.parameters],
  );
  const counts = new Map(rows.map(({ bucket, count }) => [Number(bucket), Number(count)]));
  return buckets.map((bucket, i) => ({ ...bucket, count: counts.get(i) ?? 0 }));
};
