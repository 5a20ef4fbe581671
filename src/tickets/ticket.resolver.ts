import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { mayReadNotes } from '../access/index.js';
import { Attachment, attachmentType } from '../attachments/index.js';
import { decodeCursor, encodeCursor } from '../kernel/cursor.js';
import { pageSize } from '../kernel/page.js';
import { CursorScalar } from '../kernel/scalars.js';
import { Topic, topicType } from '../regulations/index.js';
import { Service, Subscriber, serviceType, subscriberType } from '../subscribers/index.js';
import { asksFor } from './asked-fields.js';
import { MessageConnection, TicketConnection, TicketEventConnection } from './connections.type.js';
import { listTickets } from './list-tickets.js';
import { messagePlace } from './loaders.js';
import { messageType } from './message.type.js';
import { readTicket } from './read-ticket.js';
import { readTicketEvents } from './read-ticket-events.js';
import type { TicketContext } from './ticket.context.js';
import { Ticket, ticketType, ticketTypes } from './ticket.type.js';
import { ticketEventType } from './ticket-event.type.js';
import { TicketFilter } from './ticket-filter.input.js';
import { TicketOrder } from './ticket-order.js';
import type { LightTicket } from './ticket-rows.js';

@Resolver(() => Ticket)
export class TicketResolver {
  @Query(() => Ticket, {
    nullable: true,
    description:
      'By ticketID in any spelling. What is not the viewer’s answers as what does not exist: null.',
  })
  async ticket(
    @Ctx() { deps, actor, loaders }: TicketContext,
    @Arg('id', () => ID) id: string,
  ): Promise<Ticket | null> {
    const { head } = deps.journal;
    const row = await readTicket(deps, actor, id);
    if (!row) return null;
    loaders.ticketTexts.prime(row.id, row);
    return ticketType(row, head);
  }

  @Query(() => TicketConnection, {
    description: 'Newest first, where no other order is asked for. A subscriber sees their own.',
  })
  async tickets(
    @Ctx() { deps, actor, loaders }: TicketContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => TicketFilter, { nullable: true }) filter: TicketFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('order', () => TicketOrder, { nullable: true, defaultValue: TicketOrder.NEWEST })
    order: TicketOrder | null,
  ): Promise<Omit<TicketConnection, 'totalCount'>> {
    const { head } = deps.journal;
    const list = await listTickets(
      deps,
      actor,
      filter ?? new TicketFilter(),
      first ?? 25,
      after ?? null,
      order ?? TicketOrder.NEWEST,
    );
    await Promise.all([
      asksFor(info, ['nodes', 'subscriber']) &&
        loaders.subscriber.ahead(list.nodes.map(({ subscriberId }) => subscriberId)),
      asksFor(info, ['nodes', 'service']) &&
        loaders.service.ahead(list.nodes.flatMap(({ serviceId }) => serviceId ?? [])),
    ]);
    return {
      nodes: ticketTypes(list.nodes, head),
      pageInfo: { hasNextPage: list.hasNextPage, endCursor: list.endPlace },
      cursor: encodeCursor(head),
      count: list.count,
    };
  }

  @Query(() => TicketEventConnection, {
    description: 'The stream over plain HTTP, from the oldest event kept or after a cursor.',
  })
  async ticketEvents(
    @Ctx() { deps, actor }: TicketContext,
    @Arg('after', () => CursorScalar, { nullable: true }) after: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 100 }) first: number | null,
  ): Promise<TicketEventConnection> {
    const page = await readTicketEvents(
      deps,
      actor,
      after != null ? decodeCursor(after) : null,
      first ?? 100,
    );
    return {
      nodes: page.nodes.map(ticketEventType),
      hasNextPage: page.hasNextPage,
      endCursor: encodeCursor(page.endPosition),
    };
  }

  @FieldResolver(() => String, { description: 'Kept verbatim, white space too (G.2).' })
  async description(@Root('id') id: string, @Ctx() { loaders }: TicketContext): Promise<string> {
    return (await loaders.ticketTexts.load(id)).description;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Full text of the error, verbatim (G.3).' })
  async errorText(@Root('id') id: string, @Ctx() { loaders }: TicketContext): Promise<string | null> {
    return (await loaders.ticketTexts.load(id)).errorText;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What leads to the error, verbatim (G.3).' })
  async stepsToReproduce(@Root('id') id: string, @Ctx() { loaders }: TicketContext): Promise<string | null> {
    return (await loaders.ticketTexts.load(id)).stepsToReproduce;
  }

  @FieldResolver(() => Topic)
  topic(@Root('row') row: LightTicket, @Ctx() { regulations, locale }: TicketContext): Topic {
    return topicType(regulations, row.topicId, locale, row.requestType);
  }

  @FieldResolver(() => Subscriber)
  subscriber(
    @Root('row') row: LightTicket,
    @Ctx() { loaders }: TicketContext,
  ): Subscriber | Promise<Subscriber> {
    return loaders.subscriber.shown(row.subscriberId, subscriberType);
  }

  @FieldResolver(() => Service, { nullable: true })
  service(
    @Root('row') row: LightTicket,
    @Ctx() { loaders }: TicketContext,
  ): Service | null | Promise<Service> {
    return row.serviceId === null ? null : loaders.service.shown(row.serviceId, serviceType);
  }

  @FieldResolver(() => Ticket, {
    nullable: true,
    description: 'The earlier ticket that this one repeats, and into which it was merged (G.4).',
  })
  async duplicateOf(
    @Root() { row, cursor }: Ticket,
    @Ctx() { loaders }: TicketContext,
  ): Promise<Ticket | null> {
    if (row.duplicateOfId === null) return null;
    return ticketType(await loaders.ticket.load(row.duplicateOfId), decodeCursor(cursor));
  }

  @FieldResolver(() => Ticket, {
    nullable: true,
    description: 'The closed ticket that this one goes on with: a letter came to it (3.2).',
  })
  async continues(
    @Root() { row, cursor }: Ticket,
    @Ctx() { loaders }: TicketContext,
  ): Promise<Ticket | null> {
    if (row.continuesId === null) return null;
    return ticketType(await loaders.ticket.load(row.continuesId), decodeCursor(cursor));
  }

  @FieldResolver(() => MessageConnection, { description: 'In the order they came.' })
  async messages(
    @Root() { id, version }: Ticket,
    @Ctx() { actor, loaders }: TicketContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Omit<MessageConnection, 'totalCount'>> {
    const of = { ticketId: id, version, notes: mayReadNotes(actor) };
    const { nodes, hasNextPage } = await loaders.messages.load({
      ...of,
      first: pageSize(first ?? 25),
      after: after ?? null,
    });
    const pageInfo = { hasNextPage, endCursor: messagePlace(nodes) };
    return { nodes: nodes.map(messageType), pageInfo, of };
  }

  @FieldResolver(() => [Attachment], { description: 'Files that came with the ticket.' })
  async attachments(@Root('id') id: string, @Ctx() { loaders }: TicketContext): Promise<Attachment[]> {
    return (await loaders.ticketFiles.load(id)).map(attachmentType);
  }

  @FieldResolver(() => TicketEventConnection, { description: 'The history of this ticket.' })
  async events(
    @Root('id') id: string,
    @Ctx() { deps }: TicketContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true }) after: string | null,
  ): Promise<TicketEventConnection> {
    const page = await deps.journal.page({
      ticketId: id,
      after: after != null ? decodeCursor(after) : null,
      first: pageSize(first ?? 25),
    });
    return {
      nodes: page.nodes.map(ticketEventType),
      hasNextPage: page.hasNextPage,
      endCursor: encodeCursor(page.endPosition),
    };
  }
}
