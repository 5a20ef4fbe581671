import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';
import { FieldError } from '../texts/index.js';

@ObjectType({ simpleResolvers: true })
export class SessionPayload {
  @Field(() => String, { nullable: true, description: 'Sent as `Authorization: Bearer …`.' })
  token: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  expiresAt: number | null;

  @Field(() => [FieldError])
  errors: FieldError[];
}
