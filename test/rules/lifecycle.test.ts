import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRegulations } from '../../src/regulations/index.js';
import { TicketEventType, TicketStatus } from '../../src/tickets/enums.js';
import { afterAction, LIFECYCLE, opened, type SubscriberAction } from '../../src/tickets/lifecycle.js';
import type { TicketState } from '../../src/tickets/ticket-state.js';

const regulations = defaultRegulations();
const HOURS_10 = 36_000_000;
const NOW = 1_790_000_000_000;

const waiting = opened({
  status: 'WAITING',
  lane: 'REGULAR',
  authorization: 'NOT_REQUIRED',
  now: NOW,
  regulations,
});
const become = (state: TicketState, action: SubscriberAction, now = NOW + 5) =>
  afterAction(state, action, now, regulations);

describe('the life of a ticket', () => {
  it('is a sound table: known statuses, known events, nothing leads out of CLOSED', () => {
    for (const moves of Object.values(LIFECYCLE))
      for (const [from, move] of Object.entries(moves)) {
        expect(Object.keys(TicketStatus)).toContain(from);
        expect(Object.keys(TicketStatus)).toContain(move.to);
        expect(Object.keys(TicketEventType)).toContain(move.event);
        expect(from).not.toBe('CLOSED');
      }
  });

  it('can be ended by the subscriber from every status but CLOSED', () => {
    expect(Object.keys(LIFECYCLE.close).sort()).toEqual(
      Object.keys(TicketStatus)
        .filter((status) => status !== 'CLOSED')
        .sort(),
    );
  });

  it('3.5 promises a reply within 10 hours of the arrival', () => {
    expect(waiting).toMatchObject({ waitingSince: NOW, respondBy: NOW + HOURS_10, deadline: 'PENDING' });
  });

  it('3.7 lets the time run only once the subscriber has authorized the ticket', () => {
    const held = opened({
      status: 'AWAITING_AUTHORIZATION',
      lane: 'REGULAR',
      authorization: 'REQUIRED',
      now: NOW,
      regulations,
    });
    expect(held).toMatchObject({ waitingSince: null, respondBy: null });
    expect(become(held, 'reply')?.state).toEqual(held);
    expect(become(held, 'authorize', NOW + 7)).toEqual({
      event: 'AUTHORIZED',
      state: {
        ...held,
        status: 'WAITING',
        authorization: 'VERIFIED',
        waitingSince: NOW + 7,
        respondBy: NOW + 7 + HOURS_10,
      },
    });
  });

  it('G.4 a reply never moves a waiting ticket, whatever its number and time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 ** 9), { maxLength: 20 }), (delays) => {
        const end = delays.reduce(
          (state, delay) => become(state, 'reply', NOW + delay)?.state ?? state,
          waiting,
        );
        expect(end).toEqual(waiting);
      }),
    );
  });

  it('passes the turn to the support service by a reply where nothing was owed', () => {
    for (const status of ['AWAITING_SUBSCRIBER', 'IN_PROGRESS', 'RESOLVED', 'REFUSED'] as const) {
      const idle = { ...waiting, status, waitingSince: null, respondBy: null, deadline: 'MET' as const };
      expect(become(idle, 'reply', NOW + 9)?.state).toMatchObject({
        status: 'WAITING',
        waitingSince: NOW + 9,
        respondBy: NOW + 9 + HOURS_10,
        deadline: 'PENDING',
      });
    }
  });

  it('opens a resolved or refused ticket again with its resolution and refusal taken back', () => {
    const refusal = { reason: 'OUTSIDE_CONTRACT', clause: '3.10', explanation: null, at: NOW } as const;
    expect(become({ ...waiting, status: 'RESOLVED', resolvedAt: NOW }, 'reply')).toMatchObject({
      event: 'REOPENED',
      state: { resolvedAt: null },
    });
    expect(become({ ...waiting, status: 'REFUSED', refusal }, 'reply')).toMatchObject({
      event: 'REOPENED',
      state: { refusal: null },
    });
  });

  it('owes nothing on a closed ticket, keeps a broken promise on record, and allows nothing more', () => {
    const closed = become(waiting, 'close', NOW + 3)?.state as TicketState;
    expect(closed).toMatchObject({
      status: 'CLOSED',
      closedAt: NOW + 3,
      waitingSince: null,
      respondBy: null,
      deadline: 'MET',
    });
    expect(become({ ...waiting, deadline: 'BREACHED' }, 'close')?.state.deadline).toBe('BREACHED');
    for (const action of ['reply', 'authorize', 'close'] as const)
      expect(become(closed, action)).toBeUndefined();
  });
});
