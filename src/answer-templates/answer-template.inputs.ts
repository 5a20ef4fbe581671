import { Field, ID, InputType, Int } from 'type-graphql';
import { Constraint } from '../kernel/constraint.js';
import { Locale } from '../kernel/locale.js';
import { Outcome } from '../tickets/index.js';

const TITLE = { minLength: 3, maxLength: 200, format: 'line' } as const;
const BODY = { minLength: 3, maxLength: 20_000 } as const;
const BODY_DESCRIPTION =
  'Plain text. `{{ticketId}}` and the other names of TemplatePlaceholder stand for what is filled in.';
const INSTRUCTIONS = { maxItems: 10 } as const;
const INSTRUCTIONS_DESCRIPTION = 'Articles that the answer links to (3.9), in this order.';
const TOPIC_DESCRIPTION = 'The topic that it is for; for all of them when left out.';
const OUTCOME_DESCRIPTION = 'What the answer usually comes to; open when left out.';

@InputType({ description: 'A new answer template.' })
export class CreateAnswerTemplateInput {
  @Field(() => ID, {
    description:
      'Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect.',
  })
  @Constraint({ minLength: 8, maxLength: 255 })
  idempotencyKey: string;

  @Field(() => String)
  @Constraint(TITLE)
  title: string;

  @Field(() => String, { description: BODY_DESCRIPTION })
  @Constraint(BODY)
  body: string;

  @Field(() => Locale, { description: 'The language of the text.' })
  locale: Locale;

  @Field(() => ID, { nullable: true, description: TOPIC_DESCRIPTION })
  topic: string | null;

  @Field(() => Outcome, { nullable: true, description: OUTCOME_DESCRIPTION })
  outcome: Outcome | null;

  @Field(() => [ID], { nullable: true, description: INSTRUCTIONS_DESCRIPTION })
  @Constraint(INSTRUCTIONS)
  instructionIds: string[] | null;
}

@InputType({
  description: 'The whole of the template as it is to be: what is left out here is left out of it.',
})
export class ChangeAnswerTemplateInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The version that the change was made from.' })
  expectedVersion: number;

  @Field(() => String)
  @Constraint(TITLE)
  title: string;

  @Field(() => String, { description: BODY_DESCRIPTION })
  @Constraint(BODY)
  body: string;

  @Field(() => Locale, { description: 'The language of the text.' })
  locale: Locale;

  @Field(() => ID, { nullable: true, description: TOPIC_DESCRIPTION })
  topic: string | null;

  @Field(() => Outcome, { nullable: true, description: OUTCOME_DESCRIPTION })
  outcome: Outcome | null;

  @Field(() => [ID], { nullable: true, description: INSTRUCTIONS_DESCRIPTION })
  @Constraint(INSTRUCTIONS)
  instructionIds: string[] | null;
}

@InputType()
export class RetireAnswerTemplateInput {
  @Field(() => ID)
  id: string;
}
