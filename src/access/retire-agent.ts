import type { Database } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import type { AgentSessions } from './agent-sessions.js';
import { lockAgent } from './lock-agent.js';

type Deps = { readonly database: Database; readonly clock: Clock; readonly agentSessions: AgentSessions };

/**
 * An agent leaves: no sign-in any more, and every session and live connection ends at once. The row stays, since
 * answers name it, and so does the login.
 * @returns how many sessions that has ended, or undefined when there is no such agent.
 */
export const retireAgent = ({ database, clock, agentSessions }: Deps, login: string) =>
  database.transaction(async (tx): Promise<number | undefined> => {
    const agent = await lockAgent(tx, login);
    if (!agent) return undefined;
    await tx.change('UPDATE agent SET retiredAt = ? WHERE id = ?', [clock.now(), agent.id]);
    return agentSessions.endAllIn(tx, agent.id);
  });
