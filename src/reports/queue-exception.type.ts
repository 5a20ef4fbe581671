import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';
import { Lane } from '../tickets/index.js';
import { ExceptionKind, type QueueExceptionRow } from './queue-exceptions.js';

registerEnumType(ExceptionKind, {
  name: 'QueueExceptionKind',
  description: 'How the order of 3.5 was left.',
  valuesConfig: {
    OUT_OF_TURN: { description: 'Taken before those who had waited longer.' },
    LANE_CHANGED: { description: 'Moved to the other lane by an agent.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'A ticket that an agent served before its turn, and why (3.5).',
})
export class QueueException {
  @Field(() => DateTimeScalar)
  at: number;

  @Field(() => ExceptionKind)
  kind: ExceptionKind;

  @Field(() => ID)
  ticketId: string;

  @Field(() => Lane)
  fromLane: Lane;

  @Field(() => Lane, { description: 'The same where it was taken out of turn.' })
  toLane: Lane;

  @Field(() => String, { description: 'In the agent’s words.' })
  reason: string;

  /** Looked up when asked for. */
  readonly agentId: number;
  readonly subscriberId: number;
}

@ObjectType({ simpleResolvers: true })
export class QueueExceptionConnection {
  @Field(() => [QueueException])
  nodes: QueueException[];

  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` for the next page.' })
  endCursor: string | null;
}

export const queueExceptionType = ({ seq, version, ...row }: QueueExceptionRow): QueueException => row;
