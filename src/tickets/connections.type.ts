import { Field, ObjectType } from 'type-graphql';
import { CursorScalar } from '../kernel/scalars.js';
import type { MessagesKey } from './loaders.js';
import { Message } from './message.type.js';
import { Ticket } from './ticket.type.js';
import { TicketEvent } from './ticket-event.type.js';

@ObjectType({ simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page.' })
  endCursor: string | null;
}

@ObjectType({ simpleResolvers: true })
export class TicketConnection {
  @Field(() => [Ticket])
  nodes: Ticket[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => CursorScalar, {
    description: 'Place of this snapshot: stream from here and nothing is missed.',
  })
  cursor: string;

  readonly count: () => Promise<number>;
}

@ObjectType({ simpleResolvers: true })
export class MessageConnection {
  @Field(() => [Message])
  nodes: Message[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  readonly of: MessagesKey;
}

@ObjectType({ simpleResolvers: true })
export class TicketEventConnection {
  @Field(() => [TicketEvent])
  nodes: TicketEvent[];

  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => CursorScalar, {
    nullable: true,
    description: 'Read on from here, also when the page is empty: nothing before it remains.',
  })
  endCursor: string | null;
}
