import type { Actor } from '../../kernel/actor.js';
import { checkInput } from '../../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../../kernel/fault.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import { hashPassword, passwordFits } from '../../passwords/index.js';
import { requireAgent } from '../require.js';
import type { SignInTries } from '../sign-in-tries.js';
import type { TeamDeps } from './standing.js';
import { ChangeMyPasswordInput } from './team.inputs.js';

type Deps = TeamDeps & { readonly signInTries: SignInTries };
type Known = { readonly login: string; readonly passwordHash: string };

const REFUSED: Fault = {
  path: ['input', 'currentPassword'],
  code: FieldErrorCode.AUTHORIZATION_FAILED,
};

const KNOWN = 'SELECT login, passwordHash FROM agent WHERE id = ?';

/**
 * Gives an agent another password of their own choice and ends their other sessions. Whoever knows the current one must
 * say it: a session alone, left open on a desk, is not enough. A wrong one counts as a sign-in that failed.
 *
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but agents, RATE_LIMITED after 5 failures of a login in 15 minutes;
 * the right password is not looked at then.
 */
export const changeMyPassword = async (
  { database, agentSessions, signInTries }: Deps,
  actor: Actor,
  input: ChangeMyPasswordInput,
): Promise<readonly Fault[]> => {
  const { agentId, sessionId } = requireAgent(actor);
  const faults = checkInput(ChangeMyPasswordInput, input, ['input']);
  if (faults.length) return faults;
  const [agent] = await database.select<Known>(KNOWN, [agentId]);
  if (!agent) return [REFUSED];
  const begun = await signInTries.begin(agent.login);
  if (!(await passwordFits(agent.passwordHash, input.currentPassword))) return [REFUSED];
  const passwordHash = await hashPassword(input.newPassword);
  return database.transaction(async (tx) => {
    // It may have been changed, or its agent retired, while this one was compared.
    const [still] = await tx.select<Known>(`${KNOWN} AND retiredAt IS NULL ${tx.dialect.forUpdate}`, [
      agentId,
    ]);
    if (still?.passwordHash !== agent.passwordHash) return [REFUSED];
    if (!(await agentSessions.stillInForceIn(tx, sessionId))) throw new Problem(ProblemCode.UNAUTHENTICATED);
    await signInTries.giveBack(tx, begun);
    await tx.change('UPDATE agent SET passwordHash = ? WHERE id = ?', [passwordHash, agentId]);
    await agentSessions.endOthersIn(tx, agentId, sessionId);
    return [];
  });
};
