import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Locale, localeFromHeader } from '../../kernel/locale.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import type { Edge } from '../edge.js';
import { errorCode, errorHeaders, httpStatus } from '../errors/index.js';
import type { Operation } from '../operations.js';

/** GraphQL's media type whose statuses say what happened: here they always do. */
const STRICT = 'application/graphql-response+json';

const statusOf = (error: unknown, code: string | undefined, otherwise: number): number => {
  if (!(error instanceof Problem)) return otherwise;
  if (error.reason === 'tooLarge') return 413;
  if (error.reason === 'multipart') return 415;
  return code === ProblemCode.NOT_FOUND ? 404 : otherwise;
};

/** The client left before its file was here: nobody reads the answer, and nothing is wrong with the house. */
const ended = ({ raw }: FastifyRequest): Problem | undefined =>
  raw.destroyed && !raw.complete
    ? new Problem(ProblemCode.BAD_USER_INPUT, { reason: 'uploadEnded' })
    : undefined;

export type Failed = {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly told: Operation;
};

/**
 * Says what went wrong as `{ "error": { "code", "message" } }`, with the status that plain HTTP has for it.
 * @param locale of the caller, where it is known already
 */
export const answerFailure = (
  { formatter, log }: Edge,
  error: unknown,
  { request, reply, told }: Failed,
  locale: Locale | undefined,
): FastifyReply => {
  const meant = ended(request) ?? error;
  if (meant instanceof Problem && meant.reason === 'diskFull')
    log.error('There is no room for files: the disk is full');
  const formatted = formatter.format(meant, locale ?? localeFromHeader(request.headers['accept-language']));
  const answer = { errors: [formatted], data: undefined };
  told.answer = answer;
  const code = errorCode(formatted);
  const { retryAfterMs, reference } = formatted.extensions ?? {};
  for (const [name, value] of errorHeaders(answer)) reply.header(name, value);
  return reply
    .code(statusOf(meant, code, httpStatus(answer, STRICT) ?? 400))
    .type('application/json; charset=utf-8')
    .send({ error: { code, message: formatted.message, retryAfterMs, reference } });
};
