import { type RegulationsData, respondBy } from '../regulations/index.js';
import {
  AuthorizationState,
  DeadlineState,
  type Lane,
  type TicketEventType,
  type TicketStatus,
} from './enums.js';
import type { TicketState } from './ticket-state.js';

/** What a subscriber can do to a ticket that exists. */
export type SubscriberAction = 'reply' | 'authorize' | 'close';

type Move = { readonly to: TicketStatus; readonly event: TicketEventType };

/**
 * What a ticket may become, and by which event it is told. A status that is not named for an action forbids it.
 *
 * A reply to a ticket that waits, is being worked on or awaits its password leaves everything as it is: writing again
 * never moves the place (G.4), and is no proof (3.7). Where the subscriber was owed nothing, the turn passes to the
 * support service.
 */
export const LIFECYCLE: Readonly<Record<SubscriberAction, Readonly<Partial<Record<TicketStatus, Move>>>>> = {
  reply: {
    WAITING: { to: 'WAITING', event: 'MESSAGE_ADDED' },
    TAKEN: { to: 'TAKEN', event: 'MESSAGE_ADDED' },
    AWAITING_AUTHORIZATION: { to: 'AWAITING_AUTHORIZATION', event: 'MESSAGE_ADDED' },
    AWAITING_SUBSCRIBER: { to: 'WAITING', event: 'MESSAGE_ADDED' },
    IN_PROGRESS: { to: 'WAITING', event: 'MESSAGE_ADDED' },
    RESOLVED: { to: 'WAITING', event: 'REOPENED' },
    REFUSED: { to: 'WAITING', event: 'REOPENED' },
  },
  authorize: {
    AWAITING_AUTHORIZATION: { to: 'WAITING', event: 'AUTHORIZED' },
  },
  close: {
    WAITING: { to: 'CLOSED', event: 'CLOSED' },
    TAKEN: { to: 'CLOSED', event: 'CLOSED' },
    IN_PROGRESS: { to: 'CLOSED', event: 'CLOSED' },
    AWAITING_SUBSCRIBER: { to: 'CLOSED', event: 'CLOSED' },
    AWAITING_AUTHORIZATION: { to: 'CLOSED', event: 'CLOSED' },
    RESOLVED: { to: 'CLOSED', event: 'CLOSED' },
    REFUSED: { to: 'CLOSED', event: 'CLOSED' },
  },
};

/** Statuses in which nothing is owed by anyone. */
export const SETTLED: readonly TicketStatus[] = ['RESOLVED', 'REFUSED', 'CLOSED'];

export type Change = { readonly state: TicketState; readonly event: TicketEventType };

/** The turn passes to the support service: its time to reply begins (3.5). */
const turnToSupport = (now: number, regulations: RegulationsData) => ({
  waitingSince: now,
  respondBy: respondBy(now, regulations),
  deadline: DeadlineState.PENDING,
});

/** A promise that is not broken yet is kept when the subscriber no longer wants anything. */
const deadlineOnClose = (deadline: DeadlineState): DeadlineState =>
  deadline === DeadlineState.BREACHED ? DeadlineState.BREACHED : DeadlineState.MET;

/** The state of a ticket that has just come in. */
export const opened = (facts: {
  readonly status: 'WAITING' | 'AWAITING_AUTHORIZATION';
  readonly lane: Lane;
  readonly authorization: AuthorizationState;
  readonly now: number;
  readonly regulations: RegulationsData;
}): TicketState => ({
  status: facts.status,
  lane: facts.lane,
  authorization: facts.authorization,
  deadline: DeadlineState.PENDING,
  waitingSince: null,
  respondBy: null,
  firstRespondedAt: null,
  expectedResolutionAt: null,
  resolvedAt: null,
  closedAt: null,
  refusal: null,
  ...(facts.status === 'WAITING' ? turnToSupport(facts.now, facts.regulations) : {}),
});

/** What the subscriber's action makes of a ticket, or undefined where its status forbids the action. */
export const afterAction = (
  state: TicketState,
  action: SubscriberAction,
  now: number,
  regulations: RegulationsData,
): Change | undefined => {
  const move = LIFECYCLE[action][state.status];
  if (!move) return undefined;
  const moved = { ...state, status: move.to };
  if (move.to === 'CLOSED') {
    const over = { waitingSince: null, respondBy: null, deadline: deadlineOnClose(state.deadline) };
    return { event: move.event, state: { ...moved, ...over, closedAt: now } };
  }
  if (move.to !== 'WAITING' || state.status === 'WAITING') return { event: move.event, state: moved };
  return {
    event: move.event,
    state: {
      ...moved,
      ...turnToSupport(now, regulations),
      authorization: action === 'authorize' ? AuthorizationState.VERIFIED : state.authorization,
      resolvedAt: null,
      refusal: null,
    },
  };
};
