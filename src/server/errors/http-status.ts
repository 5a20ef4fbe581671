import type { GraphQLFormattedError } from 'graphql';
import { ProblemCode } from '../../kernel/problem.js';

/** Codes that a proxy or a client without GraphQL should understand too. */
const STATUS: Readonly<Record<string, number>> = {
  // Apollo's word for a request that is none of GraphQL over HTTP.
  BAD_REQUEST: 400,
  [ProblemCode.QUERY_TOO_COMPLEX]: 400,
  [ProblemCode.UNAUTHENTICATED]: 401,
  [ProblemCode.FORBIDDEN]: 403,
  [ProblemCode.RATE_LIMITED]: 429,
  [ProblemCode.OVERLOADED]: 503,
  [ProblemCode.INTERNAL_SERVER_ERROR]: 500,
};

export type Answer = {
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  /** The `data` entry: undefined when the operation was not run, null when it gave nothing. */
  readonly data: unknown;
};

export const errorCode = (error: GraphQLFormattedError | undefined): string | undefined => {
  const code = error?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
};

/** Whether an answer carries nothing that its asker could use: no data, or fields at the top that are all null. */
const isEmpty = (data: unknown): boolean =>
  data === null || typeof data !== 'object' || Object.values(data).every((value) => value === null);

/**
 * The status of an answer with errors, or undefined when it is GraphQL's 200. By GraphQL over HTTP a request that
 * was not run has 400 in `application/graphql-response+json` and 200 in `application/json`, whose clients take
 * other statuses for a failure below GraphQL.
 */
export const httpStatus = ({ errors, data }: Answer, mediaType: string): number | undefined => {
  if (!errors?.length || !isEmpty(data)) return undefined;
  for (const error of errors) {
    const status = STATUS[errorCode(error) ?? ''];
    if (status) return status;
  }
  return data === undefined && mediaType.startsWith('application/graphql-response+json') ? 400 : undefined;
};

/** @returns the headers by which HTTP itself says when to come again, or with what. */
export const errorHeaders = ({ errors }: Answer): [string, string][] => {
  const headers: [string, string][] = [];
  for (const error of errors ?? []) {
    const after = error.extensions?.retryAfterMs;
    if (typeof after === 'number')
      headers.push(['retry-after', String(Math.max(1, Math.ceil(after / 1000)))]);
    if (errorCode(error) === ProblemCode.UNAUTHENTICATED) headers.push(['www-authenticate', 'Bearer']);
  }
  return headers;
};
