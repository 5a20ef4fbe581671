export { Visibility } from '../journal/index.js';

/** The words of the ticket, as the contract names them. */
const words = <const Word extends string>(...names: Word[]): { readonly [W in Word]: W } =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [W in Word]: W };

type Of<Words> = Words[keyof Words];

/** Ways a ticket comes in by (3.1). No other exists (3.3, 3.4). */
export const Channel = words('PANEL', 'API', 'EMAIL', 'PAPER');
export type Channel = Of<typeof Channel>;

/** 3.5 */
export const Lane = words('REGULAR', 'EMERGENCY');
export type Lane = Of<typeof Lane>;

export const TicketStatus = words(
  'WAITING',
  'TAKEN',
  'IN_PROGRESS',
  'AWAITING_SUBSCRIBER',
  'AWAITING_AUTHORIZATION',
  'RESOLVED',
  'REFUSED',
  'CLOSED',
);
export type TicketStatus = Of<typeof TicketStatus>;

/** 3.7 */
export const AuthorizationState = words('NOT_REQUIRED', 'REQUIRED', 'VERIFIED');
export type AuthorizationState = Of<typeof AuthorizationState>;

/** How the promise of 3.5 stands. */
export const DeadlineState = words('PENDING', 'AT_RISK', 'MET', 'BREACHED');
export type DeadlineState = Of<typeof DeadlineState>;

export const TicketEventType = words(
  'OPENED',
  'MESSAGE_ADDED',
  'NOTE_ADDED',
  'TAKEN',
  'RELEASED',
  'ANSWERED',
  'AUTHORIZATION_REQUESTED',
  'AUTHORIZED',
  'REFUSED',
  'LANE_CHANGED',
  'TOPIC_CHANGED',
  'DUPLICATE_MERGED',
  'RESOLUTION_POSTPONED',
  'RESOLVED',
  'REOPENED',
  'CLOSED',
  'DEADLINE_AT_RISK',
  'DEADLINE_BREACHED',
  'DELIVERY_CHANGED',
);
export type TicketEventType = Of<typeof TicketEventType>;

/** How a letter fares on its way out (3.11). */
export const DeliveryState = words('QUEUED', 'SENT', 'DEFERRED', 'FAILED', 'BOUNCED');
export type DeliveryState = Of<typeof DeliveryState>;

/** Who chose the topic, where it was not whoever opened the ticket. */
export const TopicChooser = words('MACHINE', 'AGENT');
export type TopicChooser = Of<typeof TopicChooser>;
