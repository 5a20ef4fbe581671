import './enum.types.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { encodeCursor } from '../kernel/cursor.js';
import { CursorScalar, DateTimeScalar } from '../kernel/scalars.js';
import { RefusalReason, RequestType } from '../regulations/index.js';
import { AuthorizationState, Channel, DeadlineState, Lane, TicketStatus, TopicChooser } from './enums.js';
import { type LightTicket, refusalOf } from './ticket-rows.js';
import type { TicketState as StateFacts } from './ticket-state.js';

@ObjectType({ simpleResolvers: true, description: 'A refusal on one of the three grounds of 3.10.' })
export class Refusal {
  @Field(() => RefusalReason)
  reason: RefusalReason;

  @Field(() => String)
  clause: string;

  @Field(() => String, { nullable: true })
  explanation: string | null;

  @Field(() => DateTimeScalar)
  at: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'The changeable fields of a ticket, as they are just after an event.',
})
export class TicketState {
  @Field(() => TicketStatus)
  status: TicketStatus;

  @Field(() => Lane)
  lane: Lane;

  @Field(() => AuthorizationState)
  authorization: AuthorizationState;

  @Field(() => DeadlineState)
  deadline: DeadlineState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the support service owes a reply. Later messages do not move it (G.4).',
  })
  waitingSince: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the reply is owed (3.5).' })
  respondBy: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  firstRespondedAt: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Promised by the support service where the solution takes longer than the reply (3.5).',
  })
  expectedResolutionAt: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  closedAt: number | null;

  @Field(() => Refusal, { nullable: true })
  refusal: StateFacts['refusal'];

  @Field(() => ID, {
    nullable: true,
    description: 'The ticketID of the request that this one repeats (G.4).',
  })
  duplicateOfId: string | null;

  @Field(() => RequestType, {
    nullable: true,
    description: 'Null in events that were told before topics could change.',
  })
  requestType: RequestType | null;

  @Field(() => TopicChooser, {
    nullable: true,
    description: 'Null where whoever opened the ticket chose its topic.',
  })
  topicChosenBy: TopicChooser | null;

  /** Looked up when asked for. */
  readonly assigneeId: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'A ticket (заявка).' })
export class Ticket extends TicketState {
  @Field(() => ID, { description: 'The ticketID, to be kept in all letters about it (3.2).' })
  id: string;

  @Field(() => Int, { description: 'Grows by one with each event of this ticket, without a gap.' })
  version: number;

  @Field(() => String)
  subject: string;

  @Field(() => RequestType)
  override requestType: RequestType;

  @Field(() => Channel)
  channel: Channel;

  @Field(() => DateTimeScalar, { description: 'Never changes.' })
  receivedAt: number;

  @Field(() => CursorScalar, {
    description: 'This snapshot’s place in the journal: stream from here and nothing is missed.',
  })
  cursor: string;

  /** Of the row, for the fields that are looked up when asked for. */
  readonly row: LightTicket;
}

/**
 * What leaves the house of a ticket.
 * @param position the newest place of the journal that was known before the row was read
 */
export const ticketType = (row: LightTicket, position: number): Ticket =>
  ticketWith(row, encodeCursor(position));

/** A page of them, which have one place. */
export const ticketTypes = (rows: readonly LightTicket[], position: number): Ticket[] => {
  const cursor = encodeCursor(position);
  return rows.map((row) => ticketWith(row, cursor));
};

/** Written out: a spread of the state costs more than all else that is done for a row. */
const ticketWith = (row: LightTicket, cursor: string): Ticket => ({
  id: row.id,
  version: row.version,
  subject: row.subject,
  requestType: row.requestType,
  topicChosenBy: row.topicChosenBy,
  channel: row.channel,
  receivedAt: row.receivedAt,
  status: row.status,
  lane: row.lane,
  authorization: row.authorization,
  deadline: row.deadline,
  waitingSince: row.waitingSince,
  respondBy: row.respondBy,
  firstRespondedAt: row.firstRespondedAt,
  expectedResolutionAt: row.expectedResolutionAt,
  resolvedAt: row.resolvedAt,
  closedAt: row.closedAt,
  assigneeId: row.assigneeId,
  duplicateOfId: row.duplicateOfId,
  refusal: refusalOf(row),
  cursor,
  row,
});
