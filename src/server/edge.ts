import type { GraphQLSchema, ParseOptions } from 'graphql';
import type { Logger } from 'pino';
import type { Callers, RequestContext } from './context.js';
import type { ErrorFormatter } from './errors/index.js';
import type { Metrics } from './metrics.js';

/** What HTTP and sockets have in common: one schema, one set of callers, one formatter, one log. */
export type Edge = {
  readonly schema: GraphQLSchema;
  readonly callers: Callers<RequestContext>;
  readonly formatter: ErrorFormatter;
  readonly log: Logger;
  /** For the one line that each operation gets; see `operations.ts`. */
  readonly operationsLog: Logger;
  readonly metrics: Metrics;
  readonly production: boolean;
  readonly parseOptions: ParseOptions;
};
