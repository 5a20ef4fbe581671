/** Turns what the server reports into the SDK's errors: the same for an HTTP answer and for the live stream. */
import {
  AuthError,
  CursorExpiredError,
  type ErrorDetails,
  InputError,
  NotFoundError,
  OverloadedError,
  RateLimitError,
  ServerError,
  type ZayavkaError,
} from '../errors.js';

export interface GraphQLErrorLike {
  readonly message: string;
  readonly extensions?: Record<string, unknown> | undefined;
}

/** @param details of the HTTP answer, where there was one; the error's own `retryAfterMs` wins over its header. */
export function toRefusal(error: GraphQLErrorLike, details: ErrorDetails = {}): ZayavkaError {
  const { code, retryAfterMs, reference } = error.extensions ?? {};
  const known: ErrorDetails = {
    ...details,
    code: typeof code === 'string' ? code : 'UNKNOWN',
    retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : details.retryAfterMs,
  };
  // For codes that are answered before anything is done.
  const unsent: ErrorDetails = { ...known, unsent: true };
  switch (code) {
    case 'UNAUTHENTICATED':
    case 'FORBIDDEN':
      return new AuthError(error.message, unsent);
    case 'RATE_LIMITED':
      return new RateLimitError(error.message, unsent);
    case 'OVERLOADED':
      return new OverloadedError(error.message, known);
    case 'NOT_FOUND':
      return new NotFoundError(error.message, known);
    case 'CURSOR_EXPIRED':
      return new CursorExpiredError(error.message, known);
    case 'ATTACHMENT_REFUSED':
    case 'BAD_USER_INPUT':
    case 'QUERY_TOO_COMPLEX':
    case 'GRAPHQL_PARSE_FAILED':
    case 'GRAPHQL_VALIDATION_FAILED':
      return new InputError(error.message, unsent);
    default:
      return new ServerError(error.message, {
        ...known,
        reference: typeof reference === 'string' ? reference : undefined,
        transient: code === 'INTERNAL_SERVER_ERROR',
      });
  }
}

/** For an answer that carries no GraphQL error: a proxy's page, an empty body. */
export function fromStatus(status: number, details: ErrorDetails): ZayavkaError {
  const message = `The server answered HTTP ${status}`;
  if (status === 401) return new AuthError(message, { ...details, code: 'UNAUTHENTICATED', unsent: true });
  if (status === 429) return new RateLimitError(message, { ...details, code: 'RATE_LIMITED', unsent: true });
  // A bare 502, 503 or 504 is a proxy's word: the server behind it may have done the work.
  return new ServerError(message, { ...details, code: `HTTP_${status}`, transient: status >= 500 });
}
