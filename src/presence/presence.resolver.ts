import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Agent, type AgentLoaders, agentType } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import type { Locale } from '../kernel/locale.js';
import { fieldErrors } from '../texts/index.js';
import { ReportPresenceInput } from './presence.inputs.js';
import { Presence, presenceType, ReportPresencePayload } from './presence.type.js';
import type { PresenceBoard } from './presence-board.js';
import type { PresenceStream, PresenceUpdate } from './presence-stream.js';
import { readPresence, watchPresence } from './read-presence.js';
import { reportPresence } from './report-presence.js';

type Context = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly deps: { readonly database: Database; readonly clock: Clock; readonly presence: PresenceBoard };
  readonly loaders: AgentLoaders;
};

const presenceStream = ({
  args: { ticketId },
  context: { deps, actor },
}: {
  readonly args: { readonly ticketId: string };
  readonly context: Context;
}): Promise<PresenceStream> => watchPresence(deps, actor, ticketId);

/** Who else is at a ticket. Nothing of it is part of the ticket: a take is what keeps two agents from one reply. */
@Resolver(() => Presence)
export class PresenceResolver {
  @Query(() => [Presence], {
    description: 'For agents: who has the ticket open, the viewer’s own pages too.',
  })
  async ticketPresence(
    @Ctx() { deps, actor }: Context,
    @Arg('ticketId', () => ID) ticketId: string,
  ): Promise<Presence[]> {
    return (await readPresence(deps, actor, ticketId)).map(presenceType);
  }

  @Mutation(() => ReportPresencePayload, {
    description:
      'For agents: what a page does at a ticket. To be repeated every 20 s; after 45 s without a report it counts as gone.',
  })
  async reportPresence(
    @Ctx() { deps, actor, locale }: Context,
    @Arg('input', () => ReportPresenceInput) input: ReportPresenceInput,
  ): Promise<ReportPresencePayload> {
    return { errors: fieldErrors(await reportPresence(deps, actor, input), locale) };
  }

  @Subscription(() => [Presence], {
    name: 'ticketPresence',
    subscribe: presenceStream,
    description:
      'For agents: who has the ticket open, at once and then whenever that changes, about once a second at most. The viewer’s own pages are among them: a page leaves itself out by its agent.',
  })
  livePresence(
    @Root() { present }: PresenceUpdate,
    @Arg('ticketId', () => ID) _ticketId: string,
  ): Presence[] {
    return present.map(presenceType);
  }

  @FieldResolver(() => Agent)
  async agent(@Root() { agentId }: Presence, @Ctx() { loaders }: Context): Promise<Agent> {
    return agentType(await loaders.agent.load(agentId));
  }
}
