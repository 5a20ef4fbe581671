import { describe, expect, it } from '@jest/globals';
import {
  mayActOnTicket,
  mayGiveRole,
  mayHandle,
  mayLookUpSubscribers,
  mayOpenPanelSession,
  mayReadEverybodysTickets,
  mayReadNotes,
  mayReadReports,
  mayReadTicket,
  maySeeColleagues,
  maySyncSubscribers,
  mayTakeOver,
  mayWorkQueue,
  mayWriteAnswerTemplates,
  mayWriteInstructions,
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
const RANKS = ['AGENT', 'SUPERVISOR', 'ADMIN'] as const;
const agent = (role: (typeof RANKS)[number], agentId = 1): Actor => ({
  kind: 'AGENT',
  agentId,
  role,
  sessionId: 's',
  locale: 'RU',
  scopes: [],
  expiresAt: 0,
});

const BY_SCOPE = {
  maySyncSubscribers,
  mayOpenPanelSession,
  mayLookUpSubscribers,
  mayReadEverybodysTickets,
};

const OF_AGENTS = [
  mayReadNotes,
  mayReadEverybodysTickets,
  mayLookUpSubscribers,
  mayWorkQueue,
  maySeeColleagues,
  mayWriteInstructions,
];

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

  it('agents read every ticket with its notes and look subscribers up, and never act as a subscriber', () => {
    for (const one of RANKS.map((role) => agent(role))) {
      expect(mayReadTicket(one, ticket)).toBe(true);
      expect(mayActOnTicket(one, ticket)).toBe(false);
      for (const may of OF_AGENTS) expect(may(one)).toBe(true);
      for (const may of [maySyncSubscribers, mayOpenPanelSession]) expect(may(one)).toBe(false);
    }
    for (const other of [anonymous, subscriber(1), service(...SERVICE_SCOPES)])
      for (const may of [mayReadNotes, mayWorkQueue, maySeeColleagues, mayWriteInstructions])
        expect(may(other)).toBe(false);
  });

  it('supervisors and administrators take over, read reports and write answer templates, and nobody else', () => {
    const others = [agent('AGENT'), anonymous, subscriber(1), service(...SERVICE_SCOPES)];
    for (const may of [mayTakeOver, mayReadReports, mayWriteAnswerTemplates]) {
      for (const role of ['SUPERVISOR', 'ADMIN'] as const) expect(may(agent(role))).toBe(true);
      for (const other of others) expect(may(other)).toBe(false);
    }
  });

  it('supervisors keep the accounts of agents up to their own rank, and nobody else keeps any', () => {
    const given = (actor: Actor) => RANKS.filter((role) => mayGiveRole(actor, role));
    expect(given(agent('ADMIN'))).toEqual(['AGENT', 'SUPERVISOR', 'ADMIN']);
    expect(given(agent('SUPERVISOR'))).toEqual(['AGENT', 'SUPERVISOR']);
    for (const other of [agent('AGENT'), anonymous, subscriber(1), service(...SERVICE_SCOPES)])
      expect(given(other)).toEqual([]);
  });

  it('what an agent has taken is theirs to handle, or a supervisor’s; the rest is any agent’s', () => {
    const taken = { status: 'TAKEN', assigneeId: 1 };
    expect(mayHandle(agent('AGENT', 1), taken)).toBe(true);
    expect(mayHandle(agent('AGENT', 2), taken)).toBe(false);
    expect(mayHandle(agent('SUPERVISOR', 2), taken)).toBe(true);
    expect(mayHandle(agent('AGENT', 2), { status: 'IN_PROGRESS', assigneeId: 1 })).toBe(true);
    for (const other of [anonymous, subscriber(1), service(...SERVICE_SCOPES)])
      expect(mayHandle(other, { status: 'WAITING', assigneeId: null })).toBe(false);
  });
});
