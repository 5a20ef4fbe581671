import type { Database, Transaction } from '../database/index.js';
import { checkValue } from '../kernel/constraint.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { passwordFits } from '../passwords/index.js';
import { agentLogin, LOGIN_RULES, TYPED_PASSWORD_RULES } from './agent-rules.js';
import type { AgentSessions } from './agent-sessions.js';
import type { SignInTries, SignInTry } from './sign-in-tries.js';

type Deps = {
  readonly database: Database;
  readonly agentSessions: AgentSessions;
  readonly signInTries: SignInTries;
};

export type Credentials = { readonly login: string; readonly password: string };
export type SignedIn = { readonly token: string; readonly expiresAt: number };

type Known = { readonly id: number; readonly passwordHash: string };

const KNOWN = 'SELECT id, passwordHash FROM agent WHERE login = ? AND retiredAt IS NULL';

/** Says the same of an unknown login, of one who has retired, and of a wrong password. */
const REFUSED: Fault = { path: ['password'], code: FieldErrorCode.AUTHORIZATION_FAILED };

/** The agent may have been retired or given another password while this one was compared. */
const openSession = async (
  { agentSessions, signInTries }: Deps,
  tx: Transaction,
  agent: Known,
  begun: SignInTry,
): Promise<SignedIn | undefined> => {
  const [still] = await tx.select<Known>(
    `SELECT id, passwordHash FROM agent WHERE id = ? AND retiredAt IS NULL ${tx.dialect.forUpdate}`,
    [agent.id],
  );
  if (still?.passwordHash !== agent.passwordHash) return undefined;
  await signInTries.giveBack(tx, begun);
  return agentSessions.issueIn(tx, agent.id);
};

/**
 * Signs an agent in with login and password. Takes the same time whether the login is known or not, and forgets the
 * password: it reaches no row, log, event or error.
 *
 * @throws Problem RATE_LIMITED after 5 failures of a login in 15 minutes; the right password is not looked at then.
 */
export const signIn = async (
  deps: Deps,
  { login, password }: Credentials,
): Promise<{ readonly session: SignedIn } | { readonly faults: readonly Fault[] }> => {
  const faults = [
    ...checkValue(login, LOGIN_RULES, ['login']),
    ...checkValue(password, TYPED_PASSWORD_RULES, ['password']),
  ];
  if (faults.length) return { faults };
  const known = agentLogin(login);
  const begun = await deps.signInTries.begin(known);
  const [agent] = await deps.database.select<Known>(KNOWN, [known]);
  const fits = await passwordFits(agent?.passwordHash ?? null, password);
  if (!agent || !fits) return { faults: [REFUSED] };
  const session = await deps.database.transaction((tx) => openSession(deps, tx, agent, begun));
  return session ? { session } : { faults: [REFUSED] };
};
