import type { Database } from '../../src/database/index.js';

/** Changes when anything that mutations write has changed. */
export const fingerprintOf = async (database: Database): Promise<string> => {
  const tables = [
    'journal_event',
    'message',
    'ticket',
    'idempotency_key',
    'password_try',
    'subscriber',
    'agent',
    'contact',
    'instruction',
    'answer_template',
    'taking',
    'lane_change',
    'paper_letter',
    'presence',
  ];
  const counts = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`).join(', ');
  // Of sessions those that were ended: the stage itself opens some.
  const sums = [
    '(SELECT SUM(version) FROM ticket) AS versions',
    '(SELECT SUM(version) FROM instruction) AS articles',
    '(SELECT SUM(version) FROM answer_template) AS templates',
    '(SELECT COUNT(retiredAt) FROM agent) AS retiredAgents',
    '(SELECT COUNT(endedAt) FROM agent_session) AS signedOut',
    '(SELECT COUNT(handledAt) FROM letter) AS handledLetters',
  ].join(', ');
  return JSON.stringify(await database.select(`SELECT ${counts}, ${sums}`));
};
