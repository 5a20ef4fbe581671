import { mayOpenPanelSession, requirePermission, type SessionTokens } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { type Fault, FieldErrorCode } from '../kernel/fault.js';
import { type Identification, identifySubscriber } from './find-subscriber.js';

type Deps = { readonly database: Database; readonly sessionTokens: SessionTokens };

export type Session = { readonly token: string; readonly expiresAt: number };

/**
 * Opens a session for a customer whom the panel has signed in itself, named by login, contract number or both. Also
 * for a blocked one, who may still read and answer what there is.
 *
 * @throws Problem UNAUTHENTICATED, FORBIDDEN without the scope `sessions:open`.
 */
export const openPanelSession = async (
  deps: Deps,
  actor: Actor,
  identification: Identification,
): Promise<{ session: Session } | { faults: Fault[] }> => {
  requirePermission(actor, mayOpenPanelSession(actor), 'sessions:open');
  const { login, contractNumber } = identification;
  if (!login && !contractNumber)
    return { faults: [{ path: ['login'], code: FieldErrorCode.REQUIRED, clause: '3.6' }] };
  const subscriber = await identifySubscriber(deps, identification);
  if (!subscriber) {
    const path = [login ? 'login' : 'contractNumber'];
    return { faults: [{ path, code: FieldErrorCode.UNKNOWN, clause: '3.6' }] };
  }
  return { session: await deps.sessionTokens.issue(subscriber) };
};
