import {
  mayReadEverybodysTickets,
  mayReadNotes,
  requirePermission,
  requireSignedIn,
} from '../access/index.js';
import { type Database, placeholders } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { checkInput } from '../kernel/constraint.js';
import { cutPage, encodePlace, pageSize } from '../kernel/page.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import { parseTicketId } from '../kernel/ticket-id.js';
import { owedSince, type RegulationsData } from '../regulations/index.js';
import { SETTLED } from './lifecycle.js';
import { searchCondition } from './search.js';
import { TicketFilter } from './ticket-filter.input.js';
import { afterKey, SORTINGS, TicketOrder } from './ticket-order.js';
import { LIGHT_COLUMNS, type LightTicket } from './ticket-rows.js';

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly regulations: RegulationsData;
};

export type TicketList = {
  readonly nodes: LightTicket[];
  readonly hasNextPage: boolean;
  readonly endPlace: string | null;
  /** Counts all that the filter lets through; run only when asked for. */
  readonly count: () => Promise<number>;
};

/** A piece of WHERE out of a closed list, with its parameters. */
export type Condition = { readonly sql: string; readonly parameters: readonly unknown[] };

const on = (sql: string, ...parameters: unknown[]): Condition => ({ sql, parameters });

/** Filters that look across subscribers, or at the work of the support service. */
const AGENTS_ONLY = ['subscriberLogin', 'overdue', 'atRisk', 'mine', 'authorizationOverdue'] as const;

const whose = (actor: Actor, filter: TicketFilter): Condition[] => {
  if (actor.kind === 'SUBSCRIBER') {
    const field = AGENTS_ONLY.find((name) => filter[name] != null);
    if (field) throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'agentsOnly', params: { field } });
    return [on('ticket.subscriberId = ?', actor.subscriberId)];
  }
  requirePermission(actor, mayReadEverybodysTickets(actor), 'tickets:read');
  if (filter.mine != null && actor.kind !== 'AGENT')
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'agentsOnly', params: { field: 'mine' } });
  return filter.subscriberLogin != null
    ? [on('ticket.subscriberId = (SELECT id FROM subscriber WHERE login = ?)', filter.subscriberLogin)]
    : [];
};

/** A condition as it stands, or its opposite: none of ours is ever NULL. */
const either = (wanted: boolean | null | undefined, { sql, parameters }: Condition): Condition[] => {
  if (wanted == null) return [];
  return [on(wanted ? `(${sql})` : `NOT (${sql})`, ...parameters)];
};

/** The promised reply (3.5) or the promised solution is late. */
const late = (now: number): Condition =>
  on(
    `(ticket.status IN ('WAITING', 'TAKEN') AND COALESCE(ticket.respondBy, ?) < ?)
     OR (ticket.status = 'IN_PROGRESS' AND COALESCE(ticket.expectedResolutionAt, ?) < ?)`,
    now,
    now,
    now,
    now,
  );

/** The promised reply is still in time, and will soon not be (3.5): the watch has said so. */
const nearlyLate = (now: number): Condition =>
  on(
    `ticket.status IN ('WAITING', 'TAKEN') AND ticket.deadline = 'AT_RISK' AND COALESCE(ticket.respondBy, ?) >= ?`,
    0,
    now,
  );

/** What is no ticketID names no ticket. */
const named = (typed: readonly string[]): Condition => {
  const ids = typed.flatMap((id) => parseTicketId(id) ?? []);
  return ids.length ? on(`ticket.id IN (${placeholders(ids.length)})`, ...ids) : on('1 = 0');
};

const unproven = ({ clock, regulations }: Deps): Condition =>
  on(
    `ticket.status = 'AWAITING_AUTHORIZATION' AND COALESCE(ticket.authorizationSince, 0) <= ?`,
    owedSince(clock.now(), regulations),
  );

const takenBy = (actor: Actor): Condition =>
  on('COALESCE(ticket.assigneeId, 0) = ?', actor.kind === 'AGENT' ? actor.agentId : -1);

const settled = (open: boolean): Condition =>
  on(`ticket.status ${open ? 'NOT IN' : 'IN'} (${placeholders(SETTLED.length)})`, ...SETTLED);

const conditions = (deps: Deps, actor: Actor, filter: TicketFilter): Condition[] => [
  ...whose(actor, filter),
  ...(filter.ids != null ? [named(filter.ids)] : []),
  ...(filter.statuses?.length === 0 ? [on('1 = 0')] : []),
  ...(filter.statuses?.length
    ? [on(`ticket.status IN (${placeholders(filter.statuses.length)})`, ...filter.statuses)]
    : []),
  ...(filter.open != null ? [settled(filter.open)] : []),
  ...(filter.topic != null ? [on('ticket.topicId = ?', filter.topic)] : []),
  ...(filter.lane != null ? [on('ticket.lane = ?', filter.lane)] : []),
  ...either(filter.overdue, late(deps.clock.now())),
  ...either(filter.atRisk, nearlyLate(deps.clock.now())),
  ...either(filter.mine, takenBy(actor)),
  ...either(filter.authorizationOverdue, unproven(deps)),
  ...(filter.search != null
    ? [searchCondition(deps.database.dialect, filter.search, mayReadNotes(actor))]
    : []),
];

const where = (all: readonly Condition[]): string =>
  all.length ? `WHERE ${all.map(({ sql }) => sql).join(' AND ')}` : '';
const parametersOf = (all: readonly Condition[]): unknown[] => all.flatMap(({ parameters }) => parameters);

/** A place is the key of the last row, so that new tickets do not shift later pages. */
const afterPlace = (after: string | null, order: TicketOrder): Condition[] =>
  after === null ? [] : [on(SORTINGS[order].after, ...afterKey(after, order))];

/**
 * A page of tickets: a subscriber's own, or all of them for a service that may read them.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT for a page size outside 1 to 100, a place that is none,
 * a filter that is not the caller's to use, or a broken search.
 */
export const listTickets = async (
  deps: Deps,
  actor: Actor,
  filter: TicketFilter,
  first: number,
  after: string | null,
  order: TicketOrder = TicketOrder.NEWEST,
): Promise<TicketList> => {
  requireSignedIn(actor);
  const size = pageSize(first);
  const [fault] = checkInput(TicketFilter, filter, ['filter']);
  if (fault)
    throw new Problem(ProblemCode.BAD_USER_INPUT, {
      reason: 'filter',
      params: { field: fault.path.join('.') },
    });
  const matching = conditions(deps, actor, filter);
  const onPage = [...matching, ...afterPlace(after, order)];
  const rows = await deps.database.select<LightTicket>(
    `SELECT ${LIGHT_COLUMNS} FROM ticket ${where(onPage)} ORDER BY ${SORTINGS[order].orderBy} LIMIT ?`,
    [...parametersOf(onPage), size + 1],
  );
  const { nodes, hasNextPage } = cutPage(rows, size);
  const last = nodes.at(-1);
  return {
    nodes,
    hasNextPage,
    endPlace: last ? encodePlace(SORTINGS[order].keyOf(last)) : null,
    count: async () => {
      // The first page was all there is.
      if (after === null && !hasNextPage) return nodes.length;
      const [row] = await deps.database.select<{ count: number }>(
        `SELECT COUNT(*) AS count FROM ticket ${where(matching)}`,
        parametersOf(matching),
      );
      return Number(row?.count);
    },
  };
};
