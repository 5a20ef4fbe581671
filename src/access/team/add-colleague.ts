import type { Actor } from '../../kernel/actor.js';
import { checkInput } from '../../kernel/constraint.js';
import { Locale } from '../../kernel/locale.js';
import { addAgent } from '../add-agent.js';
import { mayGiveRole } from '../policies.js';
import { requireSupervisor } from '../require.js';
import { accountOf } from './accounts.js';
import { ROLE_TOO_HIGH } from './change-colleague.js';
import { lockSupervisors, type TeamDeps, type TeamResult } from './standing.js';
import { AddAgentInput } from './team.inputs.js';

/**
 * Adds an agent of the support service, who signs in with the password given here and may then choose another.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators.
 */
export const addColleague = async (
  deps: TeamDeps,
  actor: Actor,
  input: AddAgentInput,
): Promise<TeamResult> => {
  const me = requireSupervisor(actor);
  const { login, name, role, password } = input;
  const faults = [
    ...checkInput(AddAgentInput, input, ['input']),
    ...(mayGiveRole(me, role) ? [] : [ROLE_TOO_HIGH]),
  ];
  if (faults.length) return { account: null, faults };
  const agent = { login, name, role, password, locale: input.locale ?? Locale.RU };
  // The password takes its time: whoever acts may be a supervisor no more when it is hashed.
  const added = await addAgent(deps, agent, (tx) => lockSupervisors(deps, tx, me));
  if ('id' in added) return { account: await accountOf(deps, added.id), faults: [] };
  const placed = added.faults.map((fault) => ({ ...fault, path: ['input', fault.path.at(-1) ?? ''] }));
  return { account: null, faults: placed };
};
