/** What a screen reader is told, and how often. */

export interface Said {
  readonly key: number;
  readonly text: string;
}

export interface Clock {
  now(): number;
  /** @returns what takes it back. */
  later(ms: number, done: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  later(ms, done) {
    const timer = setTimeout(done, ms);
    return () => clearTimeout(timer);
  },
};

/** The least time between two announcements of what changes all the time, such as the place. */
export const RARELY_MS = 20_000;
/** A log of so many lines is kept: each is read out when it is added. */
const LINES = 4;

export class Announcer {
  #said: readonly Said[] = [];
  #key = 0;
  #rarelySaidAt = Number.NEGATIVE_INFINITY;
  #takeBack: (() => void) | undefined;

  constructor(
    private readonly changed: () => void,
    private readonly clock: Clock = browserClock,
  ) {}

  get said(): readonly Said[] {
    return this.#said;
  }

  say(text: string): void {
    this.#key += 1;
    this.#said = [...this.#said, { key: this.#key, text }].slice(-LINES);
    this.changed();
  }

  /** At most once in `RARELY_MS`; of several texts the last one. @param text made when it is said. */
  sayRarely(text: () => string | undefined): void {
    this.#takeBack?.();
    const wait = this.#rarelySaidAt + RARELY_MS - this.clock.now();
    if (wait <= 0) this.#sayNow(text);
    else this.#takeBack = this.clock.later(wait, () => this.#sayNow(text));
  }

  /** Forgets what waits and what was said. */
  reset(): void {
    this.#takeBack?.();
    this.#said = [];
    this.#rarelySaidAt = Number.NEGATIVE_INFINITY;
  }

  #sayNow(text: () => string | undefined): void {
    this.#takeBack = undefined;
    const words = text();
    if (words === undefined) return;
    this.#rarelySaidAt = this.clock.now();
    this.say(words);
  }
}
