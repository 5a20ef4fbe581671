/**
 * What may move the page waits while a button of the mouse is down. A field that is left by pressing a button is judged
 * before the release: the mistake under it would push the button away, and the press would be none.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class AfterPress implements ReactiveController {
  #pressed = false;
  #waiting: (() => void)[] = [];

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.#press);
    window.addEventListener('pointerup', this.#release);
    window.addEventListener('pointercancel', this.#release);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('pointerdown', this.#press);
    window.removeEventListener('pointerup', this.#release);
    window.removeEventListener('pointercancel', this.#release);
    this.#pressed = false;
    this.#waiting = [];
  }

  /** Now, or else after the release and the click that comes with it. */
  run(act: () => void): void {
    if (this.#pressed) this.#waiting.push(act);
    else act();
  }

  readonly #press = (): void => {
    this.#pressed = true;
  };

  readonly #release = (): void => {
    this.#pressed = false;
    setTimeout(() => {
      for (const act of this.#waiting.splice(0)) act();
    });
  };
}
