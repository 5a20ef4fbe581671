import type { Actor } from '../../kernel/actor.js';
import { requireSupervisor } from '../require.js';
import { letGo } from '../retire-agent.js';
import { notOneself, onColleague, type TeamDeps, type TeamResult } from './standing.js';
import type { RetireAgentInput } from './team.inputs.js';

/**
 * An agent leaves, for good: no sign-in any more, and every session and live connection ends at once. Of one who has
 * retired already nothing changes.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators, NOT_FOUND.
 */
export const retireColleague = async (
  deps: TeamDeps,
  actor: Actor,
  { agentId }: RetireAgentInput,
): Promise<TeamResult> => {
  const me = requireSupervisor(actor);
  return onColleague(deps, me, agentId, async (tx, colleague) => {
    if (colleague.retiredAt !== null) return [];
    const forbidden = notOneself(colleague);
    if (forbidden.length === 0) await letGo(deps, tx, colleague);
    return forbidden;
  });
};
