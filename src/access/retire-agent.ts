import type { Database, Transaction } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import type { AgentSessions } from './agent-sessions.js';
import { type LockedAgent, lockAgent, type WhichAgent } from './lock-agent.js';

type Deps = { readonly database: Database; readonly clock: Clock; readonly agentSessions: AgentSessions };

/** @returns how many sessions that has ended. */
export const letGo = async (
  { clock, agentSessions }: Omit<Deps, 'database'>,
  tx: Transaction,
  { id }: LockedAgent,
): Promise<number> => {
  await tx.change('UPDATE agent SET retiredAt = ? WHERE id = ?', [clock.now(), id]);
  return agentSessions.endAllIn(tx, id);
};

/**
 * An agent leaves: no sign-in any more, and every session and live connection ends at once. The row stays, since
 * answers name it, and so does the login.
 * @returns how many sessions that has ended, or undefined when there is no such agent.
 */
export const retireAgent = (deps: Deps, which: WhichAgent) =>
  deps.database.transaction(async (tx): Promise<number | undefined> => {
    const agent = await lockAgent(tx, which);
    return agent && letGo(deps, tx, agent);
  });
