import type { Database } from '../database/index.js';
import { inSpan, type Piece, type TimeColumn } from './by-week.js';
import type { Span } from './weeks.js';
import { type Offset, offsetsIn } from './zone-offsets.js';

const HOUR = 3_600_000;
const DAYS = 7;
const HOURS = 24;
const WEEK = DAYS * HOURS * HOUR;
/** Weeks are counted from a Monday; 1970-01-01 was a Thursday. */
const SINCE_MONDAY = 3 * HOURS * HOUR;

/** One hour of the week: 1 is Monday, 7 Sunday; hours are 0 to 23. */
export type HourLoad = {
  readonly weekday: number;
  readonly hour: number;
  readonly received: number;
  readonly answered: number;
};

type Row = { readonly what: 'received' | 'answered'; readonly sinceMonday: number; readonly count: number };

/** The full hour of the week, in milliseconds since its Monday began. Whole numbers alone, the same on every database. */
const hourOf = (column: TimeColumn, offsets: readonly Offset[]): Piece => {
  // A week more, so that nothing is below zero west of Greenwich in January 1970.
  const shifts = offsets.flatMap(({ until, ms }) => [until, ms + SINCE_MONDAY + WEEK]);
  const local = `(${column} + CASE ${offsets.map(() => `WHEN ${column} < ? THEN ?`).join(' ')} END)`;
  return { sql: `${local} % ${WEEK} - ${local} % ${HOUR}`, parameters: [...shifts, ...shifts] };
};

const counted = (
  what: Row['what'],
  table: string,
  column: TimeColumn,
  span: Span,
  offsets: readonly Offset[],
): Piece => {
  const within = inSpan(column, [{ ...span, startsOn: '' }]);
  const hour = hourOf(column, offsets);
  return {
    sql: `SELECT '${what}' AS what, ${hour.sql} AS sinceMonday, COUNT(*) AS count
      FROM ${table} WHERE ${within.sql} GROUP BY sinceMonday`,
    parameters: [...hour.parameters, ...within.parameters],
  };
};

/** When tickets come and when replies go out, hour by hour of the week, by the clocks of a zone; in one statement. */
export const readLoad = async (database: Database, span: Span, timeZone: string): Promise<HourLoad[]> => {
  const offsets = offsetsIn(span, timeZone);
  const parts = [
    counted('received', 'ticket', 'ticket.receivedAt', span, offsets),
    counted(
      'answered',
      "(SELECT at FROM response WHERE type <> 'CLOSED') AS response",
      'response.at',
      span,
      offsets,
    ),
  ];
  const rows = await database.select<Row>(
    parts.map(({ sql }) => sql).join(' UNION ALL '),
    parts.flatMap(({ parameters }) => parameters),
  );
  const counts = new Map(
    rows.map(({ what, sinceMonday, count }) => [`${what} ${Number(sinceMonday)}`, Number(count)]),
  );
  return Array.from({ length: DAYS * HOURS }, (_, i) => ({
    weekday: Math.floor(i / HOURS) + 1,
    hour: i % HOURS,
    received: counts.get(`received ${i * HOUR}`) ?? 0,
    answered: counts.get(`answered ${i * HOUR}`) ?? 0,
  }));
};
