import { Field, ID, InputType } from 'type-graphql';
import { AgentRole } from '../../kernel/actor.js';
import { Constraint } from '../../kernel/constraint.js';
import { Locale } from '../../kernel/locale.js';
import { LOGIN_RULES, NAME_RULES, PASSWORD_RULES, TYPED_PASSWORD_RULES } from '../agent-rules.js';

const NAME_DESCRIPTION = 'As subscribers see it under an answer.';

@InputType()
export class AddAgentInput {
  @Field(() => String, {
    description: 'What they sign in with. Capitals do not matter, and nobody else has ever had it.',
  })
  @Constraint(LOGIN_RULES)
  login: string;

  @Field(() => String, { description: NAME_DESCRIPTION })
  @Constraint(NAME_RULES)
  name: string;

  @Field(() => AgentRole, { description: 'Nobody gives a higher one than the own.' })
  role: AgentRole;

  @Field(() => String, {
    description: 'The first one; `changeMyPassword` is there for the agent to choose another.',
  })
  @Constraint(PASSWORD_RULES)
  password: string;

  @Field(() => Locale, { nullable: true, defaultValue: Locale.RU })
  locale: Locale | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class ChangeAgentInput {
  @Field(() => ID)
  agentId: string;

  @Field(() => String, { nullable: true, description: NAME_DESCRIPTION })
  @Constraint(NAME_RULES)
  name: string | null;

  @Field(() => AgentRole, {
    nullable: true,
    description:
      'Another one ends their sessions. Nobody changes the own, and nobody gives a higher one than that.',
  })
  role: AgentRole | null;
}

@InputType()
export class ChangeAgentPasswordInput {
  @Field(() => ID)
  agentId: string;

  @Field(() => String)
  @Constraint(PASSWORD_RULES)
  password: string;
}

@InputType()
export class RetireAgentInput {
  @Field(() => ID)
  agentId: string;
}

@InputType()
export class EndAgentSessionsInput {
  @Field(() => ID)
  agentId: string;

  @Field(() => ID, { nullable: true, description: 'One of the agent’s; all of them when left out.' })
  sessionId: string | null;
}

@InputType()
export class ChangeMyPasswordInput {
  @Field(() => String)
  @Constraint(TYPED_PASSWORD_RULES)
  currentPassword: string;

  @Field(() => String)
  @Constraint(PASSWORD_RULES)
  newPassword: string;
}
