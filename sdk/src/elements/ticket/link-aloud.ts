/** Tells screen readers of the connection, but not of every blink: only of a loss that lasts, and of its end. */
import { browserClock, type Clock } from './announcer.js';
import type { Link } from './ticket-watch.js';

export const LASTING_MS = 5_000;

export class LinkAloud {
  #takeBack: (() => void) | undefined;
  #lost = false;

  constructor(
    private readonly say: (what: 'lost' | 'back') => void,
    private readonly clock: Clock = browserClock,
  ) {}

  told(link: Link): void {
    if (link === 'waiting') {
      if (!this.#lost) this.#takeBack ??= this.clock.later(LASTING_MS, () => this.#tellLost());
    } else if (link !== 'connecting') {
      this.reset(link === 'ended');
    }
  }

  /** @param silent without a word of it. */
  reset(silent = true): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
    if (this.#lost && !silent) this.say('back');
    this.#lost = false;
  }

  #tellLost(): void {
    this.#takeBack = undefined;
    this.#lost = true;
    this.say('lost');
  }
}
