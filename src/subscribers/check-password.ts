import type { Database, Transaction } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import { Problem, ProblemCode } from '../kernel/problem.js';
import { passwordFits } from '../passwords/index.js';

type Deps = { readonly database: Database; readonly clock: Clock };

/** Wrong passwords that a subscriber has in any window of that length before no further one is looked at. */
export const PASSWORD_TRIES = 5;
export const PASSWORD_WINDOW_MS = 15 * 60_000;

type Tries = { readonly count: number; readonly oldest: number };

/**
 * Who tries: the subscriber, signed in or from an own address; or somebody who only says so in a letter (3.6). Each has
 * tries of their own, or anybody who knows a login could use up the subscriber's.
 */
export type Trying = 'SUBSCRIBER' | 'CLAIMED';

const RECENT: Readonly<Record<Trying, string>> = {
  SUBSCRIBER: `SELECT at FROM password_try WHERE subscriberId = ? AND at > ? AND claimed IS NULL
    ORDER BY at DESC LIMIT ${PASSWORD_TRIES}`,
  CLAIMED: `SELECT at FROM password_try WHERE subscriberId = ? AND at > ? AND claimed = 1
    ORDER BY at DESC LIMIT ${PASSWORD_TRIES}`,
};

const recent = (rows: ReadonlyArray<{ at: number }>): Tries => ({
  count: rows.length,
  oldest: Number(rows.at(-1)?.at ?? 0),
});

const refuseFurtherTries = (tries: Tries, now: number): void => {
  if (tries.count >= PASSWORD_TRIES)
    throw new Problem(ProblemCode.RATE_LIMITED, {
      reason: 'password',
      retryAfterMs: Math.max(1, tries.oldest + PASSWORD_WINDOW_MS - now),
    });
};

/**
 * Guesses sent all at once are compared side by side, but take their verdict here one after the other, under the
 * subscriber's row lock: from the sixth on the verdict is withheld, right or wrong, so parallel guessing gains nothing.
 */
const settle = async (
  tx: Transaction,
  { subscriberId, fits, trying, now }: { subscriberId: number; fits: boolean; trying: Trying; now: number },
): Promise<void> => {
  await tx.select(`SELECT id FROM subscriber WHERE id = ? ${tx.dialect.forUpdate}`, [subscriberId]);
  const since = now - PASSWORD_WINDOW_MS;
  refuseFurtherTries(recent(await tx.select(RECENT[trying], [subscriberId, since])), now);
  if (fits) return;
  await tx.change('DELETE FROM password_try WHERE subscriberId = ? AND at <= ?', [subscriberId, since]);
  const claimed = trying === 'CLAIMED' ? 1 : null;
  await tx.insert('INSERT INTO password_try (subscriberId, at, claimed) VALUES (?, ?, ?)', [
    subscriberId,
    now,
    claimed,
  ]);
};

/**
 * Compares a password with the directory (3.7) and forgets it: it reaches no row, log, event or error.
 * @returns whether it fits; also false for a subscriber who has none.
 * @throws Problem RATE_LIMITED after 5 wrong ones in 15 minutes, whatever the instance they came to.
 */
export const checkPassword = async (
  deps: Deps,
  subscriberId: number,
  password: string,
  trying: Trying = 'SUBSCRIBER',
): Promise<boolean> => {
  const before = deps.clock.now();
  const tries = await deps.database.select<{ at: number }>(RECENT[trying], [
    subscriberId,
    before - PASSWORD_WINDOW_MS,
  ]);
  refuseFurtherTries(recent(tries), before);
  const [row] = await deps.database.select<{ passwordHash: string | null }>(
    'SELECT passwordHash FROM subscriber WHERE id = ?',
    [subscriberId],
  );
  const fits = await passwordFits(row?.passwordHash ?? null, password);
  await deps.database.transaction((tx) => settle(tx, { subscriberId, fits, trying, now: deps.clock.now() }));
  return fits;
};
