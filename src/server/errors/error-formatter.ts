import { randomBytes } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import type { Logger } from 'pino';
import { isUnavailable } from '../../database/index.js';
import { Locale } from '../../kernel/locale.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import { describeFailure } from './describe-failure.js';
import { mistakeMessage } from './mistake-message.js';
import { parserExcess } from './parser-excess.js';
import { wordsOf } from './words.js';

/** Codes of mistakes that GraphQL itself finds in a request, as Apollo names them. */
const MISTAKES = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const DEEPEST_CAUSE = 5;
/** When a client may come again after the database was away, in milliseconds. */
const UNAVAILABLE_RETRY_MS = 1_000;

export type ErrorFormatterOptions = {
  readonly log: Logger;
  /** Names of the schema that a mistake comes close to are told outside production alone. */
  readonly hideSuggestions: boolean;
};

/** An error and what it wraps, the outermost first. */
const chainOf = (error: unknown): unknown[] => {
  const chain: unknown[] = [];
  for (let link = error; link && chain.length < DEEPEST_CAUSE; ) {
    chain.push(link);
    link = link instanceof GraphQLError ? link.originalError : undefined;
  }
  return chain;
};

/** After so many wrong values graphql looks at no more of them, and says so in an error that names no place. */
const TOO_MANY = /^Too many errors processing variables/;

/** The caller's mistake as GraphQL found it, or undefined when the error is not the caller's. */
const mistakeCode = (error: unknown, innermost: unknown): string | undefined => {
  if (!(error instanceof GraphQLError) || !(innermost instanceof GraphQLError)) return undefined;
  // An argument without its variable's value is the one mistake that shows only in execution.
  if (error.path) return error.message.startsWith('Argument "') ? ProblemCode.BAD_USER_INPUT : undefined;
  const { code } = error.extensions;
  if (MISTAKES.has(code)) return String(code);
  const ofVariables = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION || TOO_MANY.test(error.message);
  return ofVariables ? ProblemCode.BAD_USER_INPUT : undefined;
};

/**
 * The one place where an error gets the form in which it leaves the house, over HTTP and sockets alike. What is not
 * known to be meant for the caller is told as INTERNAL_SERVER_ERROR with a reference, and logged under it.
 */
export class ErrorFormatter {
  constructor(private readonly options: ErrorFormatterOptions) {}

  format(error: unknown, locale: Locale = Locale.RU): GraphQLFormattedError {
    const chain = chainOf(error);
    const place = error instanceof GraphQLError ? { locations: error.locations, path: error.path } : {};
    const problem = this.problemIn(chain);
    if (problem) {
      const { code, retryAfterMs } = problem;
      return { message: wordsOf(problem, locale), ...place, extensions: { code, retryAfterMs } };
    }
    const code = mistakeCode(error, chain.at(-1));
    if (code) {
      const message = mistakeMessage(error as GraphQLError, this.options.hideSuggestions);
      return { message, ...place, extensions: { code } };
    }
    return { ...this.failure(chain.at(-1), locale), ...place };
  }

  /** Says the same to log and caller: a reference, by which the one is found when the other asks. */
  private failure(error: unknown, locale: Locale): GraphQLFormattedError {
    const reference = randomBytes(5).toString('hex');
    this.options.log.error({ reference, failure: describeFailure(error) }, 'internal error');
    const problem = new Problem(ProblemCode.INTERNAL_SERVER_ERROR);
    return { message: wordsOf(problem, locale, reference), extensions: { code: problem.code, reference } };
  }

  private problemIn(chain: readonly unknown[]): Problem | undefined {
    const problem = chain.find((link) => link instanceof Problem) ?? parserExcess(chain);
    if (problem) return problem;
    return chain.some((link) => !(link instanceof GraphQLError) && isUnavailable(link))
      ? new Problem(ProblemCode.OVERLOADED, { retryAfterMs: UNAVAILABLE_RETRY_MS })
      : undefined;
  }
}
