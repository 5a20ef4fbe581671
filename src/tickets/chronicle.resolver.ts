import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Agent, agentType, mayReadNotes } from '../access/index.js';
import { ActorKind } from '../kernel/actor.js';
import { TicketEventType } from './enums.js';
import type { TicketContext } from './ticket.context.js';
import { TicketState } from './ticket.type.js';
import { TicketEvent } from './ticket-event.type.js';
import type { TicketState as StateFacts } from './ticket-state.js';

/** Events whose note says why: the same words stand in the thread. */
const REASONED: readonly TicketEventType[] = ['TAKEN', 'LANE_CHANGED', 'TOPIC_CHANGED', 'AUTHORIZED'];

/** Events after which the ticket is with whoever did it: that is how older ones, which do not name the agent, are read. */
const BY_ASSIGNEE: readonly TicketEventType[] = [
  'TAKEN',
  'ANSWERED',
  'RESOLVED',
  'RESOLUTION_POSTPONED',
  'AUTHORIZATION_REQUESTED',
  'REFUSED',
];

const agentBehind = async (
  { actor, byAgentId, messageId, type, state }: TicketEvent,
  { loaders }: Pick<TicketContext, 'loaders'>,
): Promise<number | null> => {
  if (actor !== ActorKind.AGENT) return null;
  if (byAgentId !== null) return byAgentId;
  const said = messageId === null ? null : (await loaders.message.load(messageId)).agentId;
  return said ?? (BY_ASSIGNEE.includes(type) ? (state.assigneeId ?? null) : null);
};

/** What an agent needs to read a ticket's history as sentences. Others see what an event has always told them. */
@Resolver(() => TicketEvent)
export class ChronicleResolver {
  @FieldResolver(() => Agent, {
    nullable: true,
    description: 'For agents: who did it, where an agent did. Null for others.',
  })
  async agent(@Root() event: TicketEvent, @Ctx() context: TicketContext): Promise<Agent | null> {
    if (!mayReadNotes(context.actor)) return null;
    const id = await agentBehind(event, context);
    return id === null ? null : agentType(await context.loaders.agent.load(id));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'For agents: why a ticket was taken by name, its lane or topic changed, or on what basis an authorization accepted, in the agent’s words (3.5, 3.7). Null for others.',
  })
  async reason(
    @Root() { type, internal, messageId }: TicketEvent,
    @Ctx() { actor, loaders }: TicketContext,
  ): Promise<string | null> {
    if (!mayReadNotes(actor) || !internal || messageId === null || !REASONED.includes(type)) return null;
    return (await loaders.message.load(messageId)).body;
  }

  @FieldResolver(() => TicketState, {
    nullable: true,
    description:
      'For agents: the ticket just before the event, so that lane, topic and the like can be told from and to. Null for others, for the opening, and where the event before is no longer kept.',
  })
  async before(
    @Root() { ticketId, version }: TicketEvent,
    @Ctx() { actor, loaders }: TicketContext,
  ): Promise<StateFacts | null> {
    if (!mayReadNotes(actor) || version === 1) return null;
    return (await loaders.stateAt.load({ ticketId, version: version - 1 })) as StateFacts | null;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      'For agents, where two tickets were joined: the ticketID of the other one, of which DUPLICATE_MERGED tells in the later and MESSAGE_ADDED in the earlier (G.4). Null for others.',
  })
  otherTicketId(
    @Root() { type, joinedWith, state }: TicketEvent,
    @Ctx() { actor }: TicketContext,
  ): string | null {
    if (!mayReadNotes(actor)) return null;
    return joinedWith ?? (type === TicketEventType.DUPLICATE_MERGED ? (state.duplicateOfId ?? null) : null);
  }
}
