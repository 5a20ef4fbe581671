import type { Database } from '../../database/index.js';
import type { Clock } from '../../kernel/clock.js';
import { Problem, ProblemCode } from '../../kernel/problem.js';
import { checkPassword, type Trying } from '../../subscribers/index.js';

/** What agents should know of a password that came in a letter. */
export type PasswordNote = 'WRONG_PASSWORD' | 'PASSWORD_NOT_COMPARED';

type Deps = { readonly database: Database; readonly clock: Clock };

/**
 * The password that came with a letter (3.7): compared once, however often it is asked for, and kept nowhere. Too many
 * wrong ones before it leave it uncompared, which is noted; the letter is taken in all the same.
 */
export class PasswordProof {
  private found: { readonly fits: boolean; readonly note?: PasswordNote } | undefined;

  constructor(
    private readonly deps: Deps,
    private readonly password: string | null,
  ) {}

  /** Whether it was compared and is right. */
  get fits(): boolean {
    return this.found?.fits === true;
  }

  /** Whether the letter brought one at all. */
  get given(): boolean {
    return this.password !== null;
  }

  /** What came of the comparison, if there was one. */
  get notes(): readonly PasswordNote[] {
    return this.found?.note ? [this.found.note] : [];
  }

  /** Whether it is this subscriber's. */
  async of(subscriberId: number, trying: Trying): Promise<boolean> {
    if (this.password === null) return false;
    this.found ??= await this.compare(subscriberId, this.password, trying);
    return this.found.fits;
  }

  private async compare(
    subscriberId: number,
    password: string,
    trying: Trying,
  ): Promise<NonNullable<typeof this.found>> {
    try {
      return (await checkPassword(this.deps, subscriberId, password, trying))
        ? { fits: true }
        : { fits: false, note: 'WRONG_PASSWORD' };
    } catch (error) {
      if (error instanceof Problem && error.code === ProblemCode.RATE_LIMITED)
        return { fits: false, note: 'PASSWORD_NOT_COMPARED' };
      throw error;
    }
  }
}
