import type { Transaction } from '../database/index.js';
import type { AgentRole } from '../kernel/actor.js';
import { agentLogin } from './agent-rules.js';

/** An agent under lock: a sign-in that is under way comes before the change or after it, not between. */
export type LockedAgent = { readonly id: number; readonly login: string; readonly role: AgentRole };

/**
 * @param typed a login in any form that the agent could sign in with
 * @returns undefined when nobody has it, or only one who has retired.
 */
export const lockAgent = async (tx: Transaction, typed: string): Promise<LockedAgent | undefined> => {
  const [agent] = await tx.select<LockedAgent>(
    `SELECT id, login, role FROM agent WHERE login = ? AND retiredAt IS NULL ${tx.dialect.forUpdate}`,
    [agentLogin(typed)],
  );
  return agent;
};
