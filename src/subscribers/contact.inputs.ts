import { Field, InputType } from 'type-graphql';
import { Constraint } from '../kernel/constraint.js';
import { UnofficialChannel } from './unofficial-channel.js';

@InputType({ description: 'A talk that is not official (3.3, 3.4).' })
export class RecordContactInput {
  @Field(() => String)
  @Constraint({ maxLength: 64 })
  login: string;

  @Field(() => UnofficialChannel)
  channel: UnofficialChannel;

  @Field(() => String)
  @Constraint({ minLength: 3, maxLength: 5000 })
  note: string;
}
