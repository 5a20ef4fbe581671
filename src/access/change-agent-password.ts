import type { Database } from '../database/index.js';
import type { Fault } from '../kernel/fault.js';
import { hashPassword } from '../passwords/index.js';
import { agentFaults } from './agent-rules.js';
import type { AgentSessions } from './agent-sessions.js';
import { lockAgent } from './lock-agent.js';

type Deps = { readonly database: Database; readonly agentSessions: AgentSessions };

/**
 * Gives an agent another password and ends their sessions: whoever knew the old one is out.
 * @returns how many sessions that has ended, or undefined when there is no such agent.
 */
export const changeAgentPassword = async (
  { database, agentSessions }: Deps,
  login: string,
  password: string,
): Promise<{ readonly ended: number | undefined } | { readonly faults: readonly Fault[] }> => {
  const faults = agentFaults({ password });
  if (faults.length) return { faults };
  const passwordHash = await hashPassword(password);
  const ended = await database.transaction(async (tx) => {
    const agent = await lockAgent(tx, login);
    if (!agent) return undefined;
    await tx.change('UPDATE agent SET passwordHash = ? WHERE id = ?', [passwordHash, agent.id]);
    return agentSessions.endAllIn(tx, agent.id);
  });
  return { ended };
};
