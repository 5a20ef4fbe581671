import './enum.types.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/scalars.js';
import { FieldError } from '../../texts/index.js';
import { Ticket } from '../../tickets/index.js';
import type { LetterRow } from '../letter.entity.js';
import { LetterOutcome, LetterSource, SenderCheck } from '../words.js';
import { LetterNote, notesOf } from './letter-notes.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The receipt of a letter that came in: what it was and what became of it (3.1, 3.2).',
})
export class Letter {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  receivedAt: number;

  @Field(() => LetterSource)
  source: LetterSource;

  @Field(() => String, { nullable: true, description: 'The author’s address, as the letter says.' })
  from: string | null;

  @Field(() => String, { nullable: true })
  fromName: string | null;

  @Field(() => String)
  subject: string;

  @Field(() => LetterOutcome)
  outcome: LetterOutcome;

  @Field(() => String, { nullable: true, description: 'Why, as a code of docs/letters.md.' })
  reason: string | null;

  @Field(() => [LetterNote])
  notes: LetterNote[];

  @Field(() => SenderCheck)
  senderCheck: SenderCheck;

  @Field(() => String, {
    nullable: true,
    description: 'By which rule the topic was chosen: `words:php-version`, or `fallback`.',
  })
  topicRule: string | null;

  @Field(() => String, { nullable: true, description: 'Quoted history and signature, folded away.' })
  folded: string | null;

  @Field(() => Int, { description: 'How often the same letter has come.' })
  arrivals: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The message that it became; null where it opened a ticket.',
  })
  messageId: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When an agent assigned or dismissed it.' })
  handledAt: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is no request, in the words of the agent who dismissed it.',
  })
  remark: string | null;

  /** Of the row, for the fields that are looked up when asked for. */
  readonly row: LetterRow;
}

@ObjectType({ simpleResolvers: true })
export class LetterConnection {
  @Field(() => [Letter])
  nodes: Letter[];

  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page.' })
  endCursor: string | null;
}

@ObjectType({ simpleResolvers: true })
export class LetterPayload {
  @Field(() => Letter, {
    nullable: true,
    description: 'As it is now; also beside STATUS_FORBIDS, where somebody has dealt with it before.',
  })
  letter: Letter | null;

  @Field(() => [FieldError])
  errors: FieldError[];
}

@ObjectType({ simpleResolvers: true })
export class AssignLetterPayload extends LetterPayload {
  @Field(() => Ticket, { nullable: true, description: 'The one that it opened, or was added to.' })
  ticket: Ticket | null;
}

export const letterType = (row: LetterRow): Letter => ({
  id: String(row.id),
  receivedAt: row.receivedAt,
  source: row.source,
  from: row.fromAddress,
  fromName: row.fromName,
  subject: row.subject,
  outcome: row.outcome,
  reason: row.reason,
  notes: notesOf(row.notes),
  senderCheck: row.senderCheck,
  topicRule: row.topicRule,
  folded: row.folded,
  arrivals: row.arrivals,
  messageId: row.messageId === null ? null : String(row.messageId),
  handledAt: row.handledAt,
  remark: row.remark,
  row,
});
