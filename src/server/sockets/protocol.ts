import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  subscribe as graphqlSubscribe,
} from 'graphql';
import { type Context, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { localeFromHeader } from '../../kernel/locale.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import type { RequestContext } from '../context.js';
import type { Edge } from '../edge.js';
import { checkCost, LIMITS } from '../limits/index.js';
import { beginOperation, endOperation, nameOperation } from '../operations.js';
import type { Connection } from './connection.js';
import { Documents } from './documents.js';
import { greet } from './greeting.js';
import { canShare, outletOf } from './outlet.js';

type Socket = Context<Record<string, unknown>, Connection>;

/** graphql's `subscribe`, or one that does the same for many listeners at once. */
export type Subscribe = (
  args: ExecutionArgs,
) => Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>;

export type ProtocolOptions = {
  readonly subscribe?: Subscribe;
  /** Milliseconds within which a socket must greet. */
  readonly greetingMs: number;
};

const operationUnknown = (): GraphQLError =>
  new GraphQLError('The document has no operation of that name, or several and none was named.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });

/** The language of an operation's errors: its own when it has a context. */
const localeOf = (args: ExecutionArgs | undefined, connection: Connection) =>
  (args?.contextValue as RequestContext | undefined)?.locale ??
  connection.locale ??
  localeFromHeader(connection.acceptLanguage);

/** What an operation is run with, when it passes everything that HTTP has Apollo check. */
const prepare = async (
  edge: Edge,
  documents: Documents,
  { extra: connection }: Socket,
  id: string,
  payload: SubscribePayload,
): Promise<ExecutionArgs | readonly GraphQLError[]> => {
  const { query, operationName, variables } = payload;
  const told = beginOperation('ws');
  told.actor = connection.actor.kind;
  connection.operations.set(id, told);
  if (connection.operations.size > LIMITS.socketOperations)
    throw new Problem(ProblemCode.RATE_LIMITED, {
      reason: 'operations',
      params: { max: LIMITS.socketOperations },
    });
  const judged = documents.judge(query);
  if ('errors' in judged) return judged.errors;
  const { document } = judged;
  // The payload is held as long as the stream lives: with the one copy of the text that all share.
  Object.assign(payload, { query: document.loc?.source.body ?? query });
  const operation = getOperationAST(document, operationName);
  if (!operation) return [operationUnknown()];
  nameOperation(told, document, operation);
  // Frames are small and a lost connection gives no answer: what changes something goes by HTTP, with its key.
  if (operation.operation === 'mutation')
    throw new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'mutationOverSocket' });
  const variableValues = variables ?? {};
  checkCost(edge.schema, document, operation, variableValues);
  const { actor, acceptLanguage } = connection;
  const contextValue = await edge.callers.contextFor({ actor, acceptLanguage, channel: 'ws' });
  connection.locale = contextValue.locale;
  return { schema: edge.schema, document, operationName, variableValues, contextValue };
};

/** `graphql-transport-ws` with this server's callers, limits, errors and log. */
export const createProtocol = (edge: Edge, options: ProtocolOptions): Server<Connection> => {
  const documents = new Documents(edge);
  const asError = (error: unknown): GraphQLError =>
    error instanceof GraphQLError
      ? error
      : new GraphQLError('failed', { originalError: error instanceof Error ? error : new Error('failed') });

  return makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: options.greetingMs,
    execute,
    subscribe: options.subscribe ?? (graphqlSubscribe as Subscribe),
    onConnect: ({ extra, connectionParams }) => greet(edge, extra, connectionParams),
    onSubscribe: async (socket, id, payload) => {
      const prepared = await prepare(edge, documents, socket, id, payload).catch((error) => [asError(error)]);
      // Taken back by the client in the meantime: then nobody asks for the error either.
      if (Array.isArray(prepared) && !(id in socket.subscriptions)) socket.extra.operations.delete(id);
      return prepared as ExecutionArgs | GraphQLError[];
    },
    onOperation: ({ extra }, id, _payload, _args, result) => {
      const told = extra.operations.get(id);
      if (!told || !(Symbol.asyncIterator in result)) return;
      told.live = true;
      edge.metrics.liveStreams.inc();
      if (canShare(result)) result.through(outletOf(extra.socket, id));
    },
    onNext: ({ extra }, id, _payload, args, result) => {
      if (!result.errors) return undefined;
      const errors = result.errors.map((error) => edge.formatter.format(error, localeOf(args, extra)));
      const told = extra.operations.get(id);
      if (told) told.answer = { errors, data: result.data };
      return { ...result, errors } as unknown as ExecutionResult;
    },
    onError: ({ extra }, id, _payload, errors) => {
      const formatted = errors.map((error) => edge.formatter.format(error, localeOf(undefined, extra)));
      const told = extra.operations.get(id);
      if (told) {
        told.answer = { errors: formatted, data: undefined };
        end(edge, extra, id);
      }
      return formatted;
    },
    onComplete: ({ extra }, id) => end(edge, extra, id),
  });
};

const end = (edge: Edge, connection: Connection, id: string): void => {
  const told = connection.operations.get(id);
  if (!told) return;
  connection.operations.delete(id);
  if (told.live) edge.metrics.liveStreams.dec();
  endOperation(told, edge);
};
