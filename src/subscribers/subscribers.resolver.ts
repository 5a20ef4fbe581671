import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { mayReadNotes, SessionPayload, type SessionTokens } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import { constraintDirective } from '../kernel/constraint.js';
import type { Locale } from '../kernel/locale.js';
import { FieldError, fieldErrors } from '../texts/index.js';
import { findSubscriber } from './find-subscriber.js';
import type { SubscriberLoaders } from './loaders.js';
import { openPanelSession } from './open-panel-session.js';
import { SubscriberInput } from './subscriber.inputs.js';
import { Service, Subscriber, serviceType, subscriberType } from './subscriber.type.js';
import { SYNC_LIMIT, syncSubscribers } from './sync-subscribers.js';

type Context = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly deps: {
    readonly database: Database;
    readonly clock: Clock;
    readonly sessionTokens: SessionTokens;
  };
  readonly loaders: SubscriberLoaders;
};

@ObjectType({ simpleResolvers: true })
export class SyncSubscribersPayload {
  @Field(() => Int)
  created: number;

  @Field(() => Int)
  updated: number;

  @Field(() => [FieldError], { description: 'By index: ["subscribers", "3", "emails", "0"].' })
  errors: FieldError[];
}

@Resolver(() => Subscriber)
export class SubscribersResolver {
  @Query(() => Subscriber, { nullable: true, description: 'Looks a subscriber up; for services and agents.' })
  async subscriber(
    @Ctx() { deps, actor }: Context,
    @Arg('login', () => String, { nullable: true }) login?: string | null,
    @Arg('contractNumber', () => String, { nullable: true }) contractNumber?: string | null,
  ): Promise<Subscriber | null> {
    const row = await findSubscriber(deps, actor, { login, contractNumber });
    return row ? subscriberType(row) : null;
  }

  @Mutation(() => SyncSubscribersPayload, {
    description: 'Takes over what the panel knows of its customers: by login, each whole or not at all.',
  })
  async syncSubscribers(
    @Ctx() { deps, actor, locale }: Context,
    @Arg('subscribers', () => [SubscriberInput])
    @Directive(constraintDirective(SYNC_LIMIT))
    subscribers: SubscriberInput[],
  ): Promise<SyncSubscribersPayload> {
    const { created, updated, faults } = await syncSubscribers(deps, actor, subscribers);
    return { created, updated, errors: fieldErrors(faults, locale) };
  }

  @Mutation(() => SessionPayload, {
    description: 'A short session for a customer whom the panel has signed in, by login or contract number.',
  })
  async openPanelSession(
    @Ctx() { deps, actor, locale }: Context,
    @Arg('login', () => String, { nullable: true }) login?: string | null,
    @Arg('contractNumber', () => String, { nullable: true }) contractNumber?: string | null,
  ): Promise<SessionPayload> {
    const result = await openPanelSession(deps, actor, { login, contractNumber });
    if ('session' in result) return { ...result.session, errors: [] };
    return { token: null, expiresAt: null, errors: fieldErrors(result.faults, locale) };
  }

  @FieldResolver(() => [Service])
  async services(@Root() { id }: Subscriber, @Ctx() { loaders }: Context): Promise<Service[]> {
    return (await loaders.servicesOf.load(Number(id))).map(serviceType);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The address that is written to.' })
  email(@Root() { id }: Subscriber, @Ctx() { loaders }: Context): Promise<string | null> {
    return loaders.emailOf.load(Number(id));
  }

  @FieldResolver(() => [String], {
    description:
      'For agents: all addresses that letters of the subscriber come from, the one that is written to first. Empty for others.',
  })
  emails(@Root() { id }: Subscriber, @Ctx() { actor, loaders }: Context): string[] | Promise<string[]> {
    return mayReadNotes(actor) ? loaders.emailsOf.load(Number(id)) : [];
  }
}
