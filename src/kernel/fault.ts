/** What can be wrong with a field of the caller's input: the stable codes that programs rely on. */
export const FieldErrorCode = {
  REQUIRED: 'REQUIRED',
  TOO_SHORT: 'TOO_SHORT',
  TOO_LONG: 'TOO_LONG',
  TOO_FEW: 'TOO_FEW',
  TOO_MANY: 'TOO_MANY',
  TOO_SMALL: 'TOO_SMALL',
  TOO_LARGE: 'TOO_LARGE',
  WRONG_FORMAT: 'WRONG_FORMAT',
  UNKNOWN: 'UNKNOWN',
  NOT_ALLOWED: 'NOT_ALLOWED',
  AUTHORIZATION_FAILED: 'AUTHORIZATION_FAILED',
  NOT_AN_EMERGENCY: 'NOT_AN_EMERGENCY',
  AGREEMENT_MISSING: 'AGREEMENT_MISSING',
  SELF_SERVICE_FIRST: 'SELF_SERVICE_FIRST',
  REASON_UNSUPPORTED: 'REASON_UNSUPPORTED',
  EXPECTED_RESOLUTION_MISSING: 'EXPECTED_RESOLUTION_MISSING',
  STATUS_FORBIDS: 'STATUS_FORBIDS',
  VERSION_CONFLICT: 'VERSION_CONFLICT',
  IDEMPOTENCY_KEY_REUSED: 'IDEMPOTENCY_KEY_REUSED',
  ATTACHMENT_REFUSED: 'ATTACHMENT_REFUSED',
} as const;
export type FieldErrorCode = (typeof FieldErrorCode)[keyof typeof FieldErrorCode];

/**
 * One thing that is wrong with the caller's input, without its words: a decision names the place and the code,
 * and the edge finds the message in the viewer's language.
 */
export type Fault = {
  /** From the argument's name down to the field: `["input", "authorization", "password"]`. */
  readonly path: readonly string[];
  readonly code: FieldErrorCode;
  /** Clause of the support regulations that says so, e.g. `"3.7"`. */
  readonly clause?: string;
  /** Figures for the message: `{ min: 3 }`, `{ max: 200 }`, or one for each language. Never the caller's own text. */
  readonly params?: Readonly<Record<string, string | number | { readonly ru: string; readonly en: string }>>;
};

export const samePath = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((step, i) => step === b[i]);

/** Joins lists of faults so that each path keeps only the first one said of it. */
export const mergeFaults = (...lists: ReadonlyArray<readonly Fault[]>): Fault[] => {
  const merged: Fault[] = [];
  for (const fault of lists.flat())
    if (!merged.some((known) => samePath(known.path, fault.path))) merged.push(fault);
  return merged;
};
