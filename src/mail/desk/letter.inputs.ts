import './enum.types.js';
import { Field, ID, InputType } from 'type-graphql';
import { Constraint } from '../../kernel/constraint.js';
import { KEY, KEY_DESCRIPTION } from '../../tickets/index.js';
import { LetterOutcome } from '../words.js';

@InputType({ description: 'Everything that is given must fit.' })
export class LetterFilter {
  @Field(() => [LetterOutcome], { nullable: true })
  @Constraint({ maxItems: 8 })
  outcomes: LetterOutcome[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: those that an agent has to assign or dismiss; automatic letters are none of them.',
  })
  waiting: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'A ticketID in any spelling, or words of the sender’s address, name or the subject.',
  })
  @Constraint({ maxLength: 200 })
  search: string | null;
}

@InputType({ description: 'Whose letter it is (G.1): the login or the contract number, or both.' })
export class AssignLetterInput {
  @Field(() => ID, { description: KEY_DESCRIPTION })
  @Constraint(KEY)
  idempotencyKey: string;

  @Field(() => ID)
  letterId: string;

  @Field(() => String, { nullable: true })
  @Constraint({ maxLength: 64 })
  login: string | null;

  @Field(() => String, { nullable: true })
  @Constraint({ maxLength: 64 })
  contractNumber: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'A ticket of this subscriber that it belongs to; it becomes a request of its own without one.',
  })
  ticketId: string | null;
}

@InputType()
export class DismissLetterInput {
  @Field(() => ID)
  letterId: string;

  @Field(() => String, { description: 'Why it is no request. Kept.' })
  @Constraint({ minLength: 3, maxLength: 500 })
  reason: string;
}
