/** Whether a ticket stood in a lane before an event, as far as the event and the one before it tell. Pure. */
import type { Lane, TicketEvent } from '@zayavka/sdk';

type Type = TicketEvent['type'];

/** They leave a ticket where it is. */
const STAYING: readonly Type[] = ['NOTE_ADDED', 'DELIVERY_CHANGED', 'DEADLINE_AT_RISK', 'DEADLINE_BREACHED'];
/** They come to tickets that do not wait. */
const FROM_ELSEWHERE: readonly Type[] = [
  'OPENED',
  'RELEASED',
  'REOPENED',
  'ANSWERED',
  'RESOLVED',
  'REFUSED',
  'RESOLUTION_POSTPONED',
  'AUTHORIZATION_REQUESTED',
];
/** Tickets that do not wait after them did not wait before either. */
const NEVER_LEAVING: readonly Type[] = ['AUTHORIZED', 'MESSAGE_ADDED', 'TOPIC_CHANGED'];

export function waitedHere(
  lane: Lane,
  event: TicketEvent,
  before: TicketEvent | undefined,
): 'yes' | 'no' | 'unknown' {
  const isIn = ({ state }: TicketEvent): boolean => state.status === 'WAITING' && state.lane === lane;
  if (before?.version === event.version - 1) return isIn(before) ? 'yes' : 'no';
  const { type, state } = event;
  if (STAYING.includes(type)) return isIn(event) ? 'yes' : 'no';
  if (FROM_ELSEWHERE.includes(type)) return 'no';
  // It comes from the other lane, and its status stays.
  if (type === 'LANE_CHANGED') return state.status === 'WAITING' && state.lane !== lane ? 'yes' : 'no';
  if (NEVER_LEAVING.includes(type) && state.status !== 'WAITING') return 'no';
  // Lanes are changed by an event of their own.
  if (state.lane !== lane) return 'no';
  return 'unknown';
}
