import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { mayReadNotes } from '../access/index.js';
import { MessageConnection, TicketConnection } from './connections.type.js';
import { Message, messageType } from './message.type.js';
import type { TicketContext } from './ticket.context.js';
import { TicketEvent } from './ticket-event.type.js';

@Resolver(() => TicketConnection)
export class TicketConnectionResolver {
  @FieldResolver(() => Int, { description: 'Counted when asked for.' })
  totalCount(@Root() { count }: TicketConnection): Promise<number> {
    return count();
  }
}

@Resolver(() => MessageConnection)
export class MessageConnectionResolver {
  @FieldResolver(() => Int, { description: 'Counted when asked for.' })
  totalCount(@Root() { of }: MessageConnection, @Ctx() { loaders }: TicketContext): Promise<number> {
    return loaders.messageCount.load(of);
  }
}

@Resolver(() => TicketEvent)
export class TicketEventResolver {
  @FieldResolver(() => Message, {
    nullable: true,
    description: 'Where the event brought a message that the viewer may see.',
  })
  async message(
    @Root() { messageId, internal }: TicketEvent,
    @Ctx() { actor, loaders }: TicketContext,
  ): Promise<Message | null> {
    if (messageId === null || (internal && !mayReadNotes(actor))) return null;
    return messageType(await loaders.message.load(messageId));
  }
}
