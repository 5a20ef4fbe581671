import { randomUUID } from 'node:crypto';
import { AGENT_PASSWORD } from '../kit/world.js';
import { AGENT_FIELDS } from './agent-fields.js';
import { ARTICLE } from './library.js';
import {
  NO,
  ONLY_SERVICES,
  ONLY_SUBSCRIBERS,
  OUT,
  type Outcomes,
  OWN_TICKETS,
  PAGES,
  type Row,
} from './row.js';
import {
  type ActorName,
  FROM_THE_BEGINNING,
  holds,
  isAgent,
  isService,
  isSubscriber,
  OBJECTS,
  PASSWORD,
  type Target,
} from './stage.js';

const opening = ({ serviceId }: Target) => ({
  idempotencyKey: randomUUID(),
  topic: 'php-version',
  serviceId,
  subject: 'PHP 8.3 для сайта',
  description: 'Переключите, пожалуйста, сайт на PHP 8.3.',
  selfServiceDidNotHelp: true,
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
  ...AGENT_FIELDS,
  'Query.regulations': { about: () => ({}), anonymous: 'ok', subscriber: 'ok', ungranted: 'ok', agent: 'ok' },
  'Query.viewer': { about: () => ({}), anonymous: OUT, subscriber: 'ok', ungranted: 'ok', agent: 'ok' },
  'Query.subscriber': {
    about: ({ login }) => ({ login }),
    anonymous: OUT,
    subscriber: NO,
    scope: 'subscribers:read',
    granted: 'ok ok null',
    ungranted: NO,
    agent: 'ok ok null',
  },
  'Query.ticket': {
    about: ({ ticketId }) => ({ id: ticketId }),
    also: ({ awaitingId }) => ({ id: awaitingId }),
    anonymous: OUT,
    subscriber: 'ok null null',
    scope: 'tickets:read',
    granted: 'ok ok null',
    ungranted: 'null',
    agent: 'ok ok null',
  },
  'Query.tickets': { about: ({ ticketId }) => ({ filter: { search: ticketId }, first: 5 }), ...PAGES },
  'Query.ticketEvents': { about: () => ({ after: FROM_THE_BEGINNING, first: 30 }), ...PAGES },
  'Query.instructions': {
    about: () => ({ search: ARTICLE.title }),
    anonymous: OUT,
    subscriber: 'ok',
    ungranted: 'ok',
    agent: 'ok',
  },
  'Mutation.openTicket': {
    about: (target) => ({ input: { ...opening(target), evenIfDuplicate: true } }),
    also: (target) => ({ input: opening(target) }),
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
    ...ONLY_SERVICES,
    scope: 'sessions:open',
    granted: 'ok ok UNKNOWN',
    fresh: true,
  },
  'Mutation.syncSubscribers': {
    about: ({ login }) => ({ subscribers: [customer(login)] }),
    faulty: ({ login }) => ({ subscribers: [{ ...customer(login), name: '' }] }),
    ...ONLY_SERVICES,
    scope: 'subscribers:write',
    granted: 'ok',
  },
  'Mutation.signIn': {
    about: () => ({ login: 'vera', password: AGENT_PASSWORD }),
    // Another login each time, since the tries of one are limited.
    faulty: () => ({ login: `nobody-${randomUUID()}`, password: 'wrong' }),
    anonymous: 'ok',
    subscriber: 'ok',
    ungranted: 'ok',
    agent: 'ok',
    fresh: true,
  },
  'Mutation.signOut': { about: () => ({}), anonymous: OUT, subscriber: NO, ungranted: NO, agent: 'ok' },
  'Subscription.ticketEvents': {
    about: ({ ticketId }) => ({ ticketId, after: FROM_THE_BEGINNING }),
    anonymous: OUT,
    subscriber: 'ok NOT_FOUND NOT_FOUND',
    scope: 'tickets:read',
    granted: 'ok ok NOT_FOUND',
    ungranted: 'NOT_FOUND',
    agent: 'ok ok NOT_FOUND',
  },
  'Subscription.queuePlace': {
    about: ({ ticketId }) => ({ ticketId }),
    events: 1,
    anonymous: OUT,
    subscriber: 'ok NOT_FOUND NOT_FOUND',
    scope: 'tickets:read',
    granted: 'ok ok NOT_FOUND',
    ungranted: 'NOT_FOUND',
    agent: 'ok ok NOT_FOUND',
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
  if (isAgent(actor)) return (actor === 'supervisor' ? row.supervisor : undefined) ?? row.agent;
  if (!isService(actor)) return OUT;
  return holds(actor, row.scope) ? (row.granted ?? '') : row.ungranted;
};

/** The three outcomes of a row for an actor, written out. Whoever bears a bad token gets nowhere at all. */
export const expectedOutcomes = (field: string, actor: ActorName): readonly string[] => {
  const row = ROOT_FIELDS[field];
  const words = row ? outcomesFor(row, actor).split(' ') : [];
  return OBJECTS.map((_, i) => words[i] ?? words[0] ?? 'no row');
};
