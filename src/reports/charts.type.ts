import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'First replies that took more than `fromMinutes`, and `toMinutes` at most.',
})
export class ResponseBucket {
  @Field(() => Int)
  fromMinutes: number;

  @Field(() => Int, { nullable: true, description: 'Null for whatever took longer.' })
  toMinutes: number | null;

  @Field(() => Int)
  count: number;
}

@ObjectType({ simpleResolvers: true, description: 'One hour of the week, on all its days of the span.' })
export class HourLoad {
  @Field(() => Int, { description: '1 is Monday, 7 Sunday.' })
  weekday: number;

  @Field(() => Int, { description: '0 to 23, by the clocks of the report’s time zone.' })
  hour: number;

  @Field(() => Int, { description: 'Tickets that came in.' })
  received: number;

  @Field(() => Int, { description: 'Replies that went out: answers, demands and refusals.' })
  answered: number;
}

@ObjectType({ simpleResolvers: true, description: 'What an agent did in the span of a report.' })
export class AgentFigures {
  @Field(() => Int, { description: 'Replies: answers, demands and refusals.' })
  answers: number;

  @Field(() => Int, { description: 'Tickets taken from the queue or from a colleague.' })
  taken: number;

  @Field(() => Float, {
    nullable: true,
    description: 'From taking a ticket until the reply that was owed, by nearest rank. Null for none.',
  })
  medianMinutes: number | null;

  /** Looked up when asked for. */
  readonly agentId: number;
}
