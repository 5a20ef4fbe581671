import './enum.types.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorKind } from '../kernel/actor.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { Channel, DeliveryState, Visibility } from './enums.js';
import type { MessageRow } from './message.entity.js';

@ObjectType({ simpleResolvers: true, description: 'A file that belongs to a message.' })
export class Attachment {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  contentType: string;

  @Field(() => Int)
  bytes: number;

  @Field(() => String, { description: 'Good for a short time only.' })
  url: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A letter on its way, with what the remote server said (3.11).',
})
export class Delivery {
  @Field(() => String)
  to: string;

  @Field(() => DeliveryState)
  state: DeliveryState;

  @Field(() => DateTimeScalar)
  at: number;

  @Field(() => String, { nullable: true })
  answer: string | null;
}

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

  @Field(() => [Attachment])
  attachments: Attachment[];

  @Field(() => [Delivery])
  deliveries: Delivery[];

  /** Looked up when asked for. */
  readonly row: MessageRow;
}

/** Files and letters cannot be added yet, so a message has none of them. */
export const messageType = (row: MessageRow): Message => ({
  id: String(row.id),
  ticketId: row.ticketId,
  at: row.at,
  author: row.author,
  channel: row.channel,
  visibility: row.visibility,
  body: row.body,
  attachments: [],
  deliveries: [],
  row,
});
