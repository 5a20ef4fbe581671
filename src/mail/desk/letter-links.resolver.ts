import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayHandleLetters } from '../../access/index.js';
import { Message, Ticket } from '../../tickets/index.js';
import type { LetterContext } from './letter.context.js';
import { Letter, letterType } from './letter.type.js';

/** From a ticket to the letter that opened it. */
@Resolver(() => Ticket)
export class TicketLetterResolver {
  @FieldResolver(() => Letter, {
    nullable: true,
    description: 'For agents: the letter that opened it, with what is odd about it. Null for others.',
  })
  async letter(@Root('id') id: string, @Ctx() { actor, loaders }: LetterContext): Promise<Letter | null> {
    const row = mayHandleLetters(actor) ? await loaders.letterOfTicket.load(id) : null;
    return row && letterType(row);
  }
}

/** From a message to the letter that it was. */
@Resolver(() => Message)
export class MessageLetterResolver {
  @FieldResolver(() => Letter, {
    nullable: true,
    description: 'For agents: the letter that it came as. Null for others.',
  })
  async letter(
    @Root('row') { id }: Message['row'],
    @Ctx() { actor, loaders }: LetterContext,
  ): Promise<Letter | null> {
    const row = mayHandleLetters(actor) ? await loaders.letterOfMessage.load(Number(id)) : null;
    return row && letterType(row);
  }
}
