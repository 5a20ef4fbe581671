import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'How many tickets there are of which an agent should know, now.',
})
export class QueueFigures {
  @Field(() => Int, { description: 'Of both lanes.' })
  waiting: number;

  @Field(() => Int, { description: 'Waiting emergencies.' })
  emergencies: number;

  @Field(() => Int, { description: 'As many as `tickets(filter: { overdue: true })` has.' })
  overdue: number;

  @Field(() => Int, { description: 'As many as `tickets(filter: { atRisk: true })` has.' })
  atRisk: number;

  @Field(() => Int)
  awaitingSubscriber: number;

  @Field(() => Int)
  awaitingAuthorization: number;

  @Field(() => Int, {
    description: 'The viewer’s open ones: as many as `tickets(filter: { mine: true, open: true })` has.',
  })
  mine: number;
}
