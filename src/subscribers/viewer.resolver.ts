import { Ctx, Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { requireSignedIn } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import type { SubscriberLoaders } from './loaders.js';
import { Subscriber, subscriberType } from './subscriber.type.js';

export const ViewerKind = { SUBSCRIBER: 'SUBSCRIBER', AGENT: 'AGENT', SERVICE: 'SERVICE' } as const;
export type ViewerKind = (typeof ViewerKind)[keyof typeof ViewerKind];
registerEnumType(ViewerKind, { name: 'ViewerKind' });

@ObjectType({ simpleResolvers: true, description: 'Who the bearer of the token is.' })
export class Viewer {
  @Field(() => ViewerKind)
  kind: ViewerKind;

  @Field(() => Subscriber, { nullable: true, description: 'Set for a subscriber’s session.' })
  subscriber: Subscriber | null;

  @Field(() => [String], { description: 'What the token is good for.' })
  scopes: string[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the token ends; null for one without an end.',
  })
  expiresAt: number | null;
}

type Context = { readonly actor: Actor; readonly loaders: SubscriberLoaders };

@Resolver()
export class ViewerResolver {
  @Query(() => Viewer)
  async viewer(@Ctx() { actor, loaders }: Context): Promise<Viewer> {
    const bearer = requireSignedIn(actor);
    const subscriber =
      bearer.kind === 'SUBSCRIBER'
        ? subscriberType(await loaders.subscriber.load(bearer.subscriberId))
        : null;
    return { kind: bearer.kind, subscriber, scopes: [...bearer.scopes], expiresAt: bearer.expiresAt };
  }
}
