import { requireSupervisor } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { cutPage, decodePlace, encodePlace, pageSize } from '../kernel/page.js';
import type { Lane } from '../tickets/index.js';
import { inSpan, type TimeColumn } from './by-week.js';
import { checkedSpan, type Span } from './weeks.js';

/** How the order of 3.5 was left. */
export const ExceptionKind = { OUT_OF_TURN: 'OUT_OF_TURN', LANE_CHANGED: 'LANE_CHANGED' } as const;
export type ExceptionKind = (typeof ExceptionKind)[keyof typeof ExceptionKind];

export type QueueExceptionRow = {
  readonly at: number;
  /** With the version, tells events of the same millisecond apart. */
  readonly seq: number;
  readonly version: number;
  readonly kind: ExceptionKind;
  readonly ticketId: string;
  readonly subscriberId: number;
  readonly agentId: number;
  readonly fromLane: Lane;
  readonly toLane: Lane;
  readonly reason: string;
};

export type ExceptionPage = {
  readonly from: Date;
  readonly to: Date;
  readonly first: number;
  readonly after: string | null;
};

export type ExceptionList = {
  readonly nodes: QueueExceptionRow[];
  readonly hasNextPage: boolean;
  readonly endPlace: string | null;
};

type Source = {
  readonly table: 'taking' | 'lane_change';
  readonly at: TimeColumn;
  readonly columns: string;
  readonly where: string;
};

const TAKINGS: Source = {
  table: 'taking',
  at: 'taking.at',
  columns: `'OUT_OF_TURN' AS kind, taking.lane AS fromLane, taking.lane AS toLane`,
  where: 'taking.outOfTurn = 1',
};

const LANE_CHANGES: Source = {
  table: 'lane_change',
  at: 'lane_change.at',
  columns: `'LANE_CHANGED' AS kind, lane_change.fromLane AS fromLane, lane_change.toLane AS toLane`,
  where: '1 = 1',
};

const ORDER = 'ORDER BY at DESC, seq DESC, version DESC LIMIT ?';

/** The newest of one table that lie after the place: no page needs more of either. */
const newest = (
  { table, at, columns, where }: Source,
  span: Span,
  place: readonly number[],
  size: number,
) => {
  const within = inSpan(at, [{ ...span, startsOn: '' }]);
  const [time, seq, version] = place;
  const after = `AND (${at} < ? OR (${at} = ? AND (ticket.seq < ? OR (ticket.seq = ? AND ${table}.version < ?))))`;
  return {
    sql: `SELECT * FROM (SELECT ${at} AS at, ticket.seq AS seq, ${table}.version AS version, ${columns},
        ${table}.ticketId AS ticketId, ticket.subscriberId AS subscriberId, ${table}.agentId AS agentId,
        ${table}.reason AS reason
      FROM ${table} JOIN ticket ON ticket.id = ${table}.ticketId
      WHERE ${within.sql} AND ${where} ${place.length ? after : ''} ${ORDER}) AS ${table}s`,
    parameters: [...within.parameters, ...(place.length ? [time, time, seq, seq, version] : []), size],
  };
};

/**
 * Who was served before others, whom it was for, and why: tickets taken out of turn and lanes changed, newest first.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators, BAD_USER_INPUT for a span that
 * is none or longer than 53 weeks, a page size outside 1 to 100, or a place that is none.
 */
export const queueExceptions = async (
  { database }: { readonly database: Database },
  actor: Actor,
  { from, to, first, after }: ExceptionPage,
): Promise<ExceptionList> => {
  requireSupervisor(actor);
  const span = checkedSpan(from, to);
  const size = pageSize(first);
  const place = after === null ? [] : decodePlace(after, 3);
  const parts = [TAKINGS, LANE_CHANGES].map((source) => newest(source, span, place, size + 1));
  const rows = await database.select<QueueExceptionRow>(
    `${parts.map(({ sql }) => sql).join(' UNION ALL ')} ${ORDER}`,
    [...parts.flatMap(({ parameters }) => parameters), size + 1],
  );
  const { nodes, hasNextPage } = cutPage(rows, size);
  const last = nodes.at(-1);
  return { nodes, hasNextPage, endPlace: last ? encodePlace([last.at, last.seq, last.version]) : null };
};
