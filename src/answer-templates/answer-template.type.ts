import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { instructionType } from '../instructions/index.js';
import { Locale } from '../kernel/locale.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { Instruction } from '../regulations/index.js';
import { FieldError } from '../texts/index.js';
import { Outcome } from '../tickets/index.js';
import type { LinkedTemplate } from './template-rows.js';
import { placeholdersOf, TemplatePlaceholder } from './template-rules.js';

registerEnumType(TemplatePlaceholder, {
  name: 'TemplatePlaceholder',
  description: 'What an answer template may leave to be filled in, written as `{{ticketId}}`.',
  valuesConfig: {
    subscriberName: { description: 'The name of whoever asked.' },
    login: { description: 'Their login.' },
    contractNumber: { description: 'The number of their contract.' },
    serviceName: { description: 'The service that the ticket is about.' },
    agentName: { description: 'Whoever answers.' },
    expectedResolutionAt: { description: 'Until when the solution is expected (3.5).' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'What agents begin an answer with.' })
export class AnswerTemplate {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Plain text with placeholders.' })
  body: string;

  @Field(() => [TemplatePlaceholder], { description: 'Those of the body, each once.' })
  placeholders: TemplatePlaceholder[];

  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID, { nullable: true, description: 'The topic that it is for; null for all of them.' })
  topic: string | null;

  @Field(() => Outcome, { nullable: true, description: 'What the answer usually comes to.' })
  outcome: Outcome | null;

  @Field(() => [Instruction], {
    description: 'Articles that the answer links to (3.9); those that are retired by now are left out.',
  })
  instructions: Instruction[];

  @Field(() => Int, { description: 'Grows by one with each change.' })
  version: number;

  @Field(() => DateTimeScalar)
  updatedAt: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is offered no more.' })
  retiredAt: number | null;
}

@ObjectType({ simpleResolvers: true })
export class AnswerTemplateConnection {
  @Field(() => [AnswerTemplate])
  nodes: AnswerTemplate[];

  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page.' })
  endCursor: string | null;
}

@ObjectType({ simpleResolvers: true })
export class AnswerTemplatePayload {
  @Field(() => AnswerTemplate, {
    nullable: true,
    description: 'As it is now; with VERSION_CONFLICT the newer one.',
  })
  template: AnswerTemplate | null;

  @Field(() => [FieldError])
  errors: FieldError[];
}

export const answerTemplateType = ({ row, articles }: LinkedTemplate): AnswerTemplate => ({
  id: String(row.id),
  title: row.title,
  body: row.body,
  placeholders: [...placeholdersOf(row.body).known],
  locale: row.locale,
  topic: row.topic,
  outcome: row.outcome,
  instructions: articles.map(instructionType),
  version: row.version,
  updatedAt: row.updatedAt,
  retiredAt: row.retiredAt,
});
