import type { Database, Transaction } from '../database/index.js';
import type { AgentRole } from '../kernel/actor.js';
import type { AgentSessions } from './agent-sessions.js';
import { type LockedAgent, lockAgent, type WhichAgent } from './lock-agent.js';

type Deps = { readonly database: Database; readonly agentSessions: AgentSessions };

/** @returns how many sessions that has ended. */
export const giveRole = async (
  { agentSessions }: Pick<Deps, 'agentSessions'>,
  tx: Transaction,
  agent: LockedAgent,
  role: AgentRole,
): Promise<number> => {
  if (agent.role === role) return 0;
  await tx.change('UPDATE agent SET role = ? WHERE id = ?', [role, agent.id]);
  return agentSessions.endAllIn(tx, agent.id);
};

/**
 * Gives an agent another role and ends their sessions: what was opened under the old role keeps none of its rights.
 * @returns how many sessions that has ended, or undefined when there is no such agent.
 */
export const changeAgentRole = (deps: Deps, which: WhichAgent, role: AgentRole) =>
  deps.database.transaction(async (tx): Promise<number | undefined> => {
    const agent = await lockAgent(tx, which);
    return agent && giveRole(deps, tx, agent, role);
  });
