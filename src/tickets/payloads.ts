import { Field, ObjectType } from 'type-graphql';
import { FieldError, fieldErrors } from '../texts/index.js';
import type { TicketDeps, TicketResult } from './act-on-ticket.js';
import type { TicketContext } from './ticket.context.js';
import { Ticket, ticketType } from './ticket.type.js';

@ObjectType({ simpleResolvers: true })
export class TicketPayload {
  @Field(() => Ticket, {
    nullable: true,
    description: 'Its version is the caller’s own write. Beside a VERSION_CONFLICT: the ticket as it is now.',
  })
  ticket: Ticket | null;

  @Field(() => [FieldError])
  errors: FieldError[];
}

@ObjectType({ simpleResolvers: true })
export class OpenTicketPayload extends TicketPayload {
  @Field(() => Ticket, {
    nullable: true,
    description: 'The waiting ticket that the text was added to, its place and deadline kept (G.4).',
  })
  duplicateOf: Ticket | null;
}

type Answering = Pick<TicketContext, 'locale'> & { readonly deps: Pick<TicketDeps, 'journal'> };

/** The head is taken before the change is made, so that the answer's cursor lies before the caller's own event. */
export const answer = async (
  { deps, locale }: Answering,
  work: () => Promise<TicketResult>,
): Promise<TicketPayload> => {
  const { head } = deps.journal;
  const result = await work();
  const { ticket } = result;
  return {
    ticket: ticket ? ticketType(ticket, head) : null,
    errors: 'faults' in result ? fieldErrors(result.faults, locale) : [],
  };
};
