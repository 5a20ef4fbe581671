import { describe, expect, it } from '@jest/globals';
import {
  mayActOnTicket,
  mayLookUpSubscribers,
  mayOpenPanelSession,
  mayReadEverybodysTickets,
  mayReadNotes,
  mayReadTicket,
  maySyncSubscribers,
} from '../../src/access/policies.js';
import { SERVICE_SCOPES, SESSION_SCOPES } from '../../src/access/scopes.js';
import type { Actor } from '../../src/kernel/actor.js';

const ticket = { subscriberId: 1 };
const subscriber = (subscriberId: number): Actor => ({
  kind: 'SUBSCRIBER',
  subscriberId,
  locale: 'RU',
  scopes: SESSION_SCOPES,
  expiresAt: 0,
});
const service = (...scopes: string[]): Actor => ({ kind: 'SERVICE', tokenId: 't', scopes, expiresAt: null });
const anonymous: Actor = { kind: 'ANONYMOUS' };

const BY_SCOPE = {
  maySyncSubscribers,
  mayOpenPanelSession,
  mayLookUpSubscribers,
  mayReadEverybodysTickets,
};

describe('who may do what', () => {
  it('a subscriber reads and acts on the own tickets and nobody else’s', () => {
    expect(mayReadTicket(subscriber(1), ticket)).toBe(true);
    expect(mayActOnTicket(subscriber(1), ticket)).toBe(true);
    expect(mayReadTicket(subscriber(2), ticket)).toBe(false);
    expect(mayActOnTicket(subscriber(2), ticket)).toBe(false);
  });

  it('a service reads tickets with its scope and never acts as a subscriber', () => {
    expect(mayReadTicket(service('tickets:read'), ticket)).toBe(true);
    expect(mayReadTicket(service('sessions:open'), ticket)).toBe(false);
    expect(mayActOnTicket(service(...SERVICE_SCOPES), ticket)).toBe(false);
  });

  it.each([
    ['maySyncSubscribers', 'subscribers:write'],
    ['mayOpenPanelSession', 'sessions:open'],
    ['mayLookUpSubscribers', 'subscribers:read'],
    ['mayReadEverybodysTickets', 'tickets:read'],
  ] as const)('%s needs exactly the scope %s', (policy, scope) => {
    expect(BY_SCOPE[policy](service(scope))).toBe(true);
    expect(BY_SCOPE[policy](service(...SERVICE_SCOPES.filter((other) => other !== scope)))).toBe(false);
    // A session of a subscriber cannot be lifted by scopes that it was never meant to have.
    expect(BY_SCOPE[policy]({ ...subscriber(1), scopes: [scope] } as Actor)).toBe(false);
    expect(BY_SCOPE[policy](anonymous)).toBe(false);
  });

  it('nobody reads notes between agents yet', () => {
    for (const actor of [anonymous, subscriber(1), service(...SERVICE_SCOPES)])
      expect(mayReadNotes(actor)).toBe(false);
  });
});
