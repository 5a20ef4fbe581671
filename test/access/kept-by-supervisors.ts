import { agentLogin } from '../../src/access/agent-rules.js';
import type { Keeping, Sent } from './kept.js';
import { verdict } from './signing-in.js';

const inputOf = <T>({ variables }: Sent): T => (variables as { input: T }).input;

/** Capitals and spaces around a login do not make it another. */
const newLogin: Keeping = async (sent) => {
  const { login } = inputOf<{ login: string }>(sent);
  return sent.payload.agent?.login === agentLogin(login) ? login : sent.payload.agent?.login;
};

const nameOfAgent: Keeping = async ({ stage, payload }) => {
  const [row] = await stage.world.house.deps.database.select<{ name: string }>(
    'SELECT name FROM agent WHERE login = ?',
    [payload.agent?.login],
  );
  return row?.name;
};

/** A password is kept as a hash: it has come through whole when the agent signs in with it. */
const password: Keeping = async (sent) => {
  const { password: given } = inputOf<{ password: string }>(sent);
  const came = await verdict(sent.stage.world, sent.payload.agent?.login ?? '', given);
  return came === 'in' ? given : came;
};

const ofTemplate =
  (name: 'title' | 'body'): Keeping =>
  async ({ payload }) =>
    payload.template?.[name];

/** A key is kept when the repeated request finds what it made. */
const templateKey: Keeping = async (sent) => {
  const { stage, variables, payload } = sent;
  const document = `mutation ($input: CreateAnswerTemplateInput!) {
    createAnswerTemplate(input: $input) { template { id } errors { code } }
  }`;
  const { body } = await stage.world.raw(stage.tokens.supervisor)(document, variables);
  const again = body.data?.createAnswerTemplate as { template: { id: string } | null } | undefined;
  const { idempotencyKey } = inputOf<{ idempotencyKey: string }>(sent);
  return again?.template && again.template.id === payload.template?.id ? idempotencyKey : again;
};

/** Every place for text in what supervisors keep. */
export const KEPT_BY_SUPERVISORS: Readonly<Record<string, Keeping>> = {
  'Mutation.addAgent input.locale': 'refused',
  'Mutation.addAgent input.login': newLogin,
  'Mutation.addAgent input.name': nameOfAgent,
  'Mutation.addAgent input.password': password,
  'Mutation.addAgent input.role': 'refused',
  'Mutation.changeAgent input.agentId': 'refused',
  'Mutation.changeAgent input.name': nameOfAgent,
  'Mutation.changeAgent input.role': 'refused',
  'Mutation.changeAgentPassword input.agentId': 'refused',
  'Mutation.changeAgentPassword input.password': password,
  'Mutation.changeMyPassword input.currentPassword': 'refused',
  // The bearer's own, who must go on: it is read back in `team-passwords.test.ts`.
  'Mutation.changeMyPassword input.newPassword': 'compared',
  'Mutation.endAgentSessions input.agentId': 'refused',
  'Mutation.endAgentSessions input.sessionId': 'compared',
  'Mutation.retireAgent input.agentId': 'refused',
  'Query.answerTemplates after': 'refused',
  'Query.answerTemplates locale': 'refused',
  'Query.answerTemplates search': 'compared',
  'Query.answerTemplates topic': 'compared',
  'Mutation.createAnswerTemplate input.body': ofTemplate('body'),
  'Mutation.createAnswerTemplate input.idempotencyKey': templateKey,
  'Mutation.createAnswerTemplate input.instructionIds.0': 'refused',
  'Mutation.createAnswerTemplate input.locale': 'refused',
  'Mutation.createAnswerTemplate input.outcome': 'refused',
  'Mutation.createAnswerTemplate input.title': ofTemplate('title'),
  'Mutation.createAnswerTemplate input.topic': 'refused',
  'Mutation.changeAnswerTemplate input.body': ofTemplate('body'),
  'Mutation.changeAnswerTemplate input.id': 'refused',
  'Mutation.changeAnswerTemplate input.instructionIds.0': 'refused',
  'Mutation.changeAnswerTemplate input.locale': 'refused',
  'Mutation.changeAnswerTemplate input.outcome': 'refused',
  'Mutation.changeAnswerTemplate input.title': ofTemplate('title'),
  'Mutation.changeAnswerTemplate input.topic': 'refused',
  'Mutation.retireAnswerTemplate input.id': 'refused',
};
