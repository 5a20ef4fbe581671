import './enum.types.js';
import { Field, ID, InputType } from 'type-graphql';
import { Constraint } from '../kernel/constraint.js';
import { Lane, TicketStatus } from './enums.js';

@InputType({ description: 'Everything that is given must fit.' })
export class TicketFilter {
  @Field(() => [ID], {
    nullable: true,
    description: 'ticketIDs in any spelling. What is not the viewer’s is left out, as what does not exist.',
  })
  @Constraint({ maxItems: 100 })
  ids: string[] | null;

  @Field(() => [TicketStatus], { nullable: true })
  @Constraint({ maxItems: 8 })
  statuses: TicketStatus[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: neither resolved nor refused nor closed.' })
  open: boolean | null;

  @Field(() => ID, { nullable: true })
  topic: string | null;

  @Field(() => Lane, { nullable: true })
  lane: Lane | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A ticketID in any spelling, or words of the subject, the texts or the messages. For agents also of their notes, and of the subscriber’s login, contract number, name and e-mail addresses.',
  })
  @Constraint({ maxLength: 200 })
  search: string | null;

  @Field(() => String, { nullable: true, description: 'For agents and services.' })
  subscriberLogin: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For agents and services: the reply is late, or the promised date of the solution has passed.',
  })
  overdue: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For agents and services: the reply is not late yet, and soon will be (3.5).',
  })
  atRisk: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For agents: whether the viewer has it, or had it last.',
  })
  mine: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For agents and services: an authorization is owed so long that a refusal is offered (3.10).',
  })
  authorizationOverdue: boolean | null;
}
