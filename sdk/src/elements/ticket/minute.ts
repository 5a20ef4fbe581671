import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

/** Renews the element every minute, so that no time left on it is older than that, and when the network goes or comes. */
export class Minute implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #renew: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#renew = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(this.#renew, MINUTE_MS);
    addEventListener('online', this.#renew);
    addEventListener('offline', this.#renew);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    removeEventListener('online', this.#renew);
    removeEventListener('offline', this.#renew);
  }
}
