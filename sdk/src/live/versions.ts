/** Remembers the last version seen of each ticket: tells repeats and holes, since versions are dense. */
import type { TicketEvent } from '../reducer.js';

/** A repeat can only come soon after its first; tickets untouched for this many others are forgotten. */
const REMEMBERED = 1_000;

export class Versions {
  readonly #last = new Map<string, number>();

  /** How the event stands to what was seen; the first of a ticket is always next. */
  judge({ ticketId, version }: TicketEvent): 'next' | 'repeat' | 'gap' {
    const last = this.#last.get(ticketId);
    if (last === undefined || version === last + 1) return 'next';
    return version <= last ? 'repeat' : 'gap';
  }

  note(ticketId: string, version: number): void {
    this.#last.delete(ticketId);
    this.#last.set(ticketId, version);
    if (this.#last.size <= REMEMBERED) return;
    for (const oldest of this.#last.keys()) {
      this.#last.delete(oldest);
      return;
    }
  }
}
