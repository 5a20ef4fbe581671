/** The codes of thrown errors (`errors[].extensions.code`), stable for programs. */
export const ProblemCode = {
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  RATE_LIMITED: 'RATE_LIMITED',
  QUERY_TOO_COMPLEX: 'QUERY_TOO_COMPLEX',
  CURSOR_EXPIRED: 'CURSOR_EXPIRED',
  OVERLOADED: 'OVERLOADED',
  ATTACHMENT_REFUSED: 'ATTACHMENT_REFUSED',
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
} as const;
export type ProblemCode = (typeof ProblemCode)[keyof typeof ProblemCode];

type ProblemDetail = {
  /** When the same request may be tried again, in milliseconds from now. */
  readonly retryAfterMs?: number;
  /** Which of the texts of this code applies, e.g. `password` of RATE_LIMITED. */
  readonly reason?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/**
 * An end of the request that no field error can express. Thrown by anything below the server; the one error
 * formatter gives it its words. "Not yours" is thrown as NOT_FOUND, exactly as "does not exist".
 */
export class Problem extends Error {
  readonly retryAfterMs: number | undefined;
  readonly reason: string | undefined;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    readonly code: ProblemCode,
    detail: ProblemDetail = {},
  ) {
    super(detail.reason ? `${code} (${detail.reason})` : code);
    this.name = 'Problem';
    this.retryAfterMs = detail.retryAfterMs;
    this.reason = detail.reason;
    this.params = detail.params ?? {};
  }
}

export const notFound = (): Problem => new Problem(ProblemCode.NOT_FOUND);
