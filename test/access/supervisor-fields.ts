import { randomUUID } from 'node:crypto';
import { AGENT_PASSWORD } from '../kit/world.js';
import { TEMPLATE } from './library.js';
import { NO, ONLY_AGENTS, type Row } from './row.js';

const ONLY_SUPERVISORS = { ...ONLY_AGENTS, agent: NO, supervisor: 'ok ok NOT_FOUND' } as const;

const newcomer = () => ({
  login: `new-${randomUUID()}`,
  name: 'Новый сотрудник',
  role: 'AGENT',
  password: AGENT_PASSWORD,
});

/** What supervisors keep: accounts of agents and answer templates; and what every agent may do with them. */
export const SUPERVISOR_FIELDS: Readonly<Record<string, Row>> = {
  'Query.agents': {
    about: () => ({ includeRetired: true }),
    ...ONLY_AGENTS,
    agent: NO,
    supervisor: 'ok',
  },
  'Mutation.addAgent': {
    about: () => ({ input: newcomer() }),
    faulty: () => ({ input: { ...newcomer(), password: 'short' } }),
    ...ONLY_SUPERVISORS,
    supervisor: 'ok',
  },
  'Mutation.changeAgent': {
    about: ({ colleagueId }) => ({ input: { agentId: colleagueId, name: 'Другое имя', role: 'AGENT' } }),
    faulty: ({ colleagueId }) => ({ input: { agentId: colleagueId, name: '' } }),
    ...ONLY_SUPERVISORS,
  },
  'Mutation.changeAgentPassword': {
    about: ({ colleagueId }) => ({ input: { agentId: colleagueId, password: AGENT_PASSWORD } }),
    faulty: ({ colleagueId }) => ({ input: { agentId: colleagueId, password: 'short' } }),
    ...ONLY_SUPERVISORS,
  },
  'Mutation.retireAgent': {
    about: ({ colleagueId }) => ({ input: { agentId: colleagueId } }),
    ...ONLY_SUPERVISORS,
  },
  'Mutation.endAgentSessions': {
    about: ({ colleagueId }) => ({ input: { agentId: colleagueId } }),
    ...ONLY_SUPERVISORS,
  },
  'Mutation.changeMyPassword': {
    about: () => ({ input: { currentPassword: AGENT_PASSWORD, newPassword: AGENT_PASSWORD } }),
    faulty: () => ({ input: { currentPassword: AGENT_PASSWORD, newPassword: 'short' } }),
    ...ONLY_AGENTS,
    agent: 'ok',
  },
  // A page of templates has no tickets in it.
  'Query.answerTemplates': {
    about: () => ({ includeRetired: true, first: 5 }),
    ...ONLY_AGENTS,
    agent: 'absent',
  },
  'Mutation.createAnswerTemplate': {
    about: () => ({ input: { ...TEMPLATE, idempotencyKey: randomUUID() } }),
    faulty: () => ({ input: { ...TEMPLATE, idempotencyKey: randomUUID(), body: 'Уважаемый {{name}}!' } }),
    ...ONLY_SUPERVISORS,
    supervisor: 'ok',
  },
  'Mutation.changeAnswerTemplate': {
    about: ({ templateId }) => ({ input: { ...TEMPLATE, id: templateId, expectedVersion: 1 } }),
    faulty: ({ templateId }) => ({
      input: { ...TEMPLATE, id: templateId, expectedVersion: 0, title: 'Другое' },
    }),
    ...ONLY_SUPERVISORS,
  },
  'Mutation.retireAnswerTemplate': {
    about: ({ templateId }) => ({ input: { id: templateId } }),
    ...ONLY_SUPERVISORS,
  },
};
