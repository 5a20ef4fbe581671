import type { Actor } from '../../kernel/actor.js';
import { requireSupervisor } from '../require.js';
import { onColleague, type TeamDeps, type TeamResult } from './standing.js';
import type { EndAgentSessionsInput } from './team.inputs.js';

/**
 * Ends one session of an agent or all of them, as when a telephone was lost; signing in again is open to them. One that
 * is over already, or is not the agent's, changes nothing.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators, NOT_FOUND.
 */
export const endColleagueSessions = async (
  deps: TeamDeps,
  actor: Actor,
  { agentId, sessionId }: EndAgentSessionsInput,
): Promise<TeamResult> => {
  const me = requireSupervisor(actor);
  const { agentSessions } = deps;
  return onColleague(deps, me, agentId, async (tx, { id }) => {
    await (typeof sessionId === 'string'
      ? agentSessions.endOneIn(tx, id, sessionId)
      : agentSessions.endAllIn(tx, id));
    return [];
  });
};
