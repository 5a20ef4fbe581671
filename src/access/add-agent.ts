import { type Database, insertInto, isUniqueViolation, type Transaction } from '../database/index.js';
import type { AgentRole } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import type { Fault } from '../kernel/fault.js';
import type { Locale } from '../kernel/locale.js';
import { hashPassword } from '../passwords/index.js';
import { type AgentSketch, agentFaults, agentLogin, loginTaken } from './agent-rules.js';

type Deps = { readonly database: Database; readonly clock: Clock };

export type NewAgent = AgentSketch & { readonly role: AgentRole; readonly locale: Locale };

const INSERT = insertInto('agent', ['login', 'name', 'role', 'locale', 'passwordHash', 'createdAt']);

/**
 * Adds an agent of the support service.
 * @param allowed looks within the transaction whether this may be done, and throws otherwise; the administrator of the
 * machine needs no permission
 */
export const addAgent = async (
  deps: Deps,
  agent: NewAgent,
  allowed: (tx: Transaction) => Promise<unknown> = async () => undefined,
): Promise<{ readonly id: number; readonly login: string } | { readonly faults: readonly Fault[] }> => {
  const { name, role, locale, password } = agent;
  const login = agentLogin(agent.login);
  const faults = agentFaults({ login, name, password });
  if (faults.length) return { faults };
  const passwordHash = await hashPassword(password);
  try {
    const row = [login, name, role, locale, passwordHash, deps.clock.now()];
    const id = await deps.database.transaction(async (tx) => {
      await allowed(tx);
      return tx.insert(INSERT, row);
    });
    return { id, login };
  } catch (error) {
    if (isUniqueViolation(error)) return { faults: [loginTaken] };
    throw error;
  }
};
