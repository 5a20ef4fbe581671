import type { Database } from '../database/index.js';
import type { AgentSessions } from './agent-sessions.js';
import { lockAgent, type WhichAgent } from './lock-agent.js';

type Deps = { readonly database: Database; readonly agentSessions: AgentSessions };

/**
 * Ends all sessions of an agent, as when a telephone was lost; signing in again is open to them.
 * @returns how many sessions that has ended, or undefined when there is no such agent.
 */
export const signAgentOut = ({ database, agentSessions }: Deps, which: WhichAgent) =>
  database.transaction(async (tx): Promise<number | undefined> => {
    const agent = await lockAgent(tx, which);
    return agent && agentSessions.endAllIn(tx, agent.id);
  });
