/** How often a letter is tried before those behind it go first. */
const PATIENCE = 3;
const SHORTEST_MS = 30_000;
const LONGEST_MS = 3_600_000;

type Setback = { failures: number; due: number };

/**
 * Letters that could not be taken in, and when each is tried again: at first before all others, so that the order is kept;
 * then less and less often, so that one that never can be does not keep the others waiting. It stays in the mailbox.
 */
export class Setbacks {
  private readonly letters = new Map<number, Setback>();
  private uidValidity: bigint | undefined;

  /** Numbers mean other letters under another UIDVALIDITY (RFC 9051, 2.3.1.1). */
  under(uidValidity: bigint): void {
    if (this.uidValidity !== uidValidity) this.letters.clear();
    this.uidValidity = uidValidity;
  }

  /** @returns whether those behind it are to go first from now on. */
  failed(uid: number, now: number): boolean {
    const { failures } = this.letters.get(uid) ?? { failures: 0 };
    const passed = failures + 1 >= PATIENCE;
    const wait = passed ? Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(16, failures + 1 - PATIENCE)) : 0;
    this.letters.set(uid, { failures: failures + 1, due: now + wait });
    return passed;
  }

  settled(uid: number): void {
    this.letters.delete(uid);
  }

  isDue(uid: number, now: number): boolean {
    return (this.letters.get(uid)?.due ?? 0) <= now;
  }

  /** Milliseconds until one that had to wait is due; `otherwise` where none is earlier. */
  nextIn(now: number, otherwise: number): number {
    const dues = [...this.letters.values()].map(({ due }) => due - now).filter((ms) => ms > 0);
    return Math.min(otherwise, ...dues);
  }
}
