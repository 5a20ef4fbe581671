import type { Database, Transaction } from '../database/index.js';
import type { Fault } from '../kernel/fault.js';
import { hashPassword } from '../passwords/index.js';
import { agentFaults } from './agent-rules.js';
import type { AgentSessions } from './agent-sessions.js';
import { type LockedAgent, lockAgent, type WhichAgent } from './lock-agent.js';

type Deps = { readonly database: Database; readonly agentSessions: AgentSessions };

/** @returns how many sessions that has ended. */
export const givePassword = async (
  { agentSessions }: Pick<Deps, 'agentSessions'>,
  tx: Transaction,
  { id }: LockedAgent,
  passwordHash: string,
): Promise<number> => {
  await tx.change('UPDATE agent SET passwordHash = ? WHERE id = ?', [passwordHash, id]);
  return agentSessions.endAllIn(tx, id);
};

/**
 * Gives an agent another password and ends their sessions: whoever knew the old one is out.
 * @returns how many sessions that has ended, or undefined when there is no such agent.
 */
export const changeAgentPassword = async (
  deps: Deps,
  which: WhichAgent,
  password: string,
): Promise<{ readonly ended: number | undefined } | { readonly faults: readonly Fault[] }> => {
  const faults = agentFaults({ password });
  if (faults.length) return { faults };
  const passwordHash = await hashPassword(password);
  const ended = await deps.database.transaction(async (tx) => {
    const agent = await lockAgent(tx, which);
    return agent && givePassword(deps, tx, agent, passwordHash);
  });
  return { ended };
};
