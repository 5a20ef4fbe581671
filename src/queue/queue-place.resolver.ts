import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import { Ticket } from '../tickets/index.js';
import type { QueueBoard } from './board.js';
import type { PlaceStream, PlaceUpdate } from './place-stream.js';
import { QueuePlace } from './queue-place.type.js';
import { ticketPlace } from './ticket-place.js';
import { watchPlace } from './watch-place.js';

type PlaceContext = {
  readonly actor: Actor;
  readonly deps: { readonly database: Database; readonly queue: QueueBoard };
};

const placeStream = ({
  args: { ticketId },
  context: { deps, actor },
}: {
  readonly args: { readonly ticketId: string };
  readonly context: PlaceContext;
}): Promise<PlaceStream> => watchPlace(deps, actor, ticketId);

@Resolver(() => Ticket)
export class QueuePlaceResolver {
  @FieldResolver(() => QueuePlace, {
    nullable: true,
    description: 'Where it stands in the queue; null unless it is WAITING. As of now, not of the cursor.',
  })
  queue(@Root() ticket: Ticket, @Ctx() { deps }: PlaceContext): Promise<QueuePlace | null> {
    return ticketPlace(deps, ticket.row);
  }

  @Subscription(() => QueuePlace, {
    nullable: true,
    subscribe: placeStream,
    description:
      'The present place at once, then whenever it changes, at most once a second. Null when the ticket leaves the queue; it may come back, unless nothing is owed on it any more: then the stream ends.',
  })
  queuePlace(
    @Root() { place }: PlaceUpdate,
    @Arg('ticketId', () => ID) _ticketId: string,
  ): QueuePlace | null {
    return place;
  }
}
