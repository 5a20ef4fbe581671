import { AgentFiguresResolver, ChartsResolver } from './charts.resolver.js';
import { ReportsResolver } from './reports.resolver.js';

export { sumOf } from './service-figures.js';
export { weeksOf } from './weeks.js';

export const REPORT_RESOLVERS = [ReportsResolver, ChartsResolver, AgentFiguresResolver] as const;
