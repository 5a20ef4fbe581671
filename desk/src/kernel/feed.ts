/** All that happens to tickets, live, for whatever is in sight: one stream for the whole page, which also tells how the page is connected. */
import {
  type AgentClient,
  AuthError,
  CursorExpiredError,
  type LiveState,
  type TicketEvent,
} from '@zayavka/sdk';

/** How the page is connected; `ended` is a stream that waiting does not bring back. */
export type Link = Exclude<LiveState['name'], 'closed'> | 'ended';

type Listener = (event: TicketEvent) => void;

/** Events of so many are kept for those who come with the cursor of a snapshot that was read meanwhile. */
const KEPT = 2_000;

/**
 * Tells of `link` when the connection has changed, and of `anew` when events may be missing, so that snapshots must be
 * read again: the journal no longer reached back to where the page was.
 */
export class Feed extends EventTarget {
  link: Link = 'connecting';
  /** When the next attempt is made, while there is no connection. */
  retryAt: Date | undefined;
  error: unknown;

  readonly #listeners = new Set<Listener>();
  #recent: TicketEvent[] = [];
  #running: AbortController | undefined;

  constructor(private readonly client: AgentClient) {
    super();
  }

  /** @param after the cursor of a snapshot: all that comes later is told. */
  start(after: string): void {
    this.stop();
    this.#running = new AbortController();
    void this.#run(after, this.#running.signal);
  }

  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /**
   * Tells each event, at first those of the last minutes again: who has a snapshot leaves out what is part of it, as
   * `applyEvent` does by the ticket's version. @returns what ends it.
   */
  listen(listener: Listener): () => void {
    for (const event of this.#recent) listener(event);
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #run(after: string, signal: AbortSignal): Promise<void> {
    const onState = (state: LiveState): void => {
      if (signal.aborted || state.name === 'closed') return;
      this.retryAt = state.name === 'waiting' ? state.retryAt : undefined;
      this.#become(state.name);
    };
    try {
      for await (const event of this.client.live.queue({ after, signal, onState })) {
        if (signal.aborted) return;
        this.#recent.push(event);
        if (this.#recent.length > KEPT) this.#recent = this.#recent.slice(-KEPT / 2);
        for (const listener of [...this.#listeners]) listener(event);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.#become('ended');
      if (error instanceof CursorExpiredError) this.dispatchEvent(new Event('anew'));
      else if (!(error instanceof AuthError)) throw error;
    }
  }

  #become(link: Link): void {
    if (this.link === link && link !== 'waiting') return;
    this.link = link;
    this.dispatchEvent(new Event('link'));
  }
}
