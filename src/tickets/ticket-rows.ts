import { insertInto, StaleRow, type Transaction } from '../database/index.js';
import type { MessageRow } from './message.entity.js';
import type { TicketRow } from './ticket.entity.js';
import type { TicketState } from './ticket-state.js';

/** The columns that hold the ticket's state. */
const STATE_COLUMNS = [
  'status',
  'lane',
  'authorization',
  'deadline',
  'assigneeId',
  'waitingSince',
  'respondBy',
  'watchAt',
  'firstRespondedAt',
  'expectedResolutionAt',
  'resolvedAt',
  'closedAt',
  'refusalReason',
  'refusalClause',
  'refusalExplanation',
  'refusedAt',
  'authorizationSince',
  'furtherAuthorization',
  'duplicateOfId',
  'topicId',
  'requestType',
  'topicChosenBy',
] as const;

/** Every column but the texts, which can be long and are read when asked for. */
const LIGHT = [
  'seq',
  'id',
  'version',
  'subscriberId',
  'serviceId',
  'channel',
  'subject',
  'receivedAt',
  'selfServiceShown',
  'continuesId',
  'claimedFrom',
  ...STATE_COLUMNS,
] as const;

export const TEXTS = ['description', 'errorText', 'stepsToReproduce'] as const;

/** A ticket as lists show it. */
export type LightTicket = Pick<TicketRow, (typeof LIGHT)[number]>;
export type TicketTexts = Pick<TicketRow, (typeof TEXTS)[number]>;
export type NewTicket = Omit<TicketRow, 'seq' | 'rating' | 'ratingComment' | 'refusalFacts'>;

export const LIGHT_COLUMNS = LIGHT.map((column) => `ticket.${column}`).join(', ');

const NEW = [...LIGHT.filter((column) => column !== 'seq'), ...TEXTS] as const;
const INSERT = insertInto('ticket', NEW);

export const insertTicket = async (tx: Transaction, ticket: NewTicket): Promise<number> =>
  tx.insert(
    INSERT,
    NEW.map((column) => ticket[column as keyof NewTicket]),
  );

/** The ticket, with its row locked until the end of the transaction. */
export const lockTicket = async (tx: Transaction, id: string): Promise<LightTicket | undefined> => {
  const [row] = await tx.select<LightTicket>(
    `SELECT ${LIGHT_COLUMNS} FROM ticket WHERE id = ? ${tx.dialect.forUpdate}`,
    [id],
  );
  return row;
};

export const refusalOf = (row: LightTicket): TicketState['refusal'] =>
  row.refusalReason && row.refusedAt !== null
    ? {
        reason: row.refusalReason,
        clause: row.refusalClause ?? '',
        explanation: row.refusalExplanation,
        at: row.refusedAt,
      }
    : null;

export const stateOf = (row: LightTicket): TicketState => ({
  status: row.status,
  lane: row.lane,
  authorization: row.authorization,
  deadline: row.deadline,
  assigneeId: row.assigneeId,
  waitingSince: row.waitingSince,
  respondBy: row.respondBy,
  watchAt: row.watchAt,
  firstRespondedAt: row.firstRespondedAt,
  expectedResolutionAt: row.expectedResolutionAt,
  resolvedAt: row.resolvedAt,
  closedAt: row.closedAt,
  refusal: refusalOf(row),
  authorizationSince: row.authorizationSince,
  furtherAuthorization: Boolean(row.furtherAuthorization),
  duplicateOfId: row.duplicateOfId,
  topicId: row.topicId,
  requestType: row.requestType,
  topicChosenBy: row.topicChosenBy,
});

/** The columns of a state: `stateOf` read backwards. */
export const stateColumns = ({ refusal, ...state }: TicketState) => ({
  ...state,
  refusalReason: refusal?.reason ?? null,
  refusalClause: refusal?.clause ?? null,
  refusalExplanation: refusal?.explanation ?? null,
  refusedAt: refusal?.at ?? null,
});

const UPDATE = `UPDATE ticket SET version = ?, ${STATE_COLUMNS.map((column) => `${column} = ?`).join(', ')}
  WHERE id = ? AND version = ?`;

/**
 * Writes a new state over the version that it was decided on.
 * @returns the row as it is now.
 * @throws StaleRow when another transaction was quicker; the whole transaction then runs again.
 */
export const saveState = async (
  tx: Transaction,
  row: LightTicket,
  state: TicketState,
): Promise<LightTicket> => {
  const columns = stateColumns(state);
  const version = row.version + 1;
  const values = STATE_COLUMNS.map((column) => columns[column]);
  const found = await tx.change(UPDATE, [version, ...values, row.id, row.version]);
  if (found !== 1) throw new StaleRow(`ticket ${row.id}`);
  return { ...row, ...columns, version };
};

const INSERT_MESSAGE = insertInto('message', [
  'ticketId',
  'at',
  'author',
  'agentId',
  'channel',
  'visibility',
  'version',
  'body',
]);

/** @returns the new message's id. */
export const insertMessage = (tx: Transaction, message: Omit<MessageRow, 'id'>): Promise<number> =>
  tx.insert(INSERT_MESSAGE, [
    message.ticketId,
    message.at,
    message.author,
    message.agentId,
    message.channel,
    message.visibility,
    message.version,
    message.body,
  ]);
