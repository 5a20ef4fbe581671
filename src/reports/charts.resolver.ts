import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agent, type AgentLoaders, agentType } from '../access/index.js';
import { readAgentFigures } from './agent-figures.js';
import { AgentFigures, HourLoad, ResponseBucket } from './charts.type.js';
import { readFirstResponse } from './first-response.js';
import { readLoad } from './load-by-hour.js';
import { inMinutes } from './service-figures.js';
import type { ReportDeps } from './service-report.js';
import { ServiceReport } from './service-report.type.js';

type Context = { readonly deps: ReportDeps; readonly loaders: AgentLoaders };

/** What charts are drawn from; each is read when it is asked for. Whoever has the report may read them. */
@Resolver(() => ServiceReport)
export class ChartsResolver {
  @FieldResolver(() => [ResponseBucket], {
    description:
      'How long first replies took since they were owed, from at once up to the promised time and over it, shortest first.',
  })
  firstResponse(
    @Root('span') span: ServiceReport['span'],
    @Ctx() { deps }: Context,
  ): Promise<ResponseBucket[]> {
    return readFirstResponse(deps.database, span, deps.regulations);
  }

  @FieldResolver(() => [HourLoad], {
    description: 'All 168 hours of the week, Monday 0:00 first, by the clocks of the report’s time zone.',
  })
  load(@Root() { span, timeZone }: ServiceReport, @Ctx() { deps }: Context): Promise<HourLoad[]> {
    return readLoad(deps.database, span, timeZone);
  }

  @FieldResolver(() => [AgentFigures], {
    description: 'Of each agent who took or answered anything, whoever answered most first.',
  })
  async agents(@Root('span') span: ServiceReport['span'], @Ctx() { deps }: Context): Promise<AgentFigures[]> {
    const figures = await readAgentFigures(deps.database, span);
    return figures.map(({ median, ...counts }) => ({ ...counts, medianMinutes: inMinutes(median) }));
  }
}

@Resolver(() => AgentFigures)
export class AgentFiguresResolver {
  @FieldResolver(() => Agent)
  async agent(@Root('agentId') id: number, @Ctx() { loaders }: Context): Promise<Agent> {
    return agentType(await loaders.agent.load(id));
  }
}
