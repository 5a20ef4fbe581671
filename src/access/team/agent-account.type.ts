import { Field, ID, ObjectType } from 'type-graphql';
import { AgentRole } from '../../kernel/actor.js';
import { DateTimeScalar } from '../../kernel/scalars.js';
import { FieldError } from '../../texts/index.js';
import { Agent, agentType } from '../agent.type.js';
import type { Account } from './accounts.js';

@ObjectType({ simpleResolvers: true, description: 'A sign-in of an agent that is still in force.' })
export class AgentSession {
  @Field(() => ID, { description: 'Names the session; it is no token.' })
  id: string;

  @Field(() => DateTimeScalar)
  signedInAt: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a request or an open connection last came with it, within half a minute.',
  })
  lastSeenAt: number | null;

  @Field(() => DateTimeScalar)
  expiresAt: number;

  @Field(() => Boolean, { description: 'Whether it is the one that this request came with.' })
  current: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'An agent as those see them who watch over the service.' })
export class AgentAccount {
  @Field(() => Agent)
  agent: Agent;

  @Field(() => String)
  login: string;

  @Field(() => AgentRole)
  role: AgentRole;

  @Field(() => DateTimeScalar)
  createdAt: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null for one who was never there.' })
  lastSeenAt: number | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when there is no sign-in any more. Answers keep the name.',
  })
  retiredAt: number | null;

  @Field(() => [AgentSession], { description: 'Those in force, the newest first.' })
  sessions: AgentSession[];
}

@ObjectType({ simpleResolvers: true })
export class AgentAccountPayload {
  @Field(() => AgentAccount, { nullable: true, description: 'As it is now.' })
  agent: AgentAccount | null;

  @Field(() => [FieldError])
  errors: FieldError[];
}

@ObjectType({ simpleResolvers: true })
export class ChangeMyPasswordPayload {
  @Field(() => [FieldError])
  errors: FieldError[];
}

/** @param currentId the session of whoever looks. */
export const agentAccountType = (account: Account, currentId: string): AgentAccount => ({
  agent: agentType(account),
  login: account.login,
  role: account.role,
  createdAt: account.createdAt,
  lastSeenAt: account.seenAt,
  retiredAt: account.retiredAt,
  sessions: account.openSessions.map(({ id, createdAt, seenAt, expiresAt }) => ({
    id,
    signedInAt: createdAt,
    lastSeenAt: seenAt,
    expiresAt,
    current: id === currentId,
  })),
});
