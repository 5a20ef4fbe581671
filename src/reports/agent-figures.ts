import type { Database } from '../database/index.js';
import { inSpan } from './by-week.js';
import type { Span } from './weeks.js';

export type AgentCounts = {
  readonly agentId: number;
  readonly answers: number;
  readonly taken: number;
  /** Milliseconds; null where no answer of the span followed a taking of the same agent. */
  readonly median: number | null;
};

type Taken = { readonly agentId: number; readonly taken: number };
type Answered = { readonly agentId: number; readonly answers: number; readonly median: number | null };

/** The agent's own taking that a reply ended: the last one before it, since the ticket began to wait for that reply. */
const TAKEN_AT = `(SELECT MAX(taking.at) FROM taking WHERE taking.ticketId = response.ticketId
  AND taking.version < response.version AND taking.agentId = response.agentId AND taking.at >= response.waitingSince)`;

/** What each agent did in a span, in two statements: by nearest rank, so that a median is a time that there was. */
export const readAgentFigures = async (database: Database, span: Span): Promise<AgentCounts[]> => {
  const within = (column: 'response.at' | 'taking.at') => inSpan(column, [{ ...span, startsOn: '' }]);
  const [answered, taken] = [within('response.at'), within('taking.at')];
  const answers = await database.select<Answered>(
    `SELECT agentId, COUNT(*) AS answers, MIN(CASE WHEN took IS NOT NULL AND 2 * place >= many THEN took END) AS median
     FROM (SELECT agentId, took, COUNT(took) OVER (PARTITION BY agentId) AS many,
         ROW_NUMBER() OVER (PARTITION BY agentId ORDER BY took IS NULL, took) AS place FROM
       (SELECT response.agentId AS agentId, response.at - ${TAKEN_AT} AS took FROM response
        WHERE ${answered.sql} AND response.agentId IS NOT NULL AND response.type <> 'CLOSED') AS replies)
     AS ranked GROUP BY agentId`,
    answered.parameters,
  );
  const takings = await database.select<Taken>(
    `SELECT agentId, COUNT(*) AS taken FROM taking WHERE ${taken.sql} GROUP BY agentId`,
    taken.parameters,
  );
  const ids = [...new Set([...answers, ...takings].map(({ agentId }) => Number(agentId)))];
  return ids
    .map((agentId) => {
      const of = answers.find((row) => Number(row.agentId) === agentId);
      const took = takings.find((row) => Number(row.agentId) === agentId);
      const median = of?.median ?? null;
      return {
        agentId,
        answers: Number(of?.answers ?? 0),
        taken: Number(took?.taken ?? 0),
        median: median === null ? null : Number(median),
      };
    })
    .sort((a, b) => b.answers - a.answers || b.taken - a.taken || a.agentId - b.agentId);
};
