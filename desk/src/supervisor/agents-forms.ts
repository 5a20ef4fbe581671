/** The forms of the agents' page: a new agent, other particulars, another password. */
import type { AgentClient, AgentRole } from '@zayavka/sdk';
import type { SmallFormSpec } from '../parts/small-form.js';
import type { SmallField } from '../parts/small-form-spec.js';
import type { AgentsTexts } from './agents-texts.js';

export type Account = Awaited<ReturnType<AgentClient['agents']>>[number];

const ROLES: readonly AgentRole[] = ['AGENT', 'SUPERVISOR', 'ADMIN'];

const roleField = (words: AgentsTexts): SmallField => ({
  name: 'role',
  kind: 'choice',
  label: words.role,
  required: true,
  choices: ROLES.map((value) => ({ value, label: words.roles[value], hint: words.roleHints[value] })),
});

const nameField = (words: AgentsTexts): SmallField => ({
  name: 'name',
  kind: 'line',
  label: words.name,
  hint: words.nameHint,
  required: true,
  maxLength: 200,
});

const passwordField = (words: AgentsTexts): SmallField => ({
  name: 'password',
  kind: 'password',
  label: words.password,
  hint: words.passwordHint,
  required: true,
});

const titled = (
  { title, ...others }: SmallFormSpec['words'],
  { agent }: Account,
): SmallFormSpec['words'] => ({
  ...others,
  title: `${title}: ${agent.name}`,
});

export function addForm(client: AgentClient, words: AgentsTexts): SmallFormSpec {
  return {
    words: words.add,
    draft: 'agent:new',
    initial: { role: 'AGENT' },
    fields: [
      {
        name: 'login',
        kind: 'line',
        label: words.login,
        hint: words.loginHint,
        required: true,
        maxLength: 64,
      },
      nameField(words),
      roleField(words),
      passwordField(words),
    ],
    // One of the choices above, and required.
    act: ({ login = '', name = '', role, password = '' }) =>
      client.addAgent({ login: login.trim(), name, role: role as AgentRole, password }),
  };
}

/** @param isMe nobody changes one's own role. */
export function changeForm(
  client: AgentClient,
  words: AgentsTexts,
  account: Account,
  isMe: boolean,
): SmallFormSpec {
  return {
    words: titled(words.change, account),
    initial: { name: account.agent.name, role: account.role },
    fields: [nameField(words), ...(isMe ? [] : [roleField(words)])],
    act: ({ name = '', role }) => {
      const other = role && role !== account.role ? (role as AgentRole) : null;
      return client.changeAgent({ agentId: account.agent.id, name, role: other });
    },
  };
}

export function changePasswordForm(client: AgentClient, words: AgentsTexts, account: Account): SmallFormSpec {
  return {
    words: titled(words.changePassword, account),
    fields: [passwordField(words)],
    act: ({ password = '' }) => client.changeAgentPassword({ agentId: account.agent.id, password }),
  };
}
