/** What the form is made of: the regulations, and who is asking. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../../client.js';
import type { Subscriber } from '../../types.js';
import type { Before } from './before.js';
import type { Facts } from './form-state.js';

interface Options {
  readonly api: () => Client;
  /** Undefined for whoever cannot open a ticket. */
  readonly loaded: (facts: Facts | undefined) => void;
  /** Tells the page, and gives the words. */
  readonly failed: (error: unknown) => string;
}

export class Loading implements ReactiveController {
  #asking: AbortController | undefined;
  #failure: string | undefined;
  /** Null for an agent. */
  #subscriber: Subscriber | null | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly options: Options,
  ) {
    host.addController(this);
  }

  /** Begun before, and cut short by being taken out of the page. */
  hostConnected(): void {
    if (this.#asking && this.#subscriber === undefined) void this.start();
  }

  hostDisconnected(): void {
    this.#asking?.abort();
  }

  /** What stands in the form's place. */
  get state(): Before {
    if (this.#failure) return { name: 'failed', why: this.#failure, again: this.start };
    if (this.#subscriber === undefined) return { name: 'loading' };
    return { name: this.#subscriber ? 'blocked' : 'notSubscriber' };
  }

  readonly start = async (): Promise<void> => {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const { signal } = asking;
    this.#failure = undefined;
    this.host.requestUpdate();
    try {
      const api = this.options.api();
      const [regulations, { subscriber }] = await Promise.all([
        api.regulations({ signal }),
        api.viewer({ signal }),
      ]);
      if (signal.aborted) return;
      this.#subscriber = subscriber;
      this.options.loaded(subscriber && !subscriber.blocked ? { regulations, subscriber } : undefined);
    } catch (error) {
      if (signal.aborted) return;
      this.#failure = this.options.failed(error);
      this.host.requestUpdate();
    }
  };
}
