import type { SubscriberActor } from '../access/index.js';
import { claimAttachments, uploader } from '../attachments/index.js';
import type { Database, Transaction } from '../database/index.js';
import { ActorKind } from '../kernel/actor.js';
import {
  isNudge,
  needsAuthorization,
  repeatOf,
  type TopicData,
  type WaitingRequest,
} from '../regulations/index.js';
import { type Acted, act, type TicketDeps } from './act-on-ticket.js';
import { FilesTaken } from './attachment-faults.js';
import { AuthorizationState, type Lane, Visibility } from './enums.js';
import { OWED } from './lifecycle.js';
import { lockOwnTicket } from './lock-ticket.js';
import { textOf } from './text-of.js';
import type { OpenTicketInput } from './ticket.inputs.js';
import type { LightTicket } from './ticket-rows.js';

/** Tickets that a new request is compared with, newest first; more of one subscriber are not looked at. */
const COMPARED = 20;
/** Characters of a text that are enough to recognise it by. */
const READ = 4_000;

type Row = {
  readonly id: string;
  readonly topicId: string;
  readonly serviceId: number | null;
  readonly lane: Lane;
  readonly authorization: AuthorizationState;
  readonly subject: string;
  readonly description: string;
  readonly errorText: string | null;
  readonly receivedAt: number;
};

/** What the subscriber has asked and waits for. What an agent demanded further proof for is another matter by now. */
const waitingWhere = (whose: string): string => `SELECT id, topicId, serviceId, lane, authorization, subject,
    SUBSTR(description, 1, ${READ}) AS description, SUBSTR(errorText, 1, ${READ}) AS errorText, receivedAt
  FROM ticket WHERE subscriberId = ? AND ${whose} AND (status IN ('WAITING', 'TAKEN')
    OR (status = 'AWAITING_AUTHORIZATION' AND furtherAuthorization = 0))
  ORDER BY receivedAt DESC, seq DESC LIMIT ${COMPARED}`;

const WAITING = waitingWhere('claimedFrom IS NULL');
const WAITING_FROM = waitingWhere('claimedFrom = ?');

type Waiting = WaitingRequest & Pick<Row, 'authorization'>;

/**
 * The subscriber's requests that a new one may repeat. What somebody asked for in their name, from an address that is not
 * known to be theirs, is repeated by letters from that address alone: neither gets into the other's thread.
 * @param claimedFrom that address, where the new request comes from there; null where it is the subscriber's own
 */
export const readWaiting = async (
  database: Database,
  { subscriberId }: Pick<SubscriberActor, 'subscriberId'>,
  claimedFrom: string | null = null,
): Promise<Waiting[]> => {
  const rows = await (claimedFrom === null
    ? database.select<Row>(WAITING, [subscriberId])
    : database.select<Row>(WAITING_FROM, [subscriberId, claimedFrom]));
  return rows.map((row) => ({ ...row, serviceId: row.serviceId === null ? null : String(row.serviceId) }));
};

/** What a request is recognised by. */
type Repeating = Pick<OpenTicketInput, 'topic' | 'subject' | 'description'> &
  Partial<Pick<OpenTicketInput, 'serviceId' | 'emergency' | 'errorText'>>;

/**
 * The ticketID of the waiting request that this one repeats, if it does (G.4). What needs a password is not hidden in a
 * ticket that needed none, where nobody would ask for it (3.7); a plain "any news?" needs none, whatever its topic.
 */
export const repeatedBy = (
  input: Repeating,
  topic: TopicData,
  waiting: readonly Waiting[],
): string | undefined => {
  if (!waiting.length) return undefined;
  const request = {
    topicId: input.topic,
    serviceId: input.serviceId ?? null,
    emergency: input.emergency === true,
    subject: input.subject,
    description: input.description,
    errorText: input.errorText ?? null,
  };
  const asksForMuch = needsAuthorization(topic) && !isNudge(request);
  const fitting = waiting.filter(
    ({ authorization }) => !asksForMuch || authorization !== AuthorizationState.NOT_REQUIRED,
  );
  return repeatOf(request, fitting)?.id;
};

/** Whether the ticket still is what was found: it may have been answered, closed or moved in the meantime. */
export const takesIn = (
  { status, lane, furtherAuthorization }: LightTicket,
  { emergency }: Pick<OpenTicketInput, 'emergency'>,
): boolean =>
  (emergency !== true || lane === 'EMERGENCY') &&
  (OWED.includes(status) || (status === 'AWAITING_AUTHORIZATION' && !furtherAuthorization));

/**
 * Adds a repeated request, with its files, to the ticket that waits already, whose place it keeps (G.4). A password that
 * came with it is what the first one may have lacked (3.7).
 * @param authorized whether the right password came along
 * @returns undefined when the ticket is no longer one to add to.
 */
export const attachRepeat = async (
  tx: Transaction,
  deps: TicketDeps,
  subscriber: SubscriberActor,
  id: string,
  { input, authorized }: { readonly input: OpenTicketInput; readonly authorized: boolean },
): Promise<Acted | undefined> => {
  const ticket = await lockOwnTicket(tx, subscriber, id);
  if (!takesIn(ticket, input)) return undefined;
  const unproven = ticket.authorization === AuthorizationState.REQUIRED && !ticket.furtherAuthorization;
  const acted = await act(tx, deps, ticket, {
    doing: { action: unproven && authorized ? 'authorize' : 'reply' },
    by: ActorKind.SUBSCRIBER,
    says: { author: ActorKind.SUBSCRIBER, visibility: Visibility.PUBLIC, body: textOf(input) },
  });
  if (!acted) return undefined;
  const to = { ticketId: ticket.id, messageId: acted.messageId };
  const taken = await claimAttachments(tx, uploader(subscriber), input.attachmentIds, to);
  if (taken.length) throw new FilesTaken(taken);
  return acted;
};
