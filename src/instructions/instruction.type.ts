import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Locale } from '../kernel/locale.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import type { Instruction } from '../regulations/index.js';
import { FieldError } from '../texts/index.js';
import type { InstructionRow } from './instruction.entity.js';
import { instructionId } from './instruction-id.js';

@ObjectType({ simpleResolvers: true, description: 'An instruction article as those see it who keep it.' })
export class InstructionArticle {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  summary: string;

  @Field(() => String, { description: 'An http(s) address.' })
  url: string;

  @Field(() => Locale)
  locale: Locale;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  version: number;

  @Field(() => DateTimeScalar)
  updatedAt: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it is offered no more. Answers that link to it keep the link.',
  })
  retiredAt: number | null;
}

@ObjectType({ simpleResolvers: true })
export class InstructionArticleConnection {
  @Field(() => [InstructionArticle])
  nodes: InstructionArticle[];

  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page.' })
  endCursor: string | null;
}

@ObjectType({ simpleResolvers: true })
export class InstructionPayload {
  @Field(() => InstructionArticle, {
    nullable: true,
    description: 'As it is now; with VERSION_CONFLICT the newer one.',
  })
  instruction: InstructionArticle | null;

  @Field(() => [FieldError])
  errors: FieldError[];
}

type Shown = Pick<InstructionRow, 'id' | 'title' | 'url' | 'summary' | 'locale'>;

/** An article as everybody sees it. */
export const instructionType = ({ id, title, url, summary, locale }: Shown): Instruction => ({
  id: instructionId(Number(id)),
  title,
  url,
  summary,
  locale,
});

export const instructionArticleType = (row: InstructionRow): InstructionArticle => ({
  ...instructionType(row),
  version: row.version,
  updatedAt: row.updatedAt,
  retiredAt: row.retiredAt,
});
