import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defaultRegulations, type TopicData } from '../../src/regulations/index.js';
import { afterAction, type Doing, dueChange, opened } from '../../src/tickets/change.js';
import { TicketEventType, TicketStatus } from '../../src/tickets/enums.js';
import { LIFECYCLE, OWED, SETTLED, type TicketAction } from '../../src/tickets/lifecycle.js';
import type { TicketState } from '../../src/tickets/ticket-state.js';

const regulations = defaultRegulations();
const HOURS_10 = 36_000_000;
const NOW = 1_790_000_000_000;

const [plain, significant] = [false, true].map((needed) =>
  regulations.topics.find((topic) => topic.significant === needed && topic.requestType !== 'FAULT'),
) as [TopicData, TopicData];

const waiting = opened({
  topic: plain,
  status: 'WAITING',
  lane: 'REGULAR',
  authorization: 'NOT_REQUIRED',
  now: NOW,
  regulations,
});
const AGENT = 7;
const refusal = { reason: 'OUTSIDE_CONTRACT', clause: '3.10', explanation: null, at: NOW } as const;

/** The action with whatever it needs, of no interest to the test. */
const doing = (action: TicketAction): Doing => {
  switch (action) {
    case 'promise':
    case 'postpone':
      return { action, agentId: AGENT, until: NOW + 10 * HOURS_10 };
    case 'resolve':
    case 'ask':
    case 'demandAuthorization':
    case 'take':
      return { action, agentId: AGENT };
    case 'refuse':
      return { action, agentId: AGENT, refusal };
    case 'changeLane':
      return { action, lane: 'EMERGENCY' };
    case 'changeTopic':
    case 'dropProof':
      return { action, topic: plain };
    case 'mergeAway':
      return { action, into: 'K7MX-2PQ4-3H' };
    case 'absorb':
      return { action, other: waiting };
    default:
      return { action };
  }
};
const become = (state: TicketState, action: TicketAction, now = NOW + 5) =>
  afterAction(state, doing(action), { now, regulations });
const ACTIONS = Object.keys(LIFECYCLE) as TicketAction[];

describe('the life of a ticket', () => {
  describe('is a sound table', () => {
    const moves = ACTIONS.flatMap((action) =>
      Object.entries(LIFECYCLE[action]).map(([from, move]) => ({
        action,
        from: from as TicketStatus,
        ...move,
      })),
    );

    it('of known statuses and events', () => {
      for (const { from, to, event } of moves) {
        expect(Object.keys(TicketStatus)).toEqual(expect.arrayContaining([from, to]));
        expect(Object.keys(TicketEventType)).toContain(event);
      }
    });

    it('in which every status is reached from an opening, and every event of the contract but a letter’s is told', () => {
      const reached = new Set<TicketStatus>(['WAITING', 'AWAITING_AUTHORIZATION']);
      for (let before = 0; before < reached.size; ) {
        before = reached.size;
        for (const { from, to } of moves) if (reached.has(from)) reached.add(to);
      }
      expect([...reached].sort()).toEqual(Object.keys(TicketStatus).sort());
      const told = new Set([...moves.map(({ event }) => event), 'OPENED', 'DELIVERY_CHANGED']);
      expect([...told].sort()).toEqual(Object.keys(TicketEventType).sort());
    });

    it('in which every ticket can come to an end, and nothing but a note comes after CLOSED', () => {
      const ends = new Set<TicketStatus>(['CLOSED']);
      for (let before = 0; before < ends.size; ) {
        before = ends.size;
        for (const { from, to } of moves) if (ends.has(to)) ends.add(from);
      }
      expect([...ends].sort()).toEqual(Object.keys(TicketStatus).sort());
      expect(moves.filter(({ from }) => from === 'CLOSED').map(({ action }) => action)).toEqual(['note']);
    });

    it('in which the queue is left by being taken, authorized away or ended, never by an answer', () => {
      const out = moves.filter(({ from, to }) => from === 'WAITING' && to !== 'WAITING');
      expect(new Set(out.map(({ action }) => action))).toEqual(new Set(['take', 'close', 'mergeAway']));
    });

    const anyState = fc
      .array(fc.record({ action: fc.constantFrom(...ACTIONS), delay: fc.nat(2 * HOURS_10) }), {
        maxLength: 30,
      })
      .map((steps) => {
        let now = NOW;
        return steps.reduce((state, { action, delay }) => {
          now += delay;
          return become(state, action, now)?.state ?? state;
        }, waiting);
      });

    it('in which a reply is owed and the clock runs in WAITING and TAKEN, and at no other time (3.5, 3.7)', () => {
      fc.assert(
        fc.property(anyState, (state) => {
          const owed = OWED.includes(state.status);
          expect([state.waitingSince !== null, state.respondBy !== null]).toEqual([owed, owed]);
          if (!owed) expect(state.watchAt).toBeNull();
          if (owed && state.deadline !== 'BREACHED') expect(state.watchAt).not.toBeNull();
        }),
      );
    });

    it('in which what is said of an end is there as long as the end is', () => {
      fc.assert(
        fc.property(anyState, (state) => {
          expect(state.refusal !== null && !SETTLED.includes(state.status)).toBe(false);
          expect(state.resolvedAt !== null && !SETTLED.includes(state.status)).toBe(false);
          expect(state.closedAt !== null).toBe(state.status === 'CLOSED');
          if (state.status === 'TAKEN') expect(state.assigneeId).toBe(AGENT);
          if (state.status === 'WAITING') expect(state.assigneeId).toBeNull();
        }),
      );
    });
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
      topic: significant,
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
        authorizationSince: null,
        waitingSince: NOW + 7,
        respondBy: NOW + 7 + HOURS_10,
        watchAt: NOW + 7 + HOURS_10 * 0.8,
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

  it('3.5 gives a released ticket back the very place that it had', () => {
    const taken = become(waiting, 'take')?.state as TicketState;
    expect(become(taken, 'release', NOW + 99)).toEqual({ event: 'RELEASED', state: waiting });
  });

  it('3.5 keeps the promise by any reply in time, and remembers the first one', () => {
    for (const action of ['resolve', 'promise', 'ask', 'demandAuthorization', 'refuse'] as const) {
      const taken = become(waiting, 'take')?.state as TicketState;
      const answered = become(taken, action, NOW + 50)?.state as TicketState;
      expect(answered).toMatchObject({ deadline: 'MET', firstRespondedAt: NOW + 50, respondBy: null });
      const again = become(become(answered, 'reply', NOW + 60)?.state ?? answered, 'take')?.state;
      if (again?.status === 'TAKEN')
        expect(become(again, action, NOW + 70)?.state.firstRespondedAt).toBe(NOW + 50);
    }
  });

  it('3.5 falls at risk once and breaks its promise once, however late somebody looks', () => {
    const at = (now: number) => ({ now, regulations });
    expect(dueChange(waiting, at(NOW + HOURS_10 * 0.8 - 1))).toBeUndefined();
    const risk = dueChange(waiting, at(NOW + HOURS_10 * 0.8));
    expect(risk).toMatchObject({
      event: 'DEADLINE_AT_RISK',
      state: { deadline: 'AT_RISK', status: 'WAITING' },
    });
    expect(dueChange(risk?.state as TicketState, at(NOW + HOURS_10 - 1))).toBeUndefined();
    const late = dueChange(risk?.state as TicketState, at(NOW + 20 * HOURS_10));
    expect(late).toMatchObject({
      event: 'DEADLINE_BREACHED',
      state: { deadline: 'BREACHED', watchAt: null },
    });
    expect(dueChange(late?.state as TicketState, at(NOW + 30 * HOURS_10))).toBeUndefined();
  });

  it('3.7 takes a reply for the further proof that an agent demanded, and for a password it does not', () => {
    const taken = become(waiting, 'take')?.state as TicketState;
    const demanded = become(taken, 'demandAuthorization')?.state as TicketState;
    expect(demanded).toMatchObject({
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
      waitingSince: null,
    });
    expect(become(demanded, 'reply', NOW + 9)?.state).toMatchObject({
      status: 'WAITING',
      authorization: 'REQUIRED',
      waitingSince: NOW + 9,
    });
  });

  it('G.4 counts the longer wait of two requests that are joined', () => {
    const later = { ...waiting, waitingSince: NOW + 100, respondBy: NOW + 100 + HOURS_10 };
    const joined = afterAction(later, { action: 'absorb', other: waiting }, { now: NOW + 200, regulations });
    expect(joined?.state).toMatchObject({ waitingSince: NOW, respondBy: NOW + HOURS_10, status: 'WAITING' });
    const kept = afterAction(waiting, { action: 'absorb', other: later }, { now: NOW + 200, regulations });
    expect(kept?.state).toEqual(waiting);
  });
});
