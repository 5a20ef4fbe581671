import { createHmac } from 'node:crypto';
import { type Database, isUniqueViolation, type Transaction } from '../database/index.js';
import type { Clock } from '../kernel/clock.js';
import { Problem, ProblemCode } from '../kernel/problem.js';

/** Wrong passwords that a login has in any window of that length before no further one is compared. */
export const SIGN_IN_TRIES = 5;
export const SIGN_IN_WINDOW_MS = 15 * 60_000;

/** A try that was begun. It counts as a failure until it is given back. */
export type SignInTry = { readonly loginHash: string; readonly slot: number; readonly at: number };

const SLOTS = [...Array(SIGN_IN_TRIES).keys()];
const SWEEP = 'DELETE FROM sign_in_try WHERE at <= ?';
const USED = 'SELECT slot, at FROM sign_in_try WHERE loginHash = ?';
const TAKE = 'INSERT INTO sign_in_try (loginHash, slot, at) VALUES (?, ?, ?)';
const GIVE_BACK = 'DELETE FROM sign_in_try WHERE loginHash = ? AND slot = ? AND at = ?';

/** Counts sign-ins by login against guessing, over all instances and restarts. */
export class SignInTries {
  /**
   * @param key the installation's own. What is typed as a login can be a password by mistake, and a hash that anybody
   * can compute would be a way to guess it from the table.
   */
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly key: Uint8Array,
  ) {}

  /**
   * Begins a try before the password is looked at, so that guesses sent all at once cannot outrun the count: no more
   * than five are ever compared, and a login that nobody has gets its five like any other.
   * @param login in the form in which logins are compared
   * @throws Problem RATE_LIMITED after 5 failures in 15 minutes
   */
  async begin(login: string): Promise<SignInTry> {
    const loginHash = createHmac('sha256', this.key).update(`sign-in ${login}`).digest('hex');
    for (let raced = 0; ; raced++)
      try {
        return await this.database.transaction((tx) => this.takeSlot(tx, loginHash));
      } catch (error) {
        // Whoever loses a race for a slot sees it used at the next look: there are no more races than slots.
        if (!isUniqueViolation(error) || raced >= SIGN_IN_TRIES) throw error;
      }
  }

  /** Gives back the slot of a try that succeeded. Failures before it stay counted. */
  async giveBack(tx: Transaction, { loginHash, slot, at }: SignInTry): Promise<void> {
    await tx.change(GIVE_BACK, [loginHash, slot, at]);
  }

  /** Takes a free slot; of two who want the same one the database gives it to one. */
  private async takeSlot(tx: Transaction, loginHash: string): Promise<SignInTry> {
    const now = this.clock.now();
    // Everybody's, so that the table holds one window of tries and no more.
    await tx.change(SWEEP, [now - SIGN_IN_WINDOW_MS]);
    const used = await tx.select<{ slot: number; at: number }>(USED, [loginHash]);
    const slot = SLOTS.find((one) => !used.some((other) => Number(other.slot) === one));
    if (slot === undefined) {
      const oldest = Math.min(...used.map(({ at }) => Number(at)));
      const retryAfterMs = Math.max(1, oldest + SIGN_IN_WINDOW_MS - now);
      throw new Problem(ProblemCode.RATE_LIMITED, { reason: 'signIn', retryAfterMs });
    }
    await tx.insert(TAKE, [loginHash, slot, now]);
    return { loginHash, slot, at: now };
  }
}
