import type { Database } from '../database/index.js';
import type { AgentRole } from '../kernel/actor.js';
import type { AgentSessions } from './agent-sessions.js';
import { lockAgent } from './lock-agent.js';

type Deps = { readonly database: Database; readonly agentSessions: AgentSessions };

/**
 * Gives an agent another role and ends their sessions: what was opened under the old role keeps none of its rights.
 * @returns how many sessions that has ended, or undefined when there is no such agent.
 */
export const changeAgentRole = ({ database, agentSessions }: Deps, login: string, role: AgentRole) =>
  database.transaction(async (tx): Promise<number | undefined> => {
    const agent = await lockAgent(tx, login);
    if (!agent) return undefined;
    if (agent.role === role) return 0;
    await tx.change('UPDATE agent SET role = ? WHERE id = ?', [role, agent.id]);
    return agentSessions.endAllIn(tx, agent.id);
  });
