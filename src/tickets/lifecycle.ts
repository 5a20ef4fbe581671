import type { TicketEventType, TicketStatus } from './enums.js';

/** What anyone can do to a ticket that exists: the subscriber, an agent, or time itself. */
export type TicketAction =
  // the subscriber
  | 'reply'
  | 'reopenUnproven'
  | 'meetDemand'
  | 'authorize'
  | 'close'
  // an agent
  | 'take'
  | 'release'
  | 'resolve'
  | 'promise'
  | 'postpone'
  | 'ask'
  | 'note'
  | 'demandAuthorization'
  | 'acceptAuthorization'
  | 'refuse'
  | 'changeLane'
  | 'changeTopic'
  | 'dropProof'
  | 'mergeAway'
  | 'absorb'
  // the clock
  | 'fallAtRisk'
  | 'breach';

export type Move = { readonly to: TicketStatus; readonly event: TicketEventType };
type Moves = Readonly<Partial<Record<TicketStatus, Move>>>;

/** Statuses in which nothing is owed by anyone. */
export const SETTLED: readonly TicketStatus[] = ['RESOLVED', 'REFUSED', 'CLOSED'];

/** Statuses in which the support service owes a reply: the 10 hours run in these, and in no other (3.5). */
export const OWED: readonly TicketStatus[] = ['WAITING', 'TAKEN'];

/** All others. */
export const UNSETTLED = [
  'WAITING',
  'TAKEN',
  'IN_PROGRESS',
  'AWAITING_SUBSCRIBER',
  'AWAITING_AUTHORIZATION',
] as const satisfies TicketStatus[];
const OVER = ['RESOLVED', 'REFUSED'] as const satisfies TicketStatus[];
const ANY = [...UNSETTLED, ...OVER, 'CLOSED'] as const satisfies TicketStatus[];
/** An agent speaks on a ticket that was taken, or on one that is out of the queue and not over. */
const SPEAKING = ['TAKEN', 'IN_PROGRESS', 'AWAITING_SUBSCRIBER'] as const satisfies TicketStatus[];

const from = (statuses: readonly TicketStatus[], to: TicketStatus, event: TicketEventType): Moves =>
  Object.fromEntries(statuses.map((status) => [status, { to, event }]));

const staying = (statuses: readonly TicketStatus[], event: TicketEventType): Moves =>
  Object.fromEntries(statuses.map((status) => [status, { to: status, event }]));

/**
 * What a ticket may become, and by which event it is told. A status that is not named for an action forbids it.
 *
 * A reply to a ticket that waits, is being worked on or awaits its password leaves everything as it is: writing again
 * never moves the place (G.4), and is no proof (3.7). Where the subscriber was owed nothing, or what an agent demanded
 * beyond the password may have come with it, the turn passes to the support service.
 *
 * What waits cannot be answered, only taken: that is how the order is kept (3.5).
 *
 * A password that is missing still is welcome whoever's turn it is (3.7): a reply may have come before it.
 *
 * Another topic never moves a place, nor takes a ticket out of the queue: what turns out to need a proof is asked for it by
 * whoever works on it. Only what waited for a password that is needed no more has its turn begin (3.7).
 */
export const LIFECYCLE: Readonly<Record<TicketAction, Moves>> = {
  reply: {
    ...staying(['WAITING', 'TAKEN', 'AWAITING_AUTHORIZATION'], 'MESSAGE_ADDED'),
    ...from(['AWAITING_SUBSCRIBER', 'IN_PROGRESS'], 'WAITING', 'MESSAGE_ADDED'),
    ...from(OVER, 'WAITING', 'REOPENED'),
  },
  reopenUnproven: from(OVER, 'AWAITING_AUTHORIZATION', 'REOPENED'),
  meetDemand: from(['AWAITING_AUTHORIZATION'], 'WAITING', 'MESSAGE_ADDED'),
  authorize: {
    ...staying(['WAITING', 'TAKEN', 'IN_PROGRESS'], 'AUTHORIZED'),
    ...from(['AWAITING_AUTHORIZATION', 'AWAITING_SUBSCRIBER'], 'WAITING', 'AUTHORIZED'),
  },
  close: from([...UNSETTLED, ...OVER], 'CLOSED', 'CLOSED'),
  take: from(['WAITING', 'TAKEN'], 'TAKEN', 'TAKEN'),
  release: from(['TAKEN'], 'WAITING', 'RELEASED'),
  resolve: from(SPEAKING, 'RESOLVED', 'RESOLVED'),
  promise: from(SPEAKING, 'IN_PROGRESS', 'ANSWERED'),
  postpone: from(SPEAKING, 'IN_PROGRESS', 'RESOLUTION_POSTPONED'),
  ask: from(SPEAKING, 'AWAITING_SUBSCRIBER', 'ANSWERED'),
  note: staying(ANY, 'NOTE_ADDED'),
  demandAuthorization: from(SPEAKING, 'AWAITING_AUTHORIZATION', 'AUTHORIZATION_REQUESTED'),
  acceptAuthorization: {
    ...staying(['TAKEN'], 'AUTHORIZED'),
    ...from(['AWAITING_AUTHORIZATION'], 'WAITING', 'AUTHORIZED'),
  },
  refuse: from([...SPEAKING, 'AWAITING_AUTHORIZATION'], 'REFUSED', 'REFUSED'),
  changeLane: staying(UNSETTLED, 'LANE_CHANGED'),
  changeTopic: staying(UNSETTLED, 'TOPIC_CHANGED'),
  dropProof: from(['AWAITING_AUTHORIZATION'], 'WAITING', 'TOPIC_CHANGED'),
  mergeAway: from(UNSETTLED, 'CLOSED', 'DUPLICATE_MERGED'),
  absorb: {
    ...staying(['WAITING', 'TAKEN', 'AWAITING_AUTHORIZATION'], 'MESSAGE_ADDED'),
    ...from(['AWAITING_SUBSCRIBER', 'IN_PROGRESS'], 'WAITING', 'MESSAGE_ADDED'),
  },
  fallAtRisk: staying(OWED, 'DEADLINE_AT_RISK'),
  breach: staying(OWED, 'DEADLINE_BREACHED'),
};
