import { mayLookUpSubscribers, requirePermission } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import type { SubscriberRow } from './subscriber.entity.js';

type Deps = { readonly database: Database };

/** How a subscriber is named (G.1, 3.6). */
export type Identification = { readonly login?: string | null; readonly contractNumber?: string | null };

const BY_LOGIN = 'SELECT * FROM subscriber WHERE login = ?';
const BY_CONTRACT = 'SELECT * FROM subscriber WHERE contractNumber = ?';

/** The subscriber whom all that is given names; login and contract number of different people name nobody. */
export const identifySubscriber = async (
  deps: Deps,
  { login, contractNumber }: Identification,
): Promise<SubscriberRow | undefined> => {
  const [row] = login
    ? await deps.database.select<SubscriberRow>(BY_LOGIN, [login])
    : await deps.database.select<SubscriberRow>(BY_CONTRACT, [contractNumber]);
  return row && (!contractNumber || row.contractNumber === contractNumber) ? row : undefined;
};

/**
 * Looks a subscriber up by login or contract number.
 * @throws Problem UNAUTHENTICATED, FORBIDDEN without the scope `subscribers:read`, BAD_USER_INPUT when neither is given.
 */
export const findSubscriber = async (
  deps: Deps,
  actor: Actor,
  identification: Identification,
): Promise<SubscriberRow | undefined> => {
  requirePermission(actor, mayLookUpSubscribers(actor), 'subscribers:read');
  if (!identification.login && !identification.contractNumber)
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'identification' });
  return identifySubscriber(deps, identification);
};
