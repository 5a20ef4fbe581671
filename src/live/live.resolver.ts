import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { requireAgent, requireSubscriber } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { EventStream, Journal, JournalEvent } from '../journal/index.js';
import type { Actor } from '../kernel/actor.js';
import { decodeCursor } from '../kernel/cursor.js';
import { CursorScalar } from '../kernel/scalars.js';
import { requireTicket, TicketEvent, ticketEventType } from '../tickets/index.js';

type LiveContext = {
  readonly actor: Actor;
  readonly deps: { readonly database: Database; readonly journal: Journal };
};
type Subscribing<Args> = { readonly args: Args; readonly context: LiveContext };
type After = { readonly after?: string | null };

const position = (after: string | null | undefined): number | null =>
  after != null ? decodeCursor(after) : null;

/** Access first: a foreign ticket's stream is refused as a missing one's. */
const ticketStream = async ({
  args,
  context: { deps, actor },
}: Subscribing<After & { readonly ticketId: string }>): Promise<EventStream> => {
  const after = position(args.after);
  const ticket = await requireTicket(deps, actor, args.ticketId);
  return deps.journal.stream({ ticketId: ticket.id, after });
};

const subscriberStream = ({ args, context: { deps, actor } }: Subscribing<After>): EventStream =>
  deps.journal.stream({ subscriberId: requireSubscriber(actor).subscriberId, after: position(args.after) });

const queueStream = ({ args, context: { deps, actor } }: Subscribing<After>): EventStream => {
  requireAgent(actor);
  return deps.journal.stream({ all: true, after: position(args.after) });
};

/**
 * Every event of a ticket is delivered to everyone who may read the ticket, or else its versions would have holes.
 * What an event brought is another matter: the message's resolver decides that by the viewer.
 *
 * The arguments choose the stream and nothing else: the answer to an event is made once for all who asked for the same
 * fields (see execute-shared), so it may not depend on them.
 */
@Resolver()
export class LiveResolver {
  @Subscription(() => TicketEvent, {
    subscribe: ticketStream,
    description:
      'First what lies after the cursor, then what happens: no gap, no repeat. Without a cursor: from now.',
  })
  ticketEvents(
    @Root() event: JournalEvent,
    @Arg('ticketId', () => ID) _ticketId: string,
    @Arg('after', () => CursorScalar, { nullable: true }) _after: string | null,
  ): TicketEvent {
    return ticketEventType(event);
  }

  @Subscription(() => TicketEvent, {
    subscribe: subscriberStream,
    description: 'The same for all tickets of the signed-in subscriber.',
  })
  myTicketEvents(
    @Root() event: JournalEvent,
    @Arg('after', () => CursorScalar, { nullable: true }) _after: string | null,
  ): TicketEvent {
    return ticketEventType(event);
  }

  @Subscription(() => TicketEvent, {
    subscribe: queueStream,
    description: 'The same for all tickets there are, for agents.',
  })
  queueEvents(
    @Root() event: JournalEvent,
    @Arg('after', () => CursorScalar, { nullable: true }) _after: string | null,
  ): TicketEvent {
    return ticketEventType(event);
  }
}
