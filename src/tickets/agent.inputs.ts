import './enum.types.js';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Constraint } from '../kernel/constraint.js';
import { RefusalReason, TEXT_BOUNDS } from '../regulations/index.js';
import { Lane } from './enums.js';
import { KEY, KEY_DESCRIPTION } from './ticket.inputs.js';

export const Outcome = {
  RESOLVED: 'RESOLVED',
  IN_PROGRESS: 'IN_PROGRESS',
  AWAITING_SUBSCRIBER: 'AWAITING_SUBSCRIBER',
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];
registerEnumType(Outcome, { name: 'Outcome', description: 'What a reply comes to (3.5).' });

const EXPECTED_VERSION =
  'The version that the agent has read. If there is news since, nothing is written and the newer ticket comes back.';

@InputType()
export class AnswerTicketInput {
  @Field(() => ID, { description: KEY_DESCRIPTION })
  @Constraint(KEY)
  idempotencyKey: string;

  @Field(() => ID)
  ticketId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;

  @Field(() => String, { description: 'Plain text, kept verbatim.' })
  @Constraint({ minLength: 1, maxLength: 50_000 })
  body: string;

  @Field(() => Outcome)
  outcome: Outcome;

  @Field(() => Date, {
    nullable: true,
    description: 'With IN_PROGRESS, and with it alone: until when the solution is expected (3.5).',
  })
  expectedResolutionAt: Date | null;

  @Field(() => [ID], { nullable: true, description: 'Instruction articles that the answer links to (3.9).' })
  @Constraint({ maxItems: 10 })
  instructionIds: string[] | null;

  @Field(() => [ID], { nullable: true })
  @Constraint({ maxItems: 20 })
  attachmentIds: string[] | null;
}

@InputType()
export class AddNoteInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => String, { description: 'For the support service alone.' })
  @Constraint({ minLength: 1, maxLength: 50_000 })
  body: string;
}

@InputType()
export class RequestAuthorizationInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => String, { description: 'What is needed, as the subscriber is to read it (3.7).' })
  @Constraint({ minLength: 3, maxLength: 2000 })
  what: string;
}

@InputType()
export class AcceptAuthorizationInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => String, { description: 'What proved it: kept as a note of the support service.' })
  @Constraint({ minLength: 3, maxLength: 2000 })
  basis: string;
}

@InputType()
export class RefuseTicketInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => Int, { description: EXPECTED_VERSION })
  expectedVersion: number;

  @Field(() => RefusalReason, { description: 'Accepted where the facts on record support it (3.10).' })
  reason: RefusalReason;

  @Field(() => String, { nullable: true })
  @Constraint({ maxLength: 5000 })
  explanation: string | null;
}

@InputType()
export class ChangeLaneInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => Lane)
  lane: Lane;

  @Field(() => String, { description: 'Kept, and shown to supervisors.' })
  @Constraint({ minLength: 3, maxLength: 500 })
  reason: string;
}

@InputType()
export class ChangeTopicInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => ID, {
    description: 'A topic that is offered; what it needs of authorization follows it (3.7).',
  })
  topic: string;

  @Field(() => String, { nullable: true, description: 'Kept as a note of the support service.' })
  @Constraint({ minLength: 3, maxLength: 500 })
  reason: string | null;
}

@InputType()
export class MergeDuplicateInput {
  @Field(() => ID, { description: 'The later ticket: it is closed.' })
  ticketId: string;

  @Field(() => ID, { description: 'The earlier ticket of the same subscriber: the text goes there.' })
  duplicateOf: string;
}

@InputType({ description: 'A letter on paper (3.1).' })
export class RegisterLetterInput {
  @Field(() => ID, { description: KEY_DESCRIPTION })
  @Constraint(KEY)
  idempotencyKey: string;

  @Field(() => String, { description: 'Of the register of incoming letters; each is registered once.' })
  @Constraint({ minLength: 1, maxLength: 64, format: 'line' })
  incomingNumber: string;

  @Field(() => Date, { description: 'When the letter came. The time to reply starts at the registration.' })
  receivedOn: Date;

  @Field(() => String, { nullable: true, description: 'The login or the contract number, or both (G.1).' })
  @Constraint({ maxLength: 64 })
  login: string | null;

  @Field(() => String, { nullable: true })
  @Constraint({ maxLength: 64 })
  contractNumber: string | null;

  @Field(() => ID)
  topic: string;

  @Field(() => String)
  @Constraint({ ...TEXT_BOUNDS.subject, format: 'line' })
  subject: string;

  @Field(() => String)
  @Constraint(TEXT_BOUNDS.description)
  description: string;

  @Field(() => [ID], { nullable: true })
  @Constraint({ maxItems: 20 })
  attachmentIds: string[] | null;
}
