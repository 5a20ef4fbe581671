import type { Answer } from './answer.js';

type Entry = {
  readonly goodUntil: number;
  /** Until it is made, its making. */
  answer: Answer | Promise<Answer>;
};

/** Answers kept at most, over all events and variants. */
const MOST = 256;
/**
 * Milliseconds for which an answer serves others too: listeners of one event come within moments of each other, and
 * nobody is to get what was true long ago (a message may be erased, a letter be delivered).
 */
const GOOD_FOR_MS = 1_000;

/** The answers to the newest events, so that any number of listeners with the same fields cost one execution. */
export class RecentAnswers {
  private readonly byPosition = new Map<number, Map<string, Entry>>();
  private count = 0;

  get(position: number, variant: string, make: () => Promise<Answer>): Answer | Promise<Answer> {
    const now = performance.now();
    const known = this.byPosition.get(position)?.get(variant);
    if (known && now < known.goodUntil) return known.answer;
    const making = make();
    const entry: Entry = { answer: making, goodUntil: now + GOOD_FOR_MS };
    this.keep(position, variant, entry);
    making.then(
      (answer) => {
        entry.answer = answer;
      },
      // What could not be made at all is not repeated to others.
      () => this.forget(position, variant, entry),
    );
    return making;
  }

  private keep(position: number, variant: string, entry: Entry): void {
    const same = this.byPosition.get(position) ?? new Map<string, Entry>();
    if (!same.has(variant)) this.count++;
    same.set(variant, entry);
    this.byPosition.set(position, same);
    if (this.count > MOST) this.dropOldest();
  }

  private forget(position: number, variant: string, entry: Entry): void {
    const same = this.byPosition.get(position);
    if (same?.get(variant) !== entry) return;
    same.delete(variant);
    this.count--;
    if (same.size === 0) this.byPosition.delete(position);
  }

  /** The event that was asked for first goes, with all its answers. */
  private dropOldest(): void {
    for (const [position, same] of this.byPosition) {
      this.byPosition.delete(position);
      this.count -= same.size;
      return;
    }
  }
}
