import './presence.type.js';
import { Field, ID, InputType } from 'type-graphql';
import { Constraint } from '../kernel/constraint.js';
import { PresenceActivity } from './activity.js';

@InputType()
export class ReportPresenceInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => ID, {
    description:
      'Chosen by the page at random, and the same for as long as it is open: each page of an agent counts for itself.',
  })
  @Constraint({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]*$' })
  pageId: string;

  @Field(() => PresenceActivity)
  activity: PresenceActivity;
}
