import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { mayReadNotes } from '../access/index.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { Subscriber } from '../subscribers/index.js';
import type { SubscriberTotals as Totals } from './subscriber-totals.js';
import type { TicketContext } from './ticket.context.js';

@ObjectType({ simpleResolvers: true, description: 'A subscriber’s tickets so far, counted.' })
export class SubscriberTotals {
  @Field(() => Int)
  tickets: number;

  @Field(() => Int, { description: 'Neither resolved nor refused nor closed.' })
  open: number;

  @Field(() => Int, { description: 'Whose refusal stands (3.10), also where they were closed after it.' })
  refused: number;

  @Field(() => Int, { description: 'In the emergency lane now, or when they were settled (3.5).' })
  emergencies: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null before the first ticket.' })
  lastReceivedAt: number | null;
}

@Resolver(() => Subscriber)
export class SubscriberTotalsResolver {
  @FieldResolver(() => SubscriberTotals, {
    nullable: true,
    description: 'For agents: how many tickets there were, and what became of them. Null for others.',
  })
  totals(@Root() { id }: Subscriber, @Ctx() { actor, loaders }: TicketContext): Promise<Totals> | null {
    return mayReadNotes(actor) ? loaders.subscriberTotals.load(Number(id)) : null;
  }
}
