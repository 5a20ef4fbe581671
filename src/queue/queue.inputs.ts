import { Field, ID, InputType } from 'type-graphql';
import { Constraint } from '../kernel/constraint.js';

@InputType()
export class TakeTicketInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => String, { description: 'Why the order is left: kept, and shown to supervisors.' })
  @Constraint({ minLength: 3, maxLength: 500 })
  reason: string;
}
