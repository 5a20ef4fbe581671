/** The time, for what counts down: one timer for the page, and none in a tab that nobody sees. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const hosts = new Set<ReactiveControllerHost>();
/** Deadlines are told in minutes. */
const EVERY_MS = 15_000;

const tick = (): void => {
  if (document.visibilityState === 'hidden') return;
  for (const host of hosts) host.requestUpdate();
};

let timer: ReturnType<typeof setInterval> | undefined;

/** Updates its element as time goes by: `new Clock(this)`. */
export class Clock implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.host);
    if (timer) return;
    timer = setInterval(tick, EVERY_MS);
    document.addEventListener('visibilitychange', tick);
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size) return;
    clearInterval(timer);
    timer = undefined;
    document.removeEventListener('visibilitychange', tick);
  }
}
