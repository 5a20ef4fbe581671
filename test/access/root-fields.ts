import { randomUUID } from 'node:crypto';
import {
  type ActorName,
  FROM_THE_BEGINNING,
  holds,
  isService,
  isSubscriber,
  OBJECTS,
  PASSWORD,
  type Target,
} from './stage.js';

/**
 * What comes of a request about an own, a foreign and a missing object; one word stands for all three.
 * `ok` brings the object, `null` a null in its place, `absent` a page or stream without it; the rest are codes.
 */
type Outcomes = string;

type Row = {
  readonly about: (target: Target) => Readonly<Record<string, unknown>>;
  /** The same with mistakes that come back as field errors. */
  readonly faulty?: (target: Target) => Readonly<Record<string, unknown>>;
  readonly anonymous: Outcomes;
  readonly subscriber: Outcomes;
  /** The scope that lets a service do it, and what it then gets. */
  readonly scope?: string;
  readonly granted?: Outcomes;
  /** Services without that scope. */
  readonly ungranted: Outcomes;
};

const OUT = 'UNAUTHENTICATED';
const NO = 'FORBIDDEN';

const ONLY_SUBSCRIBERS = { anonymous: OUT, ungranted: NO } as const;
const OWN_TICKETS = { ...ONLY_SUBSCRIBERS, subscriber: 'ok NOT_FOUND NOT_FOUND' } as const;
const PAGES = {
  anonymous: OUT,
  subscriber: 'ok absent absent',
  scope: 'tickets:read',
  granted: 'ok ok absent',
  ungranted: NO,
} as const;

const opening = ({ serviceId }: Target) => ({
  idempotencyKey: randomUUID(),
  topic: 'php-version',
  serviceId,
  subject: 'PHP 8.3 для сайта',
  description: 'Переключите, пожалуйста, сайт на PHP 8.3.',
});

const customer = (login: string) => ({
  login: `sync-${login}`,
  contractNumber: `Д-sync-${login}`,
  name: 'Абонент из панели',
  emails: [],
  services: [],
});

/** One row for each field of Query, Mutation and Subscription. */
export const ROOT_FIELDS: Readonly<Record<string, Row>> = {
  'Query.regulations': { about: () => ({}), anonymous: 'ok', subscriber: 'ok', ungranted: 'ok' },
  'Query.viewer': { about: () => ({}), anonymous: OUT, subscriber: 'ok', ungranted: 'ok' },
  'Query.subscriber': {
    about: ({ login }) => ({ login }),
    anonymous: OUT,
    subscriber: NO,
    scope: 'subscribers:read',
    granted: 'ok ok null',
    ungranted: NO,
  },
  'Query.ticket': {
    about: ({ ticketId }) => ({ id: ticketId }),
    anonymous: OUT,
    subscriber: 'ok null null',
    scope: 'tickets:read',
    granted: 'ok ok null',
    ungranted: 'null',
  },
  'Query.tickets': { about: ({ ticketId }) => ({ filter: { search: ticketId }, first: 5 }), ...PAGES },
  'Query.ticketEvents': { about: () => ({ after: FROM_THE_BEGINNING, first: 30 }), ...PAGES },
  'Mutation.openTicket': {
    about: (target) => ({ input: opening(target) }),
    faulty: (target) => ({ input: { ...opening(target), subject: '', emergency: true } }),
    ...ONLY_SUBSCRIBERS,
    subscriber: 'ok UNKNOWN UNKNOWN',
  },
  'Mutation.replyToTicket': {
    about: ({ ticketId }) => ({ input: { ticketId, idempotencyKey: randomUUID(), body: 'Дополнение' } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, idempotencyKey: randomUUID(), body: '' } }),
    ...OWN_TICKETS,
  },
  'Mutation.authorizeTicket': {
    about: ({ ticketId }) => ({ input: { ticketId, authorization: { password: PASSWORD } } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, authorization: { password: '' } } }),
    ...OWN_TICKETS,
  },
  'Mutation.closeTicket': {
    about: ({ ticketId }) => ({ input: { ticketId } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, rating: 9 } }),
    ...OWN_TICKETS,
  },
  'Mutation.openPanelSession': {
    about: ({ login }) => ({ login }),
    faulty: () => ({}),
    anonymous: OUT,
    subscriber: NO,
    scope: 'sessions:open',
    granted: 'ok ok UNKNOWN',
    ungranted: NO,
  },
  'Mutation.syncSubscribers': {
    about: ({ login }) => ({ subscribers: [customer(login)] }),
    faulty: ({ login }) => ({ subscribers: [{ ...customer(login), name: '' }] }),
    anonymous: OUT,
    subscriber: NO,
    scope: 'subscribers:write',
    granted: 'ok',
    ungranted: NO,
  },
  'Subscription.ticketEvents': {
    about: ({ ticketId }) => ({ ticketId, after: FROM_THE_BEGINNING }),
    anonymous: OUT,
    subscriber: 'ok NOT_FOUND NOT_FOUND',
    scope: 'tickets:read',
    granted: 'ok ok NOT_FOUND',
    ungranted: 'NOT_FOUND',
  },
  'Subscription.myTicketEvents': {
    about: () => ({ after: FROM_THE_BEGINNING }),
    ...ONLY_SUBSCRIBERS,
    subscriber: 'ok absent absent',
  },
};

const outcomesFor = (row: Row, actor: ActorName): Outcomes => {
  if (actor === 'anonymous') return row.anonymous;
  if (isSubscriber(actor)) return row.subscriber;
  if (!isService(actor)) return OUT;
  return holds(actor, row.scope) ? (row.granted ?? '') : row.ungranted;
};

/** The three outcomes of a row for an actor, written out. Whoever bears a bad token gets nowhere at all. */
export const expectedOutcomes = (field: string, actor: ActorName): readonly string[] => {
  const row = ROOT_FIELDS[field];
  const words = row ? outcomesFor(row, actor).split(' ') : [];
  return OBJECTS.map((_, i) => words[i] ?? words[0] ?? 'no row');
};
