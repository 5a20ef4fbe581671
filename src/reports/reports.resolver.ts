import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Agent, type AgentLoaders, agentType } from '../access/index.js';
import type { Actor } from '../kernel/actor.js';
import { DateTimeScalar } from '../kernel/scalars.js';
import { Subscriber, type SubscriberLoaders, subscriberType } from '../subscribers/index.js';
import { QueueException, QueueExceptionConnection, queueExceptionType } from './queue-exception.type.js';
import { queueExceptions } from './queue-exceptions.js';
import { type ReportDeps, serviceReport } from './service-report.js';
import { ServiceReport, serviceReportType } from './service-report.type.js';

/** What these resolvers need of a request. */
type Context = {
  readonly actor: Actor;
  readonly deps: ReportDeps;
  readonly loaders: SubscriberLoaders & AgentLoaders;
};

const SPAN = 'From `from` on and before `to`, 53 weeks at most.';

/** What supervisors look at. */
@Resolver(() => QueueException)
export class ReportsResolver {
  @Query(() => ServiceReport, {
    description: `How the promise of a reply was kept, by week (3.5). ${SPAN} For supervisors.`,
  })
  async serviceReport(
    @Ctx() { deps, actor }: Context,
    @Arg('from', () => DateTimeScalar) from: Date,
    @Arg('to', () => DateTimeScalar) to: Date,
    @Arg('timeZone', () => String, {
      nullable: true,
      description:
        'By whose clocks weeks begin and hours are counted: an IANA name. Default is the provider’s own.',
    })
    timeZone: string | null,
  ): Promise<ServiceReport> {
    return serviceReportType(await serviceReport(deps, actor, from, to, timeZone ?? null));
  }

  @Query(() => QueueExceptionConnection, {
    description: `Tickets taken out of turn and lanes changed, newest first (3.5). ${SPAN} For supervisors.`,
  })
  async queueExceptions(
    @Ctx() { deps, actor }: Context,
    @Arg('from', () => DateTimeScalar) from: Date,
    @Arg('to', () => DateTimeScalar) to: Date,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<QueueExceptionConnection> {
    const list = await queueExceptions(deps, actor, { from, to, first: first ?? 25, after: after ?? null });
    return {
      nodes: list.nodes.map(queueExceptionType),
      hasNextPage: list.hasNextPage,
      endCursor: list.endPlace,
    };
  }

  @FieldResolver(() => Agent)
  async agent(@Root('agentId') id: number, @Ctx() { loaders }: Context): Promise<Agent> {
    return agentType(await loaders.agent.load(id));
  }

  @FieldResolver(() => Subscriber)
  subscriber(
    @Root('subscriberId') id: number,
    @Ctx() { loaders }: Context,
  ): Subscriber | Promise<Subscriber> {
    return loaders.subscriber.shown(id, subscriberType);
  }
}
