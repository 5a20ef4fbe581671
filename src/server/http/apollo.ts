import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestListener,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { Locale, localeFromHeader } from '../../kernel/locale.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import type { RequestContext } from '../context.js';
import type { Edge } from '../edge.js';
import { describeFailure, errorHeaders } from '../errors/index.js';
import { checkCost, limitsRule, rootFieldsRule } from '../limits/index.js';
import { nameOperation, type Operation } from '../operations.js';

/** Until the document is judged there is only `told`; then the context of the resolvers is put beside it. */
export type HttpContext = { readonly told: Operation } & Partial<RequestContext>;

type Call = GraphQLRequestContext<HttpContext>;

const header = (call: Call, name: string): string | undefined => call.request.http?.headers.get(name);

const localeOf = (call: Call): Locale =>
  call.contextValue.locale ?? localeFromHeader(header(call, 'accept-language')) ?? Locale.RU;

/**
 * Limits and identification, in this order: a request that asks for too much costs no SQL, not even that of looking
 * up its token.
 */
const gate = (edge: Edge, locales: WeakMap<GraphQLError, Locale>): ApolloServerPlugin<HttpContext> => {
  const listener: GraphQLRequestListener<HttpContext> = {
    didResolveOperation: async (call) => {
      const { document, operation, request, contextValue } = call;
      // No operation of that name: execution says so, without resolving anything.
      if (!operation) return;
      nameOperation(contextValue.told, document, operation);
      if (operation.operation === 'subscription')
        throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'subscriptionOverHttp' });
      checkCost(edge.schema, document, operation, request.variables ?? {});
      const actor = await edge.callers.identify(header(call, 'authorization'));
      contextValue.told.actor = actor.kind;
      const acceptLanguage = header(call, 'accept-language');
      Object.assign(contextValue, await edge.callers.contextFor({ actor, acceptLanguage, channel: 'http' }));
    },
    didEncounterErrors: async (call) => {
      // Apollo formats errors without saying whose they are.
      for (const error of call.errors) locales.set(error, localeOf(call));
    },
    willSendResponse: async ({ response: { body, http }, contextValue }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      const { errors, data } = body.singleResult;
      contextValue.told.answer = { errors, data };
      for (const [name, value] of errorHeaders({ errors, data })) http.headers.set(name, value);
    },
  };
  return {
    requestDidStart: async () => listener,
    unexpectedErrorProcessingRequest: async ({ error }) => {
      edge.log.error({ failure: describeFailure(error) }, 'the pipeline failed');
    },
  };
};

/** Apollo puts messages of errors into its own: only the notices that it gives at its start are passed on. */
const quiet = (log: Logger): ApolloServerOptions<HttpContext>['logger'] => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message) => log.warn(String(message)),
  error: () => undefined,
});

export const createApollo = (edge: Edge): ApolloServer<HttpContext> => {
  const locales = new WeakMap<GraphQLError, Locale>();
  return new ApolloServer<HttpContext>({
    schema: edge.schema,
    nodeEnv: edge.production ? 'production' : 'development',
    introspection: !edge.production,
    hideSchemaDetailsFromClientErrors: edge.production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    stringifyResult: (result) => JSON.stringify(result),
    parseOptions: edge.parseOptions,
    validationRules: [limitsRule, rootFieldsRule],
    formatError: (_formatted, error): GraphQLFormattedError =>
      edge.formatter.format(error, error instanceof GraphQLError ? locales.get(error) : undefined),
    logger: quiet(edge.log),
    plugins: [
      gate(edge, locales),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Variables of the environment that begin with APOLLO_ would turn reports to Apollo on.
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
};
