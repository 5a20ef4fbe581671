/** Follows one ticket and its place in the queue, and keeps the last that was known of them. */
import type { Client } from '../../client.js';
import type { LiveState } from '../../live/state.js';
import type { QueuePlace, TicketDetails, TicketEvent, TicketUpdate } from '../../types.js';

type Need = NonNullable<Awaited<ReturnType<Client['ticketAuthorization']>>>['authorizationNeed'];

/** How the page is connected: the stream's states, and `ended` when it threw what waiting cannot mend. */
export type Link = LiveState['name'] | 'polling' | 'ended';

export interface WatchOptions {
  readonly changed: () => void;
  /** Told of every event, after the ticket has changed. */
  readonly onEvent: (event: TicketEvent, ticket: TicketDetails) => void;
  readonly onPlace: () => void;
  readonly onLink: (link: Link) => void;
  /** Told once when the stream has ended for good. */
  readonly onEnd: (error: unknown) => void;
}

export class TicketWatch {
  ticket: TicketDetails | undefined;
  /** Undefined while it is not known, null when the ticket has none. */
  place: QueuePlace | null | undefined;
  /** What the subscriber still has to prove; undefined while it is not known. */
  need: Need | undefined;
  link: Link = 'connecting';
  error: unknown;
  /** The promised date before it was last put off, where that was seen. */
  postponedFrom: string | null = null;
  /** When the addresses of the files were read: they are good for a while. */
  readAt = 0;

  #of: { readonly api: Client; readonly id: string } | undefined;
  #running: AbortController | undefined;
  #placeRunning: AbortController | undefined;
  #needFor: number | undefined;

  constructor(private readonly options: WatchOptions) {}

  /** Begins anew; what is known of the same ticket stays in sight until there is something newer. */
  start(api: Client, id: string): void {
    this.stop();
    this.#of = { api, id };
    if (this.ticket?.id !== id) this.#forget();
    this.error = undefined;
    this.link = 'connecting';
    this.#running = new AbortController();
    void this.#follow(api, id, this.#running.signal);
    this.options.changed();
  }

  /** Something has just come through to the server: there is a network, and no reason to wait for the next try. */
  reached(): void {
    if (this.link === 'waiting' && this.#of) this.start(this.#of.api, this.#of.id);
  }

  stop(): void {
    this.#running?.abort();
    this.#placeRunning?.abort();
    this.#placeRunning = undefined;
  }

  #forget(): void {
    this.ticket = undefined;
    this.place = undefined;
    this.need = undefined;
    this.#needFor = undefined;
    this.postponedFrom = null;
  }

  async #follow(api: Client, id: string, signal: AbortSignal): Promise<void> {
    const onState = ({ name }: LiveState): void => {
      if (signal.aborted || name === 'closed') return;
      this.link = name;
      this.options.onLink(name);
      this.options.changed();
      // What could not be asked while the connection was away, and no event asks for again.
      if (name === 'live' || name === 'polling') void this.#askNeed(api, id, signal);
    };
    try {
      for await (const update of api.live.followTicket(id, { signal, onState })) {
        if (signal.aborted) return;
        this.#take(update);
        this.#watchPlace(api, id);
        void this.#askNeed(api, id, signal);
      }
    } catch (error) {
      if (signal.aborted) return;
      this.stop();
      this.error = error;
      this.link = 'ended';
      this.options.onEnd(error);
      this.options.changed();
    }
  }

  #take({ ticket, event }: TicketUpdate): void {
    const before = this.ticket;
    this.ticket = ticket;
    if (!event) this.readAt = Date.now();
    if (event?.type === 'RESOLUTION_POSTPONED') this.postponedFrom = before?.expectedResolutionAt ?? null;
    if (event) this.options.onEvent(event, ticket);
    this.options.changed();
  }

  /** Only a ticket that waits has a place. */
  #watchPlace(api: Client, id: string): void {
    const waits = this.ticket?.status === 'WAITING';
    if (!waits) {
      this.#placeRunning?.abort();
      this.#placeRunning = undefined;
      this.place = undefined;
    } else if (!this.#placeRunning) {
      this.#placeRunning = new AbortController();
      void this.#followPlace(api, id, this.#placeRunning);
    }
  }

  async #followPlace(api: Client, id: string, running: AbortController): Promise<void> {
    const { signal } = running;
    try {
      for await (const place of api.live.place(id, { signal })) {
        if (signal.aborted) return;
        this.place = place;
        this.options.onPlace();
        this.options.changed();
      }
    } catch {
      // The ticket's own stream tells what is wrong; without it the place is not known.
      if (!signal.aborted) this.place = null;
    }
    if (this.#placeRunning === running) this.#placeRunning = undefined;
    this.options.changed();
  }

  /** No event tells what is missing, so it is asked for after each one as long as something is. */
  async #askNeed(api: Client, id: string, signal: AbortSignal): Promise<void> {
    const { ticket } = this;
    if (ticket?.authorization !== 'REQUIRED') {
      this.need = undefined;
      this.#needFor = undefined;
      return;
    }
    const { version } = ticket;
    if (this.#needFor === version) return;
    this.#needFor = version;
    try {
      const found = await api.ticketAuthorization({ id }, { signal });
      // A later answer may have been quicker.
      if (signal.aborted || this.#needFor !== version) return;
      this.need = found?.authorizationNeed ?? undefined;
      this.options.changed();
    } catch {
      // Not known: asked for anew with the next event, and when the connection is back.
      if (this.#needFor === version) this.#needFor = undefined;
    }
  }
}
