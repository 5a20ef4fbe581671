import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { encodeCursor } from '../kernel/cursor.js';
import {
  answer,
  Lane,
  TicketConnection,
  type TicketContext,
  TicketPayload,
  ticketType,
  ticketTypes,
} from '../tickets/index.js';
import { TakeTicketInput } from './queue.inputs.js';
import { readQueueFigures } from './queue-figures.js';
import { QueueFigures } from './queue-figures.type.js';
import { readQueue } from './read-queue.js';
import { releaseTicket } from './release-ticket.js';
import { takeNextTicket } from './take-next-ticket.js';
import { takeTicket } from './take-ticket.js';

/** How the support service works the queue. */
@Resolver()
export class WorkingResolver {
  @Query(() => TicketConnection, { description: 'Who waits, in working order (3.5). For agents.' })
  async queue(
    @Ctx() { deps, actor }: TicketContext,
    @Arg('lane', () => Lane, { nullable: true }) lane: Lane | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('offset', () => Int, {
      nullable: true,
      defaultValue: 0,
      description: 'Rows to pass over, after the place or from the top: 0 to 100,000.',
    })
    offset: number | null,
  ): Promise<Omit<TicketConnection, 'totalCount'>> {
    const { head } = deps.journal;
    const list = await readQueue(deps, actor, {
      lane: lane ?? null,
      first: first ?? 25,
      after: after ?? null,
      offset: offset ?? 0,
    });
    const pageInfo = { hasNextPage: list.hasNextPage, endCursor: list.endPlace };
    return { nodes: ticketTypes(list.nodes, head), pageInfo, cursor: encodeCursor(head), count: list.count };
  }

  @Query(() => QueueFigures, { description: 'The numbers that a desk shows beside its lists. For agents.' })
  queueFigures(@Ctx() { deps, actor }: TicketContext): Promise<QueueFigures> {
    return readQueueFigures(deps, actor);
  }

  @Mutation(() => TicketPayload, {
    description: 'Takes the ticket whose turn it is; null when nobody waits (3.5). For agents.',
  })
  async takeNextTicket(@Ctx() { deps, actor }: TicketContext): Promise<TicketPayload> {
    const { head } = deps.journal;
    const ticket = await takeNextTicket(deps, actor);
    return { ticket: ticket ? ticketType(ticket, head) : null, errors: [] };
  }

  @Mutation(() => TicketPayload, { description: 'Takes a ticket out of turn; the reason is kept.' })
  takeTicket(
    @Ctx() context: TicketContext,
    @Arg('input', () => TakeTicketInput) input: TakeTicketInput,
  ): Promise<TicketPayload> {
    return answer(context, () => takeTicket(context.deps, context.actor, input));
  }

  @Mutation(() => TicketPayload, {
    description: 'Puts a taken ticket back into the queue, to the very place that it had.',
  })
  releaseTicket(
    @Ctx() context: TicketContext,
    @Arg('ticketId', () => ID) ticketId: string,
  ): Promise<TicketPayload> {
    return answer(context, () => releaseTicket(context.deps, context.actor, ticketId));
  }
}
