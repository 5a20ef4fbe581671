import type { Actor } from '../kernel/actor.js';
import type { AgentSessions } from './agent-sessions.js';
import { requireAgent } from './require.js';

type Deps = { readonly agentSessions: AgentSessions };

/**
 * Ends the session that the request came with; its live connections close within a second. Other sessions of the agent,
 * on other machines, go on.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for those who are no agent.
 */
export const signOut = async (deps: Deps, actor: Actor): Promise<void> => {
  await deps.agentSessions.end(requireAgent(actor).sessionId);
};
