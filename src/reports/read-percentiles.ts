import type { Database } from '../database/index.js';
import { inSpan, type Piece, weekNumber } from './by-week.js';
import type { Percentiles } from './service-figures.js';
import type { Week } from './weeks.js';

const TOGETHER: Piece = { sql: '0', parameters: [] };

/**
 * Nearest rank: the shortest time within which at least that share of the replies has come, always one that there was.
 * The database ranks them, so that no span is too long for our memory.
 */
const RANKED = `MIN(CASE WHEN 2 * place >= many THEN took END) AS median,
  MIN(CASE WHEN 10 * place >= 9 * many THEN took END) AS p90`;

type Row = { readonly week: number; readonly median: number; readonly p90: number };

const read = (database: Database, weeks: readonly Week[], week: Piece): Promise<Row[]> => {
  const within = inSpan('response.at', weeks);
  return database.select<Row>(
    `SELECT week, ${RANKED} FROM
       (SELECT week, took, ROW_NUMBER() OVER (PARTITION BY week ORDER BY took) AS place,
          COUNT(*) OVER (PARTITION BY week) AS many FROM
         (SELECT ${week.sql} AS week, response.at - response.waitingSince AS took FROM response
          WHERE ${within.sql} AND response.waitingSince IS NOT NULL AND response.\`first\` = 1) AS replies)
       AS ranked GROUP BY week`,
    [...week.parameters, ...within.parameters],
  );
};

const percentilesOf = (row: Row | undefined): Percentiles =>
  row ? { median: Number(row.median), p90: Number(row.p90) } : { median: null, p90: null };

/** How long first replies took, in milliseconds since they were owed: of each week, and of the span as a whole. */
export const readPercentiles = async (
  database: Database,
  weeks: readonly Week[],
): Promise<{ readonly ofWeek: readonly Percentiles[]; readonly total: Percentiles }> => {
  const rows = await read(database, weeks, weekNumber('response.at', weeks));
  const [whole] = await read(database, weeks, TOGETHER);
  return {
    ofWeek: weeks.map((_, number) => percentilesOf(rows.find(({ week }) => Number(week) === number))),
    total: percentilesOf(whole),
  };
};
