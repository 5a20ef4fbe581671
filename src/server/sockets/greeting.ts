import { localeFromHeader } from '../../kernel/locale.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import type { Edge } from '../edge.js';
import { errorCode } from '../errors/index.js';
import { CloseCode } from './close-codes.js';
import type { Connection } from './connection.js';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const CLOSE_BY_PROBLEM: Readonly<Record<string, number>> = {
  [ProblemCode.UNAUTHENTICATED]: CloseCode.UNAUTHORIZED,
  [ProblemCode.OVERLOADED]: CloseCode.TRY_AGAIN_LATER,
};

/**
 * Takes `{ "authorization": "Bearer …", "acceptLanguage": "ru" }` from `connection_init`. The token is judged once,
 * and its holder stands for all operations of the socket; the sentry sees to it that it ends with the token.
 * @returns false when the socket was closed instead.
 */
export const greet = async (
  edge: Edge,
  connection: Connection,
  payload: Readonly<Record<string, unknown>> | undefined,
): Promise<boolean> => {
  connection.acceptLanguage = textOf(payload?.acceptLanguage);
  connection.locale = localeFromHeader(connection.acceptLanguage);
  try {
    const { authorization } = payload ?? {};
    if (authorization !== undefined && typeof authorization !== 'string')
      throw new Problem(ProblemCode.UNAUTHENTICATED);
    connection.actor = await edge.callers.identify(authorization);
    // It has done its work, and the payload is held as long as the socket lives.
    if (payload) Reflect.deleteProperty(payload, 'authorization');
    return true;
  } catch (error) {
    const code = errorCode(edge.formatter.format(error, connection.locale));
    const close = CLOSE_BY_PROBLEM[code ?? ''] ?? CloseCode.INTERNAL;
    connection.socket.close(close, code);
    return false;
  }
};
