import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Fault } from '../kernel/fault.js';
import { FieldError, fieldErrors } from '../texts/index.js';
import type { TicketResult } from './act-on-ticket.js';
import { authorizeTicket } from './authorize-ticket.js';
import { closeTicket } from './close-ticket.js';
import { openTicket } from './open-ticket.js';
import { replyToTicket } from './reply-to-ticket.js';
import type { TicketContext } from './ticket.context.js';
import {
  AuthorizeTicketInput,
  CloseTicketInput,
  OpenTicketInput,
  ReplyToTicketInput,
} from './ticket.inputs.js';
import { Ticket, ticketType } from './ticket.type.js';
import type { LightTicket } from './ticket-rows.js';

@ObjectType({ simpleResolvers: true })
export class TicketPayload {
  @Field(() => Ticket, { nullable: true, description: 'Its version is the caller’s own write.' })
  ticket: Ticket | null;

  @Field(() => [FieldError])
  errors: FieldError[];
}

@ObjectType({ simpleResolvers: true })
export class OpenTicketPayload extends TicketPayload {
  @Field(() => Ticket, {
    nullable: true,
    description: 'The waiting ticket that the text went to, its place kept (G.4). Not recognised yet: null.',
  })
  duplicateOf: Ticket | null;
}

const refused = (faults: readonly Fault[], { locale }: TicketContext): TicketPayload => ({
  ticket: null,
  errors: fieldErrors(faults, locale),
});

const accepted = (row: LightTicket, head: number): TicketPayload => ({
  ticket: ticketType(row, head),
  errors: [],
});

/** The head is taken before the change is made, so that the answer's cursor lies before the caller's own event. */
const answer = async (context: TicketContext, work: () => Promise<TicketResult>): Promise<TicketPayload> => {
  const { head } = context.deps.journal;
  const result = await work();
  return 'faults' in result ? refused(result.faults, context) : accepted(result.ticket, head);
};

@Resolver()
export class TicketMutations {
  @Mutation(() => OpenTicketPayload, { description: 'Opens a ticket (3.1).' })
  async openTicket(
    @Ctx() context: TicketContext,
    @Arg('input', () => OpenTicketInput) input: OpenTicketInput,
  ): Promise<OpenTicketPayload> {
    const { deps, actor, loaders } = context;
    const payload = await answer(context, async () => {
      const result = await openTicket(deps, actor, input);
      // What the rules have looked at need not be read again for the answer.
      if ('facts' in result && result.facts) {
        loaders.subscriber.prime(result.facts.subscriber);
        for (const service of result.facts.services) loaders.service.prime(service);
      }
      if ('ticket' in result) loaders.ticketTexts.prime(result.ticket.id, result.ticket);
      return result;
    });
    return { ...payload, duplicateOf: null };
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
