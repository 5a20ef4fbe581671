import type { Transaction } from '../database/index.js';
import type { AgentRole } from '../kernel/actor.js';
import { agentLogin } from './agent-rules.js';

/** An agent under lock: a sign-in that is under way comes before the change or after it, not between. */
export type LockedAgent = { readonly id: number; readonly login: string; readonly role: AgentRole };

/** An agent's key, or a login in any form that the agent could sign in with. */
export type WhichAgent = number | string;

/** @returns undefined when there is no such agent, or only one who has retired. */
export const lockAgent = async (tx: Transaction, which: WhichAgent): Promise<LockedAgent | undefined> => {
  const [column, value] = typeof which === 'number' ? ['id', which] : ['login', agentLogin(which)];
  const [agent] = await tx.select<LockedAgent>(
    `SELECT id, login, role FROM agent WHERE ${column} = ? AND retiredAt IS NULL ${tx.dialect.forUpdate}`,
    [value],
  );
  return agent && { ...agent, id: Number(agent.id) };
};
