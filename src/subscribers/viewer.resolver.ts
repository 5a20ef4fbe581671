import { Ctx, Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Agent, type AgentLoaders, agentType, requireSignedIn, type SignedInActor } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import type { SubscriberLoaders } from './loaders.js';
import { Subscriber, subscriberType } from './subscriber.type.js';

export const ViewerKind = { SUBSCRIBER: 'SUBSCRIBER', AGENT: 'AGENT', SERVICE: 'SERVICE' } as const;
export type ViewerKind = (typeof ViewerKind)[keyof typeof ViewerKind];
registerEnumType(ViewerKind, { name: 'ViewerKind', description: 'What kind of bearer a token has.' });

@ObjectType({ simpleResolvers: true, description: 'Who the bearer of the token is.' })
export class Viewer {
  @Field(() => ViewerKind)
  kind: ViewerKind;

  @Field(() => Subscriber, { nullable: true, description: 'Set for a subscriber’s session.' })
  subscriber: Subscriber | null;

  @Field(() => Agent, { nullable: true, description: 'Set for an agent’s session.' })
  agent: Agent | null;

  @Field(() => [String], { description: 'What the token is good for.' })
  scopes: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the token ends; null for one without an end.',
  })
  expiresAt: number | null;
}

type Context = { readonly actor: Actor; readonly loaders: SubscriberLoaders & AgentLoaders };

const subscriberOf = async (bearer: SignedInActor, loaders: SubscriberLoaders): Promise<Subscriber | null> =>
  bearer.kind === 'SUBSCRIBER' ? subscriberType(await loaders.subscriber.load(bearer.subscriberId)) : null;

const agentOf = async (bearer: SignedInActor, loaders: AgentLoaders): Promise<Agent | null> =>
  bearer.kind === 'AGENT' ? agentType(await loaders.agent.load(bearer.agentId)) : null;

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer, { description: 'Who the bearer of the token is.' })
  async viewer(@Ctx() { actor, loaders }: Context): Promise<Viewer> {
    const bearer = requireSignedIn(actor);
    const subscriber = await subscriberOf(bearer, loaders);
    const agent = await agentOf(bearer, loaders);
    return { kind: bearer.kind, subscriber, agent, scopes: [...bearer.scopes], expiresAt: bearer.expiresAt };
  }
}
