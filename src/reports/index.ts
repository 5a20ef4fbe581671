export { ReportsResolver } from './reports.resolver.js';
export { sumOf } from './service-figures.js';
export { weeksOf } from './weeks.js';
