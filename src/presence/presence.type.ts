import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';
import { FieldError } from '../texts/index.js';
import { PresenceActivity } from './activity.js';
import type { PresentAgent } from './who-is-there.js';

registerEnumType(PresenceActivity, {
  name: 'PresenceActivity',
  description: 'What an agent does at a ticket.',
  valuesConfig: { GONE: { description: 'For reports alone: the page has been closed.' } },
});

@ObjectType({
  simpleResolvers: true,
  description: 'An agent who has a ticket open. No event tells of it, and nothing is kept.',
})
export class Presence {
  @Field(() => PresenceActivity, {
    description: 'WRITING when any of the agent’s pages is. Never GONE: who has gone is not in the list.',
  })
  activity: PresenceActivity;

  @Field(() => DateTimeScalar, { description: 'Since when the agent does that.' })
  since: number;

  /** Looked up when asked for. */
  readonly agentId: number;
}

export const presenceType = ({ agentId, activity, since }: PresentAgent): Presence => ({
  agentId,
  activity,
  since,
});

@ObjectType({ simpleResolvers: true })
export class ReportPresencePayload {
  @Field(() => [FieldError])
  errors: FieldError[];
}
