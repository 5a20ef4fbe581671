import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { AgentRole } from '../kernel/actor.js';
import type { KnownAgent } from './agent-loaders.js';

registerEnumType(AgentRole, {
  name: 'AgentRole',
  description: 'Ranks of the support service, each with all that the one before may do.',
});

@ObjectType({ simpleResolvers: true, description: 'A specialist of the support service (СТП).' })
export class Agent {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'As subscribers see it under an answer.' })
  name: string;

  /** Of the row, for the fields that not everybody may see. */
  readonly row: KnownAgent;
}

/** What leaves the house of an agent, also of one who has retired: their answers stay theirs. */
export const agentType = (row: KnownAgent): Agent => ({ id: String(row.id), name: row.name, row });
