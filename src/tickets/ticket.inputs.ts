import { Field, ID, InputType, Int } from 'type-graphql';
import { Constraint, Nested } from '../kernel/constraint.js';
import { TEXT_BOUNDS } from '../regulations/index.js';

export const KEY = { minLength: 8, maxLength: 255 } as const;
export const KEY_DESCRIPTION =
  'Chosen by the caller, once for each intent, and kept when the request is repeated: it then has one effect.';

@InputType({ description: 'Proof that it is the subscriber who asks (3.7).' })
export class AuthorizationInput {
  @Field(() => String, { description: 'Password of the control panel. Compared and forgotten.' })
  @Constraint({ minLength: 1, maxLength: 1024 })
  password: string;
}

@InputType({ description: 'A new ticket. What a topic asks for beyond these rules is in `regulations`.' })
export class OpenTicketInput {
  @Field(() => ID, { description: KEY_DESCRIPTION })
  @Constraint(KEY)
  idempotencyKey: string;

  @Field(() => ID, { description: 'A topic of `regulations`.' })
  topic: string;

  @Field(() => String)
  @Constraint({ ...TEXT_BOUNDS.subject, format: 'line' })
  subject: string;

  @Field(() => String, { description: 'The problem in as much detail as possible (G.2).' })
  @Constraint(TEXT_BOUNDS.description)
  description: string;

  @Field(() => String, { nullable: true, description: 'Full text of the error, kept verbatim (G.3).' })
  @Constraint(TEXT_BOUNDS.errorText)
  errorText: string | null;

  @Field(() => String, { nullable: true, description: 'What leads to the error, kept verbatim (G.3).' })
  @Constraint(TEXT_BOUNDS.stepsToReproduce)
  stepsToReproduce: string | null;

  @Field(() => ID, { nullable: true, description: 'The service of the contract that this is about (2.2).' })
  serviceId: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Asks for the emergency lane: only to restore a main service (3.5).',
  })
  emergency: boolean | null;

  @Field(() => AuthorizationInput, {
    nullable: true,
    description: 'Needed by significant topics (3.7); without it the ticket waits until it is authorized.',
  })
  @Nested(() => AuthorizationInput)
  authorization: AuthorizationInput | null;

  @Field(() => [ID], { nullable: true })
  @Constraint({ maxItems: 20 })
  attachmentIds: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'The subscriber was shown the topic’s `selfService` page, and it did not help. Topics that have one need it (2.1, 2.3).',
  })
  selfServiceDidNotHelp: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'The subscriber has seen the likely duplicate and means a new ticket (G.4).',
  })
  evenIfDuplicate: boolean | null;
}

@InputType()
export class ReplyToTicketInput {
  @Field(() => ID, { description: KEY_DESCRIPTION })
  @Constraint(KEY)
  idempotencyKey: string;

  @Field(() => ID)
  ticketId: string;

  @Field(() => String, { description: 'Plain text, kept verbatim.' })
  @Constraint({ minLength: 1, maxLength: 50_000 })
  body: string;

  @Field(() => [ID], { nullable: true })
  @Constraint({ maxItems: 20 })
  attachmentIds: string[] | null;
}

@InputType()
export class AuthorizeTicketInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => AuthorizationInput)
  @Nested(() => AuthorizationInput)
  authorization: AuthorizationInput;
}

@InputType()
export class CloseTicketInput {
  @Field(() => ID)
  ticketId: string;

  @Field(() => Int, { nullable: true, description: 'From 1, poor, to 5, excellent.' })
  @Constraint({ min: 1, max: 5 })
  rating: number | null;

  @Field(() => String, { nullable: true })
  @Constraint({ maxLength: 2000 })
  comment: string | null;
}
