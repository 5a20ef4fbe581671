import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fieldErrors } from '../texts/index.js';
import { authorizeTicket } from './authorize-ticket.js';
import { closeTicket } from './close-ticket.js';
import { openTicket } from './open-ticket.js';
import { answer, OpenTicketPayload, TicketPayload } from './payloads.js';
import { replyToTicket } from './reply-to-ticket.js';
import type { TicketContext } from './ticket.context.js';
import {
  AuthorizeTicketInput,
  CloseTicketInput,
  OpenTicketInput,
  ReplyToTicketInput,
} from './ticket.inputs.js';
import { ticketType } from './ticket.type.js';

@Resolver()
export class TicketMutations {
  @Mutation(() => OpenTicketPayload, { description: 'Opens a ticket (3.1).' })
  async openTicket(
    @Ctx() { deps, actor, loaders, locale }: TicketContext,
    @Arg('input', () => OpenTicketInput) input: OpenTicketInput,
  ): Promise<OpenTicketPayload> {
    const { head } = deps.journal;
    const result = await openTicket(deps, actor, input);
    if ('faults' in result)
      return { ticket: null, duplicateOf: null, errors: fieldErrors(result.faults, locale) };
    if ('duplicateOf' in result)
      return { ticket: null, duplicateOf: ticketType(result.duplicateOf, head), errors: [] };
    // What the rules have looked at need not be read again for the answer.
    if (result.facts) {
      loaders.subscriber.prime(result.facts.subscriber);
      for (const service of result.facts.services) loaders.service.prime(service);
    }
    loaders.ticketTexts.prime(result.ticket.id, result.ticket);
    return { ticket: ticketType(result.ticket, head), duplicateOf: null, errors: [] };
  }

  @Mutation(() => TicketPayload, { description: 'Adds a message. It never moves a waiting ticket (G.4).' })
  replyToTicket(
    @Ctx() context: TicketContext,
    @Arg('input', () => ReplyToTicketInput) input: ReplyToTicketInput,
  ): Promise<TicketPayload> {
    return answer(context, () => replyToTicket(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, { description: 'Gives the password that the ticket awaits (3.7).' })
  authorizeTicket(
    @Ctx() context: TicketContext,
    @Arg('input', () => AuthorizeTicketInput) input: AuthorizeTicketInput,
  ): Promise<TicketPayload> {
    return answer(context, () => authorizeTicket(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, { description: 'Closes the ticket for good, with a mark if one is given.' })
  closeTicket(
    @Ctx() context: TicketContext,
    @Arg('input', () => CloseTicketInput) input: CloseTicketInput,
  ): Promise<TicketPayload> {
    return answer(context, () => closeTicket(context.deps, context.actor, input));
  }
}
