/** What a mutation answers: success or the caller's mistakes, told apart by `ok`. */
import type { FieldErrorFieldsFragment } from './_generated/types.js';
import { FieldErrorsError, ServerError } from './errors.js';

/** One thing the caller did wrong. `path` starts with the argument: `["input", "authorization", "password"]`. */
export type FieldError = FieldErrorFieldsFragment;

/** What every mutation answers, among other things. */
export interface Payload {
  readonly errors: readonly FieldError[];
}

/** The payload of a mutation that did its work; the fields named by `Promised` are filled. */
export type Done<P extends Payload, Promised extends keyof P> = { ok: true; errors: readonly [] } & {
  [K in Promised]: NonNullable<P[K]>;
} & Omit<P, Promised | 'errors'> & {
    /** The success itself. */
    orThrow(): Done<P, Promised>;
  };

/** The payload of a mutation that was refused, wholly or (`syncSubscribers`) for the entries that `errors` name. */
export type Refused<P extends Payload> = { ok: false; errors: readonly FieldError[] } & Omit<P, 'errors'> & {
    /** @throws FieldErrorsError with `errors`. */
    orThrow(): never;
  };

/** What a mutation answers, told apart by `ok`. */
export type Result<P extends Payload, Promised extends keyof P> = Done<P, Promised> | Refused<P>;

// The method stands on a prototype: a result spreads, compares and serialises as the plain data it is.
const done = {
  orThrow<T>(this: T): T {
    return this;
  },
};
const refused = {
  orThrow(this: Payload): never {
    throw new FieldErrorsError(this.errors);
  },
};

/** @throws ServerError when the server reports neither an error nor the `promised` fields. */
export function toResult(answer: unknown, promised: readonly string[], operation: string): object {
  const payload = answer as Payload;
  if (payload.errors.length > 0) return Object.assign(Object.create(refused), payload, { ok: false });
  const filled: Record<string, unknown> = { ...payload };
  // The text of a recognised repeat went to the older ticket: that is the ticket to show and to follow.
  if ('duplicateOf' in filled) filled.ticket ??= filled.duplicateOf;
  const missing = promised.find((name) => filled[name] == null);
  if (missing) throw new ServerError(`${operation} answered without errors and without ${missing}`);
  return Object.assign(Object.create(done), filled, { ok: true });
}
