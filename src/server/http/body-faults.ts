import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { localeFromHeader } from '../../kernel/locale.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import type { Edge } from '../edge.js';
import { LIMITS } from '../limits/index.js';

const TOO_LARGE = 413;

/** A body that Fastify refuses to read: too large, no JSON, of another type, or meant to change prototypes. */
const problemOf = (status: number): Problem =>
  status === TOO_LARGE
    ? new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'bodyTooLarge', params: { max: LIMITS.bodyBytes } })
    : new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'body' });

/** Whatever goes wrong before or beside GraphQL is told in GraphQL's form too, so that clients know one form. */
export const errorHandler =
  ({ formatter }: Edge) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const status = error.statusCode;
    const isTheirs = status !== undefined && status >= 400 && status < 500;
    const locale = localeFromHeader(request.headers['accept-language']);
    const formatted: GraphQLFormattedError = formatter.format(isTheirs ? problemOf(status) : error, locale);
    reply
      .code(isTheirs ? status : 500)
      .type('application/json; charset=utf-8')
      .send({ errors: [formatted] });
  };
