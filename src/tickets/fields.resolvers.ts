import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Agent, agentType, mayReadNotes } from '../access/index.js';
import { Attachment, attachmentType } from '../attachments/index.js';
import { ActorKind } from '../kernel/actor.js';
import { Instruction, Topic, topicType } from '../regulations/index.js';
import { MessageConnection, TicketConnection } from './connections.type.js';
import { Message, messageType } from './message.type.js';
import type { TicketContext } from './ticket.context.js';
import { TicketState } from './ticket.type.js';
import { TicketEvent } from './ticket-event.type.js';
import type { TicketState as StateFacts } from './ticket-state.js';

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

@Resolver(() => TicketState)
export class TicketStateResolver {
  @FieldResolver(() => Agent, { nullable: true, description: 'The agent who has it, or had it last.' })
  async assignee(
    @Root('assigneeId') assigneeId: number | null,
    @Ctx() { loaders }: TicketContext,
  ): Promise<Agent | null> {
    // Events written before agents could take tickets know no assignee.
    return assigneeId == null ? null : agentType(await loaders.agent.load(assigneeId));
  }

  @FieldResolver(() => Topic, {
    nullable: true,
    description: 'Null in events that were told before topics could change.',
  })
  topic(
    @Root() { topicId, requestType }: Partial<StateFacts>,
    @Ctx() { regulations, locale }: TicketContext,
  ): Topic | null {
    return topicId === undefined ? null : topicType(regulations, topicId, locale, requestType);
  }
}

@Resolver(() => Message)
export class MessageResolver {
  @FieldResolver(() => Agent, { nullable: true, description: 'Who wrote it, where an agent did.' })
  async agent(
    @Root('row') { agentId }: Message['row'],
    @Ctx() { loaders }: TicketContext,
  ): Promise<Agent | null> {
    return agentId === null ? null : agentType(await loaders.agent.load(agentId));
  }

  @FieldResolver(() => [Instruction], {
    description: 'Instruction articles the support service refers to, as they read then (3.9).',
  })
  instructions(
    @Root('row') { id, author }: Message['row'],
    @Ctx() { loaders }: TicketContext,
  ): Instruction[] | Promise<Instruction[]> {
    return author === ActorKind.AGENT ? loaders.messageInstructions.load(id) : [];
  }

  @FieldResolver(() => [Attachment], { description: 'Files that came with it.' })
  async attachments(
    @Root('row') { id }: Message['row'],
    @Ctx() { loaders }: TicketContext,
  ): Promise<Attachment[]> {
    return (await loaders.messageFiles.load(id)).map(attachmentType);
  }
}
