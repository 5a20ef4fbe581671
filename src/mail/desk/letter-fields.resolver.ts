import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agent, agentType } from '../../access/index.js';
import { Attachment, attachmentType } from '../../attachments/index.js';
import { Subscriber, subscriberType } from '../../subscribers/index.js';
import { Ticket, ticketType } from '../../tickets/index.js';
import { excerptOf, isTold } from './excerpt.js';
import type { LetterContext } from './letter.context.js';
import { Letter } from './letter.type.js';

/** What is looked up of a letter when asked for. Whoever has a letter may have all of it. */
@Resolver(() => Letter)
export class LetterFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The beginning of what a letter without a ticket says: 2,000 characters at most.',
  })
  async text(
    @Root('row') row: Letter['row'],
    @Ctx() { deps, loaders }: LetterContext,
  ): Promise<string | null> {
    if (isTold(row) || row.originalId === null) return null;
    const original = await loaders.attachment.load(row.originalId);
    return original && excerptOf(deps.files, original);
  }

  @FieldResolver(() => Attachment, {
    nullable: true,
    description: 'The letter itself, whole but for a password; files of a held letter are inside.',
  })
  async original(
    @Root('row') { originalId }: Letter['row'],
    @Ctx() { loaders }: LetterContext,
  ): Promise<Attachment | null> {
    const row = originalId === null ? null : await loaders.attachment.load(originalId);
    return row && attachmentType(row);
  }

  @FieldResolver(() => Ticket, { nullable: true, description: 'The one that it opened, or was added to.' })
  async ticket(
    @Root('row') { ticketId }: Letter['row'],
    @Ctx() { deps, loaders }: LetterContext,
  ): Promise<Ticket | null> {
    // Known before the row is read, so that the ticket's cursor lies before whatever the row does not have yet.
    const { head } = deps.journal;
    const row = ticketId === null ? null : await loaders.ticketOfLetter.load(ticketId);
    return row && ticketType(row, head);
  }

  @FieldResolver(() => Subscriber, { nullable: true, description: 'Whose it is, where that is known (G.1).' })
  subscriber(
    @Root('row') { subscriberId }: Letter['row'],
    @Ctx() { loaders }: LetterContext,
  ): Subscriber | null | Promise<Subscriber> {
    return subscriberId === null ? null : loaders.subscriber.shown(Number(subscriberId), subscriberType);
  }

  @FieldResolver(() => Agent, { nullable: true, description: 'Who assigned or dismissed it.' })
  async agent(
    @Root('row') { agentId }: Letter['row'],
    @Ctx() { loaders }: LetterContext,
  ): Promise<Agent | null> {
    return agentId === null ? null : agentType(await loaders.agent.load(Number(agentId)));
  }
}
