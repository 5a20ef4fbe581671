/** Instructions that fit what is being written (3.9): asked for in the pauses, shown politely, and no more than that. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instruction } from '../../types.js';

type Search = (search: string, signal: AbortSignal) => Promise<readonly Instruction[]>;

/** A pause that long ends a thought, in milliseconds. */
const PAUSE_MS = 600;
/** Fewer characters say nothing. */
const LEAST = 6;
/** What stands at the beginning is enough to find by. */
const READ = 2_000;

export class Suggestions implements ReactiveController {
  found: readonly Instruction[] = [];
  #asked = '';
  #pause: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly search: Search,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
    this.#asking?.abort();
  }

  /** What is written now. */
  about(text: string): void {
    const wanted = text.trim().slice(0, READ);
    if (wanted === this.#asked) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#ask(wanted), PAUSE_MS);
  }

  clear(): void {
    clearTimeout(this.#pause);
    this.#asking?.abort();
    this.#asked = '';
    this.found = [];
  }

  async #ask(wanted: string): Promise<void> {
    this.#asking?.abort();
    this.#asked = wanted;
    if (wanted.length < LEAST) {
      this.found = [];
      return this.host.requestUpdate();
    }
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const found = await this.search(wanted, asking.signal);
      if (asking.signal.aborted) return;
      this.found = found;
      this.host.requestUpdate();
    } catch {
      // A help that does not come is no failure of the form; the next pause asks anew.
      if (!asking.signal.aborted) this.#asked = '';
    }
  }
}
