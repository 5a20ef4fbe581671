/** When the draft is written down: shortly after each change, and at once when the page may go away. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Typing goes on within that, in milliseconds. */
const PAUSE_MS = 300;

interface Keeping {
  readonly keep: () => void;
  /** The storage's key; undefined while there is nothing to keep. */
  readonly key: () => string | undefined;
  /** Another page of the same subscriber has sent or deleted the draft. */
  readonly goneElsewhere: () => void;
}

export class Keeper implements ReactiveController {
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly keeping: Keeping,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // A page that is only hidden may be thrown away later without another word.
    document.addEventListener('visibilitychange', this.#now);
    window.addEventListener('pagehide', this.#now);
    window.addEventListener('storage', this.#elsewhere);
  }

  hostDisconnected(): void {
    this.#now();
    document.removeEventListener('visibilitychange', this.#now);
    window.removeEventListener('pagehide', this.#now);
    window.removeEventListener('storage', this.#elsewhere);
  }

  soon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.#now, PAUSE_MS);
  }

  /** Forgets a change that is about to be written. */
  cancel(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }

  readonly #now = (): void => {
    if (this.#pause === undefined) return;
    this.cancel();
    this.keeping.keep();
  };

  readonly #elsewhere = ({ key, newValue }: StorageEvent): void => {
    if (newValue === null && key !== null && key === this.keeping.key()) this.keeping.goneElsewhere();
  };
}
