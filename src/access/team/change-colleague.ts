import type { Actor } from '../../kernel/actor.js';
import { checkInput } from '../../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../../kernel/fault.js';
import { giveRole } from '../change-agent-role.js';
import { mayGiveRole } from '../policies.js';
import { requireSupervisor } from '../require.js';
import { notOneself, notRetired, onColleague, type TeamDeps, type TeamResult } from './standing.js';
import { ChangeAgentInput } from './team.inputs.js';

export const ROLE_TOO_HIGH: Fault = {
  path: ['input', 'role'],
  code: FieldErrorCode.NOT_ALLOWED,
  params: { reason: 'rank' },
};

/**
 * Gives an agent another name, another role or both. Another role ends their sessions: what was opened under the old one
 * keeps none of its rights. What is so already is done: a repeat succeeds.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators, NOT_FOUND.
 */
export const changeColleague = async (
  deps: TeamDeps,
  actor: Actor,
  input: ChangeAgentInput,
): Promise<TeamResult> => {
  const me = requireSupervisor(actor);
  const faults = checkInput(ChangeAgentInput, input, ['input']);
  const { name, role } = input;
  return onColleague(deps, me, input.agentId, async (tx, colleague) => {
    const otherRole = role && role !== colleague.role ? role : null;
    const forbidden = [
      ...notRetired(colleague),
      ...(otherRole ? notOneself(colleague) : []),
      ...(otherRole && !mayGiveRole(me, otherRole) ? [ROLE_TOO_HIGH] : []),
      ...faults,
    ];
    if (forbidden.length) return forbidden;
    if (name) await tx.change('UPDATE agent SET name = ? WHERE id = ?', [name, colleague.id]);
    if (otherRole) await giveRole(deps, tx, colleague, otherRole);
    return [];
  });
};
