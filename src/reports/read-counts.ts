import type { Database } from '../database/index.js';
import type { RefusalReason } from '../regulations/index.js';
import { inSpan, type Piece, weekNumber } from './by-week.js';
import type { Counts } from './service-figures.js';
import type { Week } from './weeks.js';

/** Some figures of one week. */
export type WeekCounts = { readonly week: number; readonly counts: Partial<Counts> };

type Row = { readonly week: number; readonly reason?: RefusalReason | null } & {
  readonly [figure in Exclude<keyof Counts, 'refusals'>]?: number | string | null;
};

/** One statement: what it counts of which rows of the span, week by week. */
type Question = {
  readonly counts: string;
  readonly from: string;
  readonly span: Parameters<typeof inSpan>[0];
  readonly where?: Piece;
  readonly groupBy?: string;
};

const NEVER: Piece = { sql: '1 = 1', parameters: [] };

/** Tickets as they came in. Whatever an agent has moved out of the emergency lane had come into it first. */
const RECEIVED: Question = {
  counts: `COUNT(*) AS received, SUM(ticket.lane = 'EMERGENCY' OR EXISTS (SELECT 1 FROM lane_change
    WHERE lane_change.ticketId = ticket.id AND lane_change.fromLane = 'EMERGENCY')) AS emergencies`,
  from: 'ticket',
  span: 'ticket.receivedAt',
};

/** By the time of the reply. A ticket that its subscriber closed unanswered has none. */
const REPLIED: Question = {
  counts: `COUNT(*) AS replies, SUM(response.at <= response.respondBy) AS answeredInTime, refusalReason AS reason`,
  from: 'response',
  span: 'response.at',
  where: { sql: "response.type <> 'CLOSED'", parameters: [] },
  groupBy: 'refusalReason',
};

/** By the time at which the reply was due, whenever it came, so that a broken promise stays in its week. */
const late = (weeks: readonly Week[]): Question => ({
  counts: 'COUNT(*) AS late',
  from: 'response',
  span: 'response.respondBy',
  // Nothing is late before it was due: with this the rows are found by their time.
  where: { sql: 'response.at > response.respondBy AND response.at > ?', parameters: [weeks[0]?.from ?? 0] },
});

/** The same of those who still wait. */
const owed = (now: number): Question => ({
  counts: 'COUNT(*) AS late',
  from: 'ticket',
  span: 'ticket.respondBy',
  where: { sql: "ticket.status IN ('WAITING', 'TAKEN') AND ticket.respondBy < ?", parameters: [now] },
});

const MOVED: Question = {
  counts: 'COUNT(*) AS emergenciesMovedToRegular',
  from: 'lane_change',
  span: 'lane_change.at',
  where: { sql: "lane_change.toLane = 'REGULAR'", parameters: [] },
};

const OUT_OF_TURN: Question = {
  counts: 'COUNT(*) AS outOfTurnTakings',
  from: 'taking',
  span: 'taking.at',
  where: { sql: 'taking.outOfTurn = 1', parameters: [] },
};

const ask = (database: Database, weeks: readonly Week[], question: Question): Promise<Row[]> => {
  const { counts, from, span, where = NEVER, groupBy } = question;
  const [week, within] = [weekNumber(span, weeks), inSpan(span, weeks)];
  return database.select<Row>(
    `SELECT ${week.sql} AS week, ${counts} FROM ${from} WHERE ${within.sql} AND ${where.sql}
     GROUP BY week${groupBy ? `, ${groupBy}` : ''}`,
    [...week.parameters, ...within.parameters, ...where.parameters],
  );
};

const countsOf = ({ week, reason, ...figures }: Row): WeekCounts => {
  const counted = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value)]));
  const refusals = reason ? { refusals: { [reason]: Number(figures.replies) } } : {};
  return { week: Number(week), counts: { ...counted, ...refusals } as Partial<Counts> };
};

/** Everything that adds up, in six statements however long the span is. */
export const readCounts = async (
  database: Database,
  weeks: readonly Week[],
  now: number,
): Promise<WeekCounts[]> => {
  const found: WeekCounts[] = [];
  for (const question of [RECEIVED, REPLIED, late(weeks), owed(now), MOVED, OUT_OF_TURN])
    found.push(...(await ask(database, weeks, question)).map(countsOf));
  return found;
};
