/** Keeps one ticket current, and what an agent goes by besides it; and says who else has it open. */
import {
  type AgentClient,
  type AgentLive,
  type Attendance,
  attendTicket,
  type Presence,
  type QueuePlace,
  type TicketCircumstances,
  type TicketDetails,
  type TicketEvent,
  ZayavkaError,
} from '@zayavka/sdk';

export interface WatchOptions {
  readonly changed: () => void;
  readonly onEvent: (event: TicketEvent) => void;
  /** Told once when the ticket's stream has ended for good. */
  readonly onEnd: (error: unknown) => void;
}

/** A burst of events causes one reading, this long after the first, in milliseconds. */
const REREAD_MS = 150;
/** After a reading that has failed, in milliseconds; each further failure doubles it. */
const AGAIN_MS = 1_000;
const LONGEST_AGAIN_MS = 30_000;

export class TicketWatch {
  ticket: TicketDetails | undefined;
  circumstances: TicketCircumstances | undefined;
  place: QueuePlace | null = null;
  present: readonly Presence[] = [];

  readonly #running = new AbortController();
  #attendance: Attendance | undefined;
  #reread: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #placed: AbortController | undefined;
  #asked = 0;
  #answered = 0;
  #failures = 0;

  constructor(
    private readonly client: AgentClient & { readonly live: AgentLive },
    private readonly id: string,
    private readonly options: WatchOptions,
  ) {}

  start(): void {
    void this.#follow();
  }

  stop(): void {
    this.#running.abort();
    this.#placed?.abort();
    clearTimeout(this.#reread);
    clearTimeout(this.#again);
    void this.#attendance?.close();
  }

  writes(writing: boolean): void {
    this.#attendance?.set(writing ? 'WRITING' : 'LOOKING');
  }

  /** Reads the circumstances anew, soon; no event tells when they change. */
  reread(): void {
    this.#reread ??= setTimeout(() => {
      this.#reread = undefined;
      void this.#circumstances();
    }, REREAD_MS);
  }

  async #follow(): Promise<void> {
    const { signal } = this.#running;
    try {
      for await (const { ticket, event } of this.client.live.followTicket(this.id, { signal })) {
        if (signal.aborted) return;
        const first = !this.ticket;
        this.ticket = ticket;
        if (first) this.#begin(ticket.id);
        if (event) this.options.onEvent(event);
        this.#watchPlace();
        this.reread();
        this.options.changed();
      }
    } catch (error) {
      if (!signal.aborted) this.options.onEnd(error);
    }
  }

  #begin(id: string): void {
    this.#attendance = attendTicket(this.client, id);
    void this.#circumstances();
    void this.#watchPresent(id);
  }

  async #circumstances(): Promise<void> {
    const { signal } = this.#running;
    const { id } = this.ticket ?? { id: this.id };
    const asked = ++this.#asked;
    clearTimeout(this.#again);
    try {
      const found = await this.client.ticketCircumstances({ id }, { signal });
      // An answer that was overtaken by a newer one is out of date.
      if (signal.aborted || !found || asked < this.#answered) return;
      this.#answered = asked;
      this.#failures = 0;
      this.circumstances = found;
      this.options.changed();
    } catch (error) {
      // Without them there is no acting on the ticket. What waiting cannot mend, the ticket's own stream tells of.
      if (signal.aborted || !(error instanceof ZayavkaError && error.transient)) return;
      const pause = Math.min(LONGEST_AGAIN_MS, AGAIN_MS * 2 ** Math.min(this.#failures++, 10));
      this.#again = setTimeout(() => void this.#circumstances(), pause);
    }
  }

  async #watchPresent(id: string): Promise<void> {
    const { signal } = this.#running;
    try {
      for await (const present of this.client.live.presence(id, { signal })) {
        if (signal.aborted) return;
        this.present = present;
        this.options.changed();
      }
    } catch {
      // A courtesy: the ticket's own stream tells what is wrong.
      this.present = [];
      if (!signal.aborted) this.options.changed();
    }
  }

  /** Only a ticket that waits has a place. */
  #watchPlace(): void {
    if (this.ticket?.status !== 'WAITING') {
      this.#placed?.abort();
      this.#placed = undefined;
      this.place = null;
    } else if (!this.#placed) {
      this.#placed = new AbortController();
      void this.#followPlace(this.ticket.id, this.#placed);
    }
  }

  async #followPlace(id: string, placed: AbortController): Promise<void> {
    const { signal } = placed;
    try {
      for await (const place of this.client.live.place(id, { signal })) {
        if (signal.aborted) return;
        this.place = place;
        this.options.changed();
      }
    } catch {
      // The ticket's own stream tells what is wrong.
    }
    if (this.#placed === placed) this.#placed = undefined;
  }
}
