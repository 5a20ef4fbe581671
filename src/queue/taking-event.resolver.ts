import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { mayReadNotes } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { TicketEvent } from '../tickets/index.js';
import type { TakingLoaders } from './taking-loaders.js';

type Context = { readonly actor: Actor; readonly loaders: TakingLoaders };

@Resolver(() => TicketEvent)
export class TakingEventResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'For agents, of a TAKEN: whether others had waited longer (3.5). Null for others and for other events.',
  })
  async outOfTurn(
    @Root() { ticketId, version, type }: TicketEvent,
    @Ctx() { actor, loaders }: Context,
  ): Promise<boolean | null> {
    if (type !== 'TAKEN' || !mayReadNotes(actor)) return null;
    return loaders.outOfTurn.load({ ticketId, version });
  }
}
