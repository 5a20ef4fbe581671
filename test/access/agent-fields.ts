import { randomUUID } from 'node:crypto';
import { ARTICLE } from './library.js';
import { ANY_TICKETS, NO, ONLY_AGENTS, type Row } from './row.js';
import { FROM_THE_BEGINNING, type Target } from './stage.js';
import { SUPERVISOR_FIELDS } from './supervisor-fields.js';

const letter = ({ login }: Target) => ({
  idempotencyKey: randomUUID(),
  incomingNumber: `Вх-${randomUUID()}`,
  receivedOn: '2026-01-12T09:00:00.000Z',
  login,
  topic: 'php-version',
  subject: 'PHP 8.3 для сайта',
  description: 'Просим переключить сайт на PHP 8.3.',
});

const answering = (ticketId: string) => ({
  idempotencyKey: randomUUID(),
  ticketId,
  body: 'Готово, проверьте.',
  outcome: 'RESOLVED',
});

/** The week in which filled tickets were answered, and their lanes changed. */
const WEEK = { from: '2026-09-21T00:00:00.000Z', to: '2026-09-27T00:00:00.000Z' };

/** The fields that are the support service's own. */
export const AGENT_FIELDS: Readonly<Record<string, Row>> = {
  ...SUPERVISOR_FIELDS,
  'Query.queue': { about: () => ({ first: 5 }), ...ONLY_AGENTS, agent: 'ok ok absent' },
  'Query.queueFigures': { about: () => ({}), ...ONLY_AGENTS, agent: 'ok' },
  'Query.ticketPresence': { about: ({ ticketId }) => ({ ticketId }), ...ANY_TICKETS },
  'Query.serviceReport': { about: () => WEEK, ...ONLY_AGENTS, agent: NO, supervisor: 'ok' },
  'Query.queueExceptions': {
    about: () => ({ ...WEEK, first: 5 }),
    ...ONLY_AGENTS,
    agent: NO,
    supervisor: 'ok ok absent',
  },
  // A page of articles has no tickets in it.
  'Query.instructionArticles': { about: () => ({ first: 5 }), ...ONLY_AGENTS, agent: 'absent' },
  'Mutation.createInstruction': {
    about: () => ({ input: { ...ARTICLE, idempotencyKey: randomUUID() } }),
    faulty: () => ({ input: { ...ARTICLE, idempotencyKey: randomUUID(), url: 'javascript:0' } }),
    ...ONLY_AGENTS,
    agent: 'ok',
  },
  'Mutation.changeInstruction': {
    about: ({ instructionId }) => ({
      input: { id: instructionId, expectedVersion: 1, title: ARTICLE.title },
    }),
    faulty: ({ instructionId }) => ({ input: { id: instructionId, expectedVersion: 0, title: 'Другое' } }),
    ...ONLY_AGENTS,
    agent: 'ok ok NOT_FOUND',
  },
  'Mutation.retireInstruction': {
    about: ({ instructionId }) => ({ input: { id: instructionId } }),
    ...ONLY_AGENTS,
    agent: 'ok ok NOT_FOUND',
  },
  // A page of letters has no tickets in it at first sight.
  'Query.letters': { about: () => ({ first: 5 }), ...ONLY_AGENTS, agent: 'absent' },
  'Query.letter': { about: ({ letterId }) => ({ id: letterId }), ...ONLY_AGENTS, agent: 'ok ok null' },
  'Mutation.assignLetter': {
    about: ({ letterId, login }) => ({ input: { idempotencyKey: randomUUID(), letterId, login } }),
    faulty: ({ letterId }) => ({ input: { idempotencyKey: randomUUID(), letterId, login: '' } }),
    ...ANY_TICKETS,
  },
  'Mutation.dismissLetter': {
    about: ({ letterId }) => ({ input: { letterId, reason: 'Реклама' } }),
    faulty: ({ letterId }) => ({ input: { letterId, reason: '' } }),
    ...ANY_TICKETS,
  },
  'Mutation.takeNextTicket': { about: () => ({}), ...ONLY_AGENTS, agent: 'ok' },
  'Mutation.takeTicket': {
    about: ({ ticketId }) => ({ input: { ticketId, reason: 'Просит коллега' } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, reason: '' } }),
    ...ANY_TICKETS,
  },
  'Mutation.releaseTicket': { about: ({ ticketId }) => ({ ticketId }), ...ANY_TICKETS },
  'Mutation.answerTicket': {
    about: ({ ticketId, version }) => ({ input: { ...answering(ticketId), expectedVersion: version } }),
    faulty: ({ ticketId }) => ({ input: { ...answering(ticketId), expectedVersion: 1 } }),
    ...ANY_TICKETS,
  },
  'Mutation.addNote': {
    about: ({ ticketId }) => ({ input: { ticketId, body: 'Позвонить хостеру' } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, body: '' } }),
    ...ANY_TICKETS,
  },
  'Mutation.requestAuthorization': {
    about: ({ ticketId }) => ({ input: { ticketId, what: 'Нужно письмо на бланке' } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, what: '' } }),
    ...ANY_TICKETS,
  },
  'Mutation.acceptAuthorization': {
    about: ({ ticketId }) => ({ input: { ticketId, basis: 'Письмо на бланке' } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, basis: '' } }),
    ...ANY_TICKETS,
  },
  'Mutation.refuseTicket': {
    about: ({ ticketId, version }) => ({
      input: { ticketId, expectedVersion: version, reason: 'AUTHORIZATION_MISSING' },
    }),
    faulty: ({ ticketId }) => ({
      input: { ticketId, expectedVersion: 1, reason: 'SERVICES_BLOCKED', explanation: 'x'.repeat(5001) },
    }),
    ...ANY_TICKETS,
  },
  'Mutation.changeLane': {
    about: ({ ticketId }) => ({ input: { ticketId, lane: 'REGULAR', reason: 'Сайт открывается' } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, lane: 'REGULAR', reason: '' } }),
    ...ANY_TICKETS,
  },
  'Mutation.changeTopic': {
    about: ({ ticketId }) => ({ input: { ticketId, topic: 'cron', reason: 'Речь о расписании' } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, topic: 'cron', reason: '' } }),
    ...ANY_TICKETS,
  },
  'Mutation.mergeDuplicate': {
    about: ({ ticketId, earlierId }) => ({ input: { ticketId, duplicateOf: earlierId } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, duplicateOf: 'nothing' } }),
    ...ANY_TICKETS,
  },
  'Mutation.registerLetter': {
    about: (target) => ({ input: letter(target) }),
    faulty: (target) => ({ input: { ...letter(target), login: '' } }),
    ...ONLY_AGENTS,
    agent: 'ok ok UNKNOWN',
  },
  'Mutation.reportPresence': {
    about: ({ ticketId }) => ({ input: { ticketId, pageId: 'page-of-the-matrix', activity: 'WRITING' } }),
    faulty: ({ ticketId }) => ({ input: { ticketId, pageId: '', activity: 'WRITING' } }),
    ...ANY_TICKETS,
  },
  'Mutation.recordContact': {
    about: ({ login }) => ({ input: { login, channel: 'TELEPHONE', note: 'Спрашивает о счёте' } }),
    faulty: ({ login }) => ({ input: { login, channel: 'FORUM', note: '' } }),
    ...ONLY_AGENTS,
    agent: 'ok ok UNKNOWN',
  },
  'Subscription.ticketPresence': { about: ({ ticketId }) => ({ ticketId }), events: 1, ...ANY_TICKETS },
  'Subscription.queueEvents': {
    about: () => ({ after: FROM_THE_BEGINNING }),
    events: 12,
    ...ONLY_AGENTS,
    agent: 'ok ok absent',
  },
};
