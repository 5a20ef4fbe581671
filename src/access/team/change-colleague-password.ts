import type { Actor } from '../../kernel/actor.js';
import { checkInput } from '../../kernel/constraint.js';
import { hashPassword } from '../../passwords/index.js';
import { givePassword } from '../change-agent-password.js';
import { requireSupervisor } from '../require.js';
import { notOneself, notRetired, onColleague, type TeamDeps, type TeamResult } from './standing.js';
import { ChangeAgentPasswordInput } from './team.inputs.js';

/**
 * Gives an agent another password and ends their sessions: whoever knew the old one is out. The own is changed by
 * `changeMyPassword`, which asks for it: a desk that was left open is not enough.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators, NOT_FOUND.
 */
export const changeColleaguePassword = async (
  deps: TeamDeps,
  actor: Actor,
  input: ChangeAgentPasswordInput,
): Promise<TeamResult> => {
  const me = requireSupervisor(actor);
  const faults = checkInput(ChangeAgentPasswordInput, input, ['input']);
  const passwordHash = faults.length ? '' : await hashPassword(input.password);
  return onColleague(deps, me, input.agentId, async (tx, colleague) => {
    const forbidden = [...notRetired(colleague), ...notOneself(colleague), ...faults];
    if (forbidden.length) return forbidden;
    await givePassword(deps, tx, colleague, passwordHash);
    return [];
  });
};
