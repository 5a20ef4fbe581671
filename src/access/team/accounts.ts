import type { Database } from '../../database/index.js';
import type { Actor } from '../../kernel/actor.js';
import type { Clock } from '../../kernel/clock.js';
import type { AgentSessionRow } from '../agent-session.entity.js';
import { type ListedAgent, listAgents } from '../list-agents.js';
import { requireSupervisor } from '../require.js';

type Deps = { readonly database: Database; readonly clock: Clock };

export type OpenSession = Pick<AgentSessionRow, 'id' | 'agentId' | 'createdAt' | 'seenAt' | 'expiresAt'>;

/** An agent with the sessions in force, the newest first. */
export type Account = ListedAgent & { readonly openSessions: readonly OpenSession[] };

const SESSIONS = `SELECT id, agentId, createdAt, seenAt, expiresAt FROM agent_session
  WHERE endedAt IS NULL AND expiresAt > ? ORDER BY createdAt DESC, id`;

const readAccounts = async (deps: Deps, id?: number): Promise<Account[]> => {
  const agents = await listAgents(deps, id);
  const sessions = await deps.database.select<OpenSession>(SESSIONS, [deps.clock.now()]);
  const byAgent = new Map<number, OpenSession[]>();
  for (const session of sessions) {
    const known = byAgent.get(Number(session.agentId));
    if (known) known.push(session);
    else byAgent.set(Number(session.agentId), [session]);
  }
  return agents.map((agent) => ({
    ...agent,
    openSessions: agent.retiredAt === null ? (byAgent.get(agent.id) ?? []) : [],
  }));
};

/** The account of an agent who exists. */
export const accountOf = async (deps: Deps, id: number): Promise<Account> => {
  const [account] = await readAccounts(deps, id);
  if (!account) throw new Error(`agent ${id} was there a moment ago`);
  return account;
};

/**
 * The agents with their sessions, by login, in two statements.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN for all but supervisors and administrators.
 */
export const listAccounts = async (
  deps: Deps,
  actor: Actor,
  { includeRetired }: { readonly includeRetired: boolean },
): Promise<Account[]> => {
  requireSupervisor(actor);
  const accounts = await readAccounts(deps);
  return includeRetired ? accounts : accounts.filter(({ retiredAt }) => retiredAt === null);
};
