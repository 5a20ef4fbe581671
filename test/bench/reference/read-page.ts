import { cursorAt, isoTime, type Row, select, topics } from './pool.js';

/** The page of tickets as one hand-written join; left to itself, the optimizer sorts the whole table. */
const PAGE = `SELECT STRAIGHT_JOIN ticket.seq, ticket.id, ticket.version, ticket.subject, ticket.topicId, ticket.requestType,
    ticket.channel, ticket.receivedAt, ticket.status, ticket.lane, ticket.authorization, ticket.deadline,
    ticket.waitingSince, ticket.respondBy, ticket.firstRespondedAt, ticket.expectedResolutionAt, ticket.resolvedAt,
    ticket.closedAt, ticket.refusalReason, ticket.refusalClause, ticket.refusalExplanation, ticket.refusedAt,
    ticket.duplicateOfId, ticket.topicChosenBy, agent.id AS assigneeId, agent.name AS assigneeName, subscriber.id AS subscriberId, subscriber.login, subscriber.contractNumber, subscriber.name AS subscriberName,
    service.id AS serviceId, service.name AS serviceName, journal_head.position
  FROM ticket
  JOIN subscriber ON subscriber.id = ticket.subscriberId
  LEFT JOIN service ON service.id = ticket.serviceId
  LEFT JOIN agent ON agent.id = ticket.assigneeId
  JOIN journal_head ON journal_head.id = 1
  ORDER BY ticket.receivedAt DESC, ticket.seq DESC LIMIT ?`;

const ticketOf = (row: Row): object => ({
  id: row.id,
  version: row.version,
  cursor: cursorAt(row.position),
  subject: row.subject,
  topic: topics[row.topicId],
  service: row.serviceId === null ? null : { id: String(row.serviceId), name: row.serviceName },
  requestType: row.requestType,
  topicChosenBy: row.topicChosenBy,
  channel: row.channel,
  receivedAt: isoTime(row.receivedAt),
  status: row.status,
  lane: row.lane,
  authorization: row.authorization,
  deadline: row.deadline,
  assignee: row.assigneeId === null ? null : { id: String(row.assigneeId), name: row.assigneeName },
  waitingSince: isoTime(row.waitingSince),
  respondBy: isoTime(row.respondBy),
  firstRespondedAt: isoTime(row.firstRespondedAt),
  expectedResolutionAt: isoTime(row.expectedResolutionAt),
  resolvedAt: isoTime(row.resolvedAt),
  closedAt: isoTime(row.closedAt),
  refusal:
    row.refusalReason === null
      ? null
      : {
          reason: row.refusalReason,
          clause: row.refusalClause,
          explanation: row.refusalExplanation,
          at: isoTime(row.refusedAt),
        },
  duplicateOfId: row.duplicateOfId,
  subscriber: {
    id: String(row.subscriberId),
    login: row.login,
    contractNumber: row.contractNumber,
    name: row.subscriberName,
  },
});

export const readPage = async ({ first }: { readonly first: number }): Promise<object> => {
  const rows = await select(PAGE, [first + 1]);
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  const endCursor = last ? Buffer.from(`p1.${last.receivedAt}.${last.seq}`).toString('base64url') : null;
  return {
    data: {
      tickets: {
        nodes: nodes.map(ticketOf),
        pageInfo: { hasNextPage: rows.length > first, endCursor },
        cursor: cursorAt(rows[0]?.position ?? 0),
      },
    },
  };
};
