import { mayWorkQueue, requireAgent, requirePermission } from '../access/index.js';
import { type Database, placeholders } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { OWED, UNSETTLED } from '../tickets/index.js';
import type { QueueFigures } from './queue-figures.type.js';

type Deps = { readonly database: Database; readonly clock: Clock };
type Row = {
  readonly status: string;
  readonly lane: string;
  readonly count: number;
  readonly late: number | null;
  readonly atRisk: number | null;
};

/**
 * All of it in one statement. What waits or is awaited is counted in one pass over the queue's index, which holds every
 * column named here, and the agent's own over theirs; only of the promised solutions rows are read.
 */
const FIGURES = `
  SELECT status, lane, COUNT(*) AS count, SUM(CASE WHEN respondBy < ? THEN 1 ELSE 0 END) AS late,
    SUM(CASE WHEN deadline = 'AT_RISK' AND respondBy >= ? THEN 1 ELSE 0 END) AS atRisk
  FROM ticket WHERE status IN ('WAITING', 'TAKEN', 'AWAITING_SUBSCRIBER', 'AWAITING_AUTHORIZATION')
  GROUP BY status, lane
  UNION ALL SELECT 'IN_PROGRESS', '', COUNT(*), COUNT(*), 0 FROM ticket
  WHERE status = 'IN_PROGRESS' AND expectedResolutionAt < ?
  UNION ALL SELECT 'MINE', '', COUNT(*), 0, 0 FROM ticket
  WHERE assigneeId = ? AND status IN (${placeholders(UNSETTLED.length)})`;

/**
 * The numbers on the desk's tabs.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents.
 */
export const readQueueFigures = async ({ database, clock }: Deps, actor: Actor): Promise<QueueFigures> => {
  const { agentId } = requireAgent(actor);
  requirePermission(actor, mayWorkQueue(actor), 'tickets:work');
  const now = clock.now();
  const rows = await database.select<Row>(FIGURES, [now, now, now, agentId, ...UNSETTLED]);
  const sum = (field: 'count' | 'late' | 'atRisk', statuses: readonly string[], lane?: string): number =>
    rows
      .filter((row) => statuses.includes(row.status) && (lane === undefined || row.lane === lane))
      .reduce((total, row) => total + Number(row[field]), 0);
  return {
    waiting: sum('count', ['WAITING']),
    emergencies: sum('count', ['WAITING'], 'EMERGENCY'),
    // On others than those `respondBy` is of the past.
    overdue: sum('late', [...OWED, 'IN_PROGRESS']),
    atRisk: sum('atRisk', OWED),
    awaitingSubscriber: sum('count', ['AWAITING_SUBSCRIBER']),
    awaitingAuthorization: sum('count', ['AWAITING_AUTHORIZATION']),
    mine: sum('count', ['MINE']),
  };
};
