/** What the SDK throws. Mistakes that the caller can mend are returned instead: see `result.ts`. */
import type { FieldErrorFieldsFragment } from './_generated/types.js';

/** What is known of a failure. */
export interface ErrorDetails {
  readonly cause?: unknown;
  /** `errors[].extensions.code` of the server, or the SDK's own. */
  readonly code?: string;
  /** HTTP status, where an answer came. */
  readonly status?: number;
  /** True when the request certainly had no effect, so that anything may be sent again. */
  readonly unsent?: boolean;
  /** The server's wish, in milliseconds from now. */
  readonly retryAfterMs?: number | undefined;
}

/** The base of everything thrown here. */
export class ZayavkaError extends Error {
  readonly code: string;
  readonly status: number | undefined;
  readonly unsent: boolean;
  readonly retryAfterMs: number | undefined;
  /** True when the same request may succeed later. */
  readonly transient: boolean = false;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    // By the class that was constructed, so that a subclass needs no constructor for its name alone. A minifier
    // renames classes: compare with instanceof or `code`, the name is for logs.
    this.name = new.target.name;
    this.code = details.code ?? 'UNKNOWN';
    this.status = details.status;
    this.unsent = details.unsent ?? false;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** No answer came, or one that is not the API's. */
export class NetworkError extends ZayavkaError {
  override readonly transient = true;
}

/** The deadline of the call passed before an answer came. */
export class TimeoutError extends ZayavkaError {
  override readonly transient = true;
}

/** `UNAUTHENTICATED`: the token is missing, expired or revoked; `FORBIDDEN`: it does not reach so far. */
export class AuthError extends ZayavkaError {
  /** Whether another token may help. */
  get renewable(): boolean {
    return this.code === 'UNAUTHENTICATED';
  }
}

/** `RATE_LIMITED`: too many requests; `retryAfterMs` says when to come back. */
export class RateLimitError extends ZayavkaError {
  override readonly transient = true;
}

/** `OVERLOADED`: the server or its database is away or too busy. Whether the change was made is not certain. */
export class OverloadedError extends ZayavkaError {
  override readonly transient = true;
}

/** `NOT_FOUND`: it does not exist or is not the viewer's; the server does not tell which. */
export class NotFoundError extends ZayavkaError {}

/** `BAD_USER_INPUT`, `QUERY_TOO_COMPLEX`, `ATTACHMENT_REFUSED`: the request itself is wrong and will stay so. */
export class InputError extends ZayavkaError {}

/** `CURSOR_EXPIRED`: the cursor is older than what the journal keeps; take a new snapshot. */
export class CursorExpiredError extends ZayavkaError {}

/** The fault is the server's. Give `reference` to the provider: it finds the log line. */
export class ServerError extends ZayavkaError {
  readonly reference: string | undefined;
  override readonly transient: boolean;

  constructor(
    message: string,
    details: ErrorDetails & { reference?: string | undefined; transient?: boolean } = {},
  ) {
    super(message, details);
    this.reference = details.reference;
    this.transient = details.transient ?? false;
  }
}

/** Thrown by `orThrow()` alone: the field errors of a refused mutation. */
export class FieldErrorsError extends ZayavkaError {
  readonly errors: readonly FieldErrorFieldsFragment[];

  constructor(errors: readonly FieldErrorFieldsFragment[]) {
    super(errors.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '), {
      code: 'FIELD_ERRORS',
    });
    this.errors = errors;
  }
}
