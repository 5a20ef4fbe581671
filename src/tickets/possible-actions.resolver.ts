import { Ctx, FieldResolver, Resolver, Root, registerEnumType } from 'type-graphql';
import { AgentAction, possibleActions } from './possible-actions.js';
import type { TicketContext } from './ticket.context.js';
import { Ticket } from './ticket.type.js';
import type { LightTicket } from './ticket-rows.js';

registerEnumType(AgentAction, {
  name: 'AgentAction',
  description: 'What an agent may do to a ticket.',
  valuesConfig: {
    TAKE: { description: 'Out of turn, or from a colleague (3.5).' },
    PROMISE: { description: 'To answer with the date of the solution (3.5).' },
    ASK: { description: 'To answer with a question.' },
    ACCEPT_AUTHORIZATION: { description: 'Where something else than the password proves it (3.7).' },
    REFUSE: { description: 'On one of `supportedRefusals` (3.10).' },
    MERGE: { description: 'Into an earlier ticket that it repeats (G.4).' },
  },
});

@Resolver(() => Ticket)
export class PossibleActionsResolver {
  @FieldResolver(() => [AgentAction], {
    description: 'For agents: what the viewer may do to it as it is now. Empty for others.',
  })
  possibleActions(@Root('row') row: LightTicket, @Ctx() { actor }: TicketContext): AgentAction[] {
    return possibleActions(actor, row);
  }
}
