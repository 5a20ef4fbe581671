import type { Database } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import type { AgentRow } from './agent.entity.js';

type Deps = { readonly database: Database; readonly clock: Clock };

/** Times are epoch milliseconds. */
export type ListedAgent = Omit<AgentRow, 'passwordHash'> & {
  /** Sessions in force. */
  readonly sessions: number;
};

const list = (where: string): string => `SELECT agent.id, login, name, role, locale, agent.createdAt,
    agent.seenAt, retiredAt, COUNT(agent_session.id) AS sessions
  FROM agent LEFT JOIN agent_session
    ON agentId = agent.id AND endedAt IS NULL AND expiresAt > ? AND retiredAt IS NULL ${where}
  GROUP BY agent.id, login, name, role, locale, agent.createdAt, agent.seenAt, retiredAt ORDER BY login`;

/** All agents, by login, retired ones too; with an id, that one alone. */
export const listAgents = async ({ database, clock }: Deps, id?: number): Promise<ListedAgent[]> => {
  const rows = await (id === undefined
    ? database.select<ListedAgent>(list(''), [clock.now()])
    : database.select<ListedAgent>(list('WHERE agent.id = ?'), [clock.now(), id]));
  return rows.map((row) => ({ ...row, id: Number(row.id), sessions: Number(row.sessions) }));
};
