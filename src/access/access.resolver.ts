import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Database } from '../database/index.js';
import { type Actor, AgentRole } from '../kernel/actor.js';
import { constraintDirective } from '../kernel/constraint.js';
import type { Locale } from '../kernel/locale.js';
import { FieldError, fieldErrors } from '../texts/index.js';
import { Agent } from './agent.type.js';
import { LOGIN_RULES, TYPED_PASSWORD_RULES } from './agent-rules.js';
import type { AgentSessions } from './agent-sessions.js';
import { maySeeColleagues } from './policies.js';
import { SessionPayload } from './session-payload.type.js';
import { signIn } from './sign-in.js';
import type { SignInTries } from './sign-in-tries.js';
import { signOut } from './sign-out.js';

type Context = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly deps: {
    readonly database: Database;
    readonly agentSessions: AgentSessions;
    readonly signInTries: SignInTries;
  };
};

@ObjectType({ simpleResolvers: true })
export class SignOutPayload {
  @Field(() => [FieldError])
  errors: FieldError[];
}

@Resolver(() => Agent)
export class AccessResolver {
  @Mutation(() => SessionPayload, {
    description:
      'Signs an agent of the support service in. Five failures of a login in 15 minutes are the most.',
  })
  async signIn(
    @Ctx() { deps, locale }: Context,
    @Arg('login', () => String)
    @Directive(constraintDirective(LOGIN_RULES))
    login: string,
    @Arg('password', () => String)
    @Directive(constraintDirective(TYPED_PASSWORD_RULES))
    password: string,
  ): Promise<SessionPayload> {
    const result = await signIn(deps, { login, password });
    if ('session' in result) return { ...result.session, errors: [] };
    return { token: null, expiresAt: null, errors: fieldErrors(result.faults, locale) };
  }

  @Mutation(() => SignOutPayload, {
    description: 'Ends the agent’s session that the request came with, and its live connections.',
  })
  async signOut(@Ctx() { deps, actor }: Context): Promise<SignOutPayload> {
    await signOut(deps, actor);
    return { errors: [] };
  }

  @FieldResolver(() => String, { nullable: true, description: 'For agents alone.' })
  login(@Root() { row }: Agent, @Ctx() { actor }: Context): string | null {
    return maySeeColleagues(actor) ? row.login : null;
  }

  @FieldResolver(() => AgentRole, { nullable: true, description: 'For agents alone.' })
  role(@Root() { row }: Agent, @Ctx() { actor }: Context): AgentRole | null {
    return maySeeColleagues(actor) ? row.role : null;
  }
}
