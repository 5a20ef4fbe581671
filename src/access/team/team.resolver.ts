import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Actor } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';
import { fieldErrors } from '../../texts/index.js';
import type { SignInTries } from '../sign-in-tries.js';
import { listAccounts } from './accounts.js';
import { addColleague } from './add-colleague.js';
import {
  AgentAccount,
  AgentAccountPayload,
  agentAccountType,
  ChangeMyPasswordPayload,
} from './agent-account.type.js';
import { changeColleague } from './change-colleague.js';
import { changeColleaguePassword } from './change-colleague-password.js';
import { changeMyPassword } from './change-my-password.js';
import { endColleagueSessions } from './end-colleague-sessions.js';
import { retireColleague } from './retire-colleague.js';
import type { TeamDeps, TeamResult } from './standing.js';
import {
  AddAgentInput,
  ChangeAgentInput,
  ChangeAgentPasswordInput,
  ChangeMyPasswordInput,
  EndAgentSessionsInput,
  RetireAgentInput,
} from './team.inputs.js';

type Context = {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly deps: TeamDeps & { readonly signInTries: SignInTries };
};

/** The session that a request came with; nobody else's. */
const currentOf = (actor: Actor): string => (actor.kind === 'AGENT' ? actor.sessionId : '');

const payload = async (
  work: Promise<TeamResult>,
  { actor, locale }: Context,
): Promise<AgentAccountPayload> => {
  const { account, faults } = await work;
  return {
    agent: account && agentAccountType(account, currentOf(actor)),
    errors: fieldErrors(faults, locale),
  };
};

@Resolver()
export class TeamResolver {
  @Query(() => [AgentAccount], {
    description: 'The agents of the support service with their sessions, by login; for supervisors.',
  })
  async agents(
    @Ctx() { deps, actor }: Context,
    @Arg('includeRetired', () => Boolean, { nullable: true, defaultValue: false })
    includeRetired: boolean | null,
  ): Promise<AgentAccount[]> {
    const accounts = await listAccounts(deps, actor, { includeRetired: includeRetired ?? false });
    return accounts.map((account) => agentAccountType(account, currentOf(actor)));
  }

  @Mutation(() => AgentAccountPayload, { description: 'Adds an agent; for supervisors.' })
  addAgent(
    @Ctx() context: Context,
    @Arg('input', () => AddAgentInput) input: AddAgentInput,
  ): Promise<AgentAccountPayload> {
    return payload(addColleague(context.deps, context.actor, input), context);
  }

  @Mutation(() => AgentAccountPayload, {
    description: 'Changes an agent’s name and role; for supervisors. Another role ends their sessions.',
  })
  changeAgent(
    @Ctx() context: Context,
    @Arg('input', () => ChangeAgentInput) input: ChangeAgentInput,
  ): Promise<AgentAccountPayload> {
    return payload(changeColleague(context.deps, context.actor, input), context);
  }

  @Mutation(() => AgentAccountPayload, {
    description: 'Gives an agent another password and ends their sessions; for supervisors.',
  })
  changeAgentPassword(
    @Ctx() context: Context,
    @Arg('input', () => ChangeAgentPasswordInput) input: ChangeAgentPasswordInput,
  ): Promise<AgentAccountPayload> {
    return payload(changeColleaguePassword(context.deps, context.actor, input), context);
  }

  @Mutation(() => AgentAccountPayload, {
    description:
      'An agent leaves: no sign-in any more, sessions and live connections end at once; for supervisors. Answers keep the name.',
  })
  retireAgent(
    @Ctx() context: Context,
    @Arg('input', () => RetireAgentInput) input: RetireAgentInput,
  ): Promise<AgentAccountPayload> {
    return payload(retireColleague(context.deps, context.actor, input), context);
  }

  @Mutation(() => AgentAccountPayload, {
    description: 'Ends one session of an agent or all of them, with their live connections; for supervisors.',
  })
  endAgentSessions(
    @Ctx() context: Context,
    @Arg('input', () => EndAgentSessionsInput) input: EndAgentSessionsInput,
  ): Promise<AgentAccountPayload> {
    return payload(endColleagueSessions(context.deps, context.actor, input), context);
  }

  @Mutation(() => ChangeMyPasswordPayload, {
    description:
      'Gives the agent another password and ends their other sessions. A wrong current one counts as a sign-in that failed.',
  })
  async changeMyPassword(
    @Ctx() { deps, actor, locale }: Context,
    @Arg('input', () => ChangeMyPasswordInput) input: ChangeMyPasswordInput,
  ): Promise<ChangeMyPasswordPayload> {
    return { errors: fieldErrors(await changeMyPassword(deps, actor, input), locale) };
  }
}
