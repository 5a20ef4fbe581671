import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../kernel/scalars.js';
import { Lane } from '../tickets/index.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'Where a waiting ticket stands. Nothing that its subscriber does moves it forward or back (G.4).',
})
export class QueuePlace {
  @Field(() => Lane)
  lane: Lane;

  @Field(() => Int, { description: 'Within its lane, from 1.' })
  position: number;

  @Field(() => Int, {
    description:
      'Waiting emergencies, which go first (3.5). 0 for an emergency itself: its position says it all.',
  })
  emergenciesAhead: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When an agent will probably take it, by the pace of the last takings; null where there were too few of late. No promise: that is respondBy.',
  })
  estimatedStartAt: number | null;
}
