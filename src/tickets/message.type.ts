import './enum.types.js';
import { Field, ID, ObjectType } from 'type-graphql';
import { ActorKind } from '../kernel/actor.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { Channel, Visibility } from './enums.js';
import type { MessageRow } from './message.entity.js';

@ObjectType({ simpleResolvers: true, description: 'What was said on a ticket after its opening.' })
export class Message {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  ticketId: string;

  @Field(() => DateTimeScalar)
  at: number;

  @Field(() => ActorKind)
  author: ActorKind;

  @Field(() => Channel)
  channel: Channel;

  @Field(() => Visibility)
  visibility: Visibility;

  @Field(() => String, { description: 'Plain text, with its white space.' })
  body: string;

  /** Looked up when asked for. */
  readonly row: MessageRow;
}

export const messageType = (row: MessageRow): Message => ({
  id: String(row.id),
  ticketId: row.ticketId,
  at: row.at,
  author: row.author,
  channel: row.channel,
  visibility: row.visibility,
  body: row.body,
  row,
});
