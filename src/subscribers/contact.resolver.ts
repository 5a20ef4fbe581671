import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Agent, type AgentLoaders, agentType } from '../access/index.js';
import type { Database } from '../database/index.js';
import type { Actor } from '../kernel/actor.js';
import type { Clock } from '../kernel/clock.js';
import type { Locale } from '../kernel/locale.js';
import { pageSize } from '../kernel/page.js';
import { fieldErrors } from '../texts/index.js';
import { RecordContactInput } from './contact.inputs.js';
import { Contact, RecordContactPayload } from './contact.type.js';
import { readContacts } from './read-contacts.js';
import { recordContact } from './record-contact.js';
import { Subscriber } from './subscriber.type.js';

type Context = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly deps: { readonly database: Database; readonly clock: Clock };
  readonly loaders: AgentLoaders;
};

@Resolver(() => Subscriber)
export class ContactResolver {
  @Mutation(() => RecordContactPayload, {
    description:
      'Notes a talk by telephone, messenger or forum; no ticket comes of it (3.3, 3.4). For agents.',
  })
  async recordContact(
    @Ctx() { deps, actor, locale }: Context,
    @Arg('input', () => RecordContactInput) input: RecordContactInput,
  ): Promise<RecordContactPayload> {
    return { errors: fieldErrors(await recordContact(deps, actor, input), locale) };
  }

  @FieldResolver(() => [Contact], {
    description: 'For agents: talks that were noted, the latest first. Empty for others.',
  })
  async contacts(
    @Root() { id }: Subscriber,
    @Ctx() { deps, actor }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
  ): Promise<Contact[]> {
    return readContacts(deps, actor, Number(id), pageSize(first ?? 25));
  }
}

@Resolver(() => Contact)
export class ContactAgentResolver {
  @FieldResolver(() => Agent, { description: 'Who noted it.' })
  async agent(@Root('agentId') agentId: number, @Ctx() { loaders }: Context): Promise<Agent> {
    return agentType(await loaders.agent.load(agentId));
  }
}
