import type { Database, Transaction } from '../../database/index.js';
import type { AgentRole } from '../../kernel/actor.js';
import type { Clock } from '../../kernel/clock.js';
import { type Fault, FieldErrorCode } from '../../kernel/fault.js';
import { notFound, Problem, ProblemCode } from '../../kernel/problem.js';
import type { AgentSessions } from '../agent-sessions.js';
import type { LockedAgent } from '../lock-agent.js';
import { mayGiveRole } from '../policies.js';
import type { AgentActor } from '../require.js';
import { type Account, accountOf } from './accounts.js';

export type TeamDeps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly agentSessions: AgentSessions;
};

export type TeamResult = {
  /** As it is now; null where there is none. */
  readonly account: Account | null;
  readonly faults: readonly Fault[];
};

/** A colleague under lock, and what whoever changes something about them has to know. */
export type Colleague = LockedAgent & {
  readonly retiredAt: number | null;
  readonly isSelf: boolean;
  /** Nobody else could give a supervisor's rights back. */
  readonly isLastSupervisor: boolean;
};

type Supervisor = { readonly id: number; readonly role: AgentRole };

const SUPERVISORS = `SELECT id, role FROM agent WHERE role <> 'AGENT' AND retiredAt IS NULL ORDER BY id`;
const COLLEAGUE = 'SELECT id, login, role, retiredAt FROM agent WHERE id = ?';

const ID = ['input', 'agentId'];
const fault = (code: FieldErrorCode, reason: string): Fault => ({ path: ID, code, params: { reason } });

/** An agent's key in its table; undefined when the id cannot be one's. */
const agentKey = (id: string): number | undefined => (/^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined);

/**
 * Locks the rows of all supervisors, and sees that whoever acts is still one of them and signed in: a request may do
 * many things one after the other, and each of them must find the right that it needs.
 * @returns those in office
 * @throws Problem UNAUTHENTICATED
 */
export const lockSupervisors = async (
  { agentSessions }: Pick<TeamDeps, 'agentSessions'>,
  tx: Transaction,
  me: AgentActor,
): Promise<readonly Supervisor[]> => {
  const supervisors = await tx.select<Supervisor>(`${SUPERVISORS} ${tx.dialect.forUpdate}`);
  const isOne = supervisors.some(({ id, role }) => Number(id) === me.agentId && role === me.role);
  if (!isOne || !(await agentSessions.stillInForceIn(tx, me.sessionId)))
    throw new Problem(ProblemCode.UNAUTHENTICATED);
  return supervisors;
};

const lockColleague = async (
  deps: TeamDeps,
  tx: Transaction,
  me: AgentActor,
  agentId: string,
): Promise<Colleague> => {
  const supervisors = await lockSupervisors(deps, tx, me);
  const [row] = await tx.select<LockedAgent & { retiredAt: number | null }>(
    `${COLLEAGUE} ${tx.dialect.forUpdate}`,
    [agentKey(agentId) ?? 0],
  );
  if (!row) throw notFound();
  const id = Number(row.id);
  const isSelf = id === me.agentId;
  return { ...row, id, isSelf, isLastSupervisor: isSelf && supervisors.length === 1 };
};

/** What nobody does to themselves: with it the last supervisor stays one, whoever acts at the same moment. */
export const notOneself = ({ isSelf, isLastSupervisor }: Colleague): readonly Fault[] => {
  if (!isSelf) return [];
  return [fault(FieldErrorCode.NOT_ALLOWED, isLastSupervisor ? 'lastSupervisor' : 'oneself')];
};

/**
 * Changes something about an agent, in one transaction that has the rows of all supervisors locked: two who act on each
 * other come one after another, and the second is one no more.
 * @param work answers with what forbids the change; has then written nothing.
 * @throws Problem UNAUTHENTICATED when whoever acts has just lost the right to, NOT_FOUND.
 */
export const onColleague = async (
  deps: TeamDeps,
  me: AgentActor,
  agentId: string,
  work: (tx: Transaction, colleague: Colleague) => Promise<readonly Fault[]>,
): Promise<TeamResult> => {
  const { id, faults } = await deps.database.transaction(async (tx) => {
    const colleague = await lockColleague(deps, tx, me, agentId);
    const higher = mayGiveRole(me, colleague.role) ? [] : [fault(FieldErrorCode.NOT_ALLOWED, 'rank')];
    return { id: colleague.id, faults: higher.length ? higher : await work(tx, colleague) };
  });
  return { account: await accountOf(deps, id), faults };
};

/** Of those who have retired nothing is changed. */
export const notRetired = ({ retiredAt }: Colleague): readonly Fault[] =>
  retiredAt === null ? [] : [fault(FieldErrorCode.STATUS_FORBIDS, 'retired')];
