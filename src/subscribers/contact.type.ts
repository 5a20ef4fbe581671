import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';
import { FieldError } from '../texts/index.js';
import { UnofficialChannel } from './unofficial-channel.js';

@ObjectType({ simpleResolvers: true, description: 'A talk that was noted and is not official (3.3, 3.4).' })
export class Contact {
  @Field(() => ID)
  id: string;

  @Field(() => UnofficialChannel)
  channel: UnofficialChannel;

  @Field(() => String)
  note: string;

  @Field(() => DateTimeScalar)
  at: number;

  /** Looked up when asked for. */
  readonly agentId: number;
}

@ObjectType({ simpleResolvers: true })
export class RecordContactPayload {
  @Field(() => [FieldError])
  errors: FieldError[];
}
