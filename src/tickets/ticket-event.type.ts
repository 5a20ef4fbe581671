import './enum.types.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { JournalEvent } from '../journal/index.js';
import { ActorKind } from '../kernel/actor.js';
import { encodeCursor } from '../kernel/cursor.js';
import { CursorScalar, DateTimeScalar } from '../kernel/scalars.js';
import { TicketEventType, Visibility } from './enums.js';
import type { RecordedState } from './record.js';
import { TicketState } from './ticket.type.js';
import type { TicketState as StateFacts } from './ticket-state.js';

@ObjectType({ simpleResolvers: true, description: 'Something that happened to a ticket.' })
export class TicketEvent {
  @Field(() => CursorScalar, { description: 'The event’s place: go on after it.' })
  cursor: string;

  @Field(() => ID)
  ticketId: string;

  @Field(() => Int, { description: 'Dense within the ticket: a missing number is a missed event.' })
  version: number;

  @Field(() => DateTimeScalar)
  at: number;

  @Field(() => ActorKind)
  actor: ActorKind;

  @Field(() => TicketEventType)
  type: TicketEventType;

  @Field(() => TicketState)
  state: StateFacts;

  /** Of the message that the event brought, and whether a subscriber may see it. */
  readonly messageId: number | null;
  readonly internal: boolean;

  /** The letter of ours that it tells of. */
  readonly deliveryId: number | null;

  /** Who did it and which ticket it was joined with, where the event says so. */
  readonly byAgentId: number | null;
  readonly joinedWith: string | null;
}

export const ticketEventType = (event: JournalEvent): TicketEvent => ({
  cursor: encodeCursor(event.position),
  ticketId: event.ticketId,
  version: event.version,
  at: event.at,
  actor: event.actor,
  type: event.type as TicketEventType,
  state: event.state as StateFacts,
  deliveryId: (event.state as RecordedState).deliveryId ?? null,
  messageId: event.messageId,
  internal: event.visibility === Visibility.INTERNAL,
  byAgentId: (event.state as RecordedState).agentId ?? null,
  joinedWith: (event.state as RecordedState).otherTicketId ?? null,
});
