import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { mayReadNotes } from '../access/index.js';
import { decodeCursor } from '../kernel/cursor.js';
import { pageSize } from '../kernel/page.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { RefusalReason, refusalOfferedFrom, supportedRefusals } from '../regulations/index.js';
import { needText } from '../texts/index.js';
import { SETTLED } from './lifecycle.js';
import { readPaperLetter } from './read-paper-letter.js';
import { refusalFacts } from './refusal-facts.js';
import type { TicketContext } from './ticket.context.js';
import { Ticket, ticketTypes } from './ticket.type.js';
import type { LightTicket } from './ticket-rows.js';

@ObjectType({ simpleResolvers: true, description: 'What the subscriber still has to prove (3.7).' })
export class AuthorizationNeed {
  @Field(() => String, { description: 'What is missing and what to do, in the viewer’s language.' })
  message: string;

  @Field(() => String)
  clause: string;

  @Field(() => DateTimeScalar)
  since: number;

  @Field(() => DateTimeScalar, {
    description: 'From when on the support service is offered to refuse the request for it (3.10).',
  })
  refusalFrom: number;
}

@ObjectType({ simpleResolvers: true, description: 'A letter on paper, as it was registered (3.1).' })
export class PaperLetter {
  @Field(() => String)
  incomingNumber: string;

  @Field(() => DateTimeScalar)
  receivedOn: number;
}

/** What is worked out of a ticket rather than kept in it. */
@Resolver(() => Ticket)
export class AgentTicketResolver {
  @FieldResolver(() => AuthorizationNeed, {
    nullable: true,
    description: 'Set while an authorization is missing on a ticket that is not over (3.7).',
  })
  authorizationNeed(
    @Root('row') { status, authorization, authorizationSince, furtherAuthorization }: LightTicket,
    @Ctx() { regulations, locale }: TicketContext,
  ): AuthorizationNeed | null {
    if (authorization !== 'REQUIRED' || SETTLED.includes(status) || authorizationSince === null) return null;
    return {
      message: needText(furtherAuthorization ? 'demanded' : 'password', locale),
      clause: '3.7',
      since: authorizationSince,
      refusalFrom: refusalOfferedFrom(authorizationSince, regulations),
    };
  }

  @FieldResolver(() => [RefusalReason], {
    description: 'For agents: the grounds of 3.10 that the facts on record support now. Empty for others.',
  })
  async supportedRefusals(
    @Root('row') row: LightTicket,
    @Ctx() { actor, deps, loaders, regulations }: TicketContext,
  ): Promise<RefusalReason[]> {
    if (!mayReadNotes(actor)) return [];
    const [subscriber, service] = await Promise.all([
      loaders.subscriber.load(row.subscriberId),
      row.serviceId === null ? undefined : loaders.service.load(row.serviceId),
    ]);
    return supportedRefusals(refusalFacts(row, { subscriber, service }, deps.clock.now()), regulations);
  }

  @FieldResolver(() => [Ticket], {
    description:
      'For agents: other tickets of the subscriber that may be about the same matter, open or settled within 30 days, the likeliest first (G.4). Empty for others.',
  })
  async likelyDuplicates(
    @Root() { row, cursor }: Ticket,
    @Ctx() { actor, deps, loaders }: TicketContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 5 }) first: number | null,
  ): Promise<Ticket[]> {
    const size = pageSize(first ?? 5);
    if (!mayReadNotes(actor)) return [];
    const now = deps.clock.now();
    const found = await loaders.likelyDuplicates.load({
      ticketId: row.id,
      subscriberId: row.subscriberId,
      now,
    });
    return ticketTypes(found.slice(0, size), decodeCursor(cursor));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the subscriber was shown the page of the panel first (2.1, 2.3).',
  })
  selfServiceShown(@Root('row') row: LightTicket): boolean {
    return Boolean(row.selfServiceShown);
  }

  @FieldResolver(() => PaperLetter, { nullable: true, description: 'Where the ticket came on paper (3.1).' })
  paperLetter(
    @Root('row') row: LightTicket,
    @Ctx() { deps }: TicketContext,
  ): Promise<PaperLetter | null> | null {
    return row.channel === 'PAPER' ? readPaperLetter(deps.database, row.id) : null;
  }
}
