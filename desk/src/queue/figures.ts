/** `<zd-figures>`: how much there is of everything, each number leading to its list. */
import type { QueueFigures } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { number } from '../parts/format.js';
import { base } from '../parts/styles.js';
import { texts } from './texts.js';

/** Between two readings that events have caused, and without any, in milliseconds. */
const AFTER_EVENT_MS = 1_000;
const AT_LEAST_MS = 30_000;

export class DeskFigures extends DeskElement {
  static override properties = { figures: { state: true } };
  declare figures: QueueFigures | undefined;

  #stop: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      .bad {
        color: var(--wa-color-danger-on-quiet);
        font-weight: 600;
      }
      .risk {
        color: var(--wa-color-warning-on-quiet);
        font-weight: 600;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.desk.feed.listen(() => this.#soon());
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  override render(): TemplateResult | typeof nothing {
    const words = this.say(texts);
    if (!this.figures) return nothing;
    const { overdue, atRisk, mine, awaitingSubscriber, awaitingAuthorization, heldLetters } = this.figures;
    const all = [
      [overdue, words.overdue, '/desk/tickets?list=overdue', 'bad'],
      [atRisk, words.atRisk, '/desk/tickets?list=atRisk', 'risk'],
      [mine, words.mine, '/desk/tickets?list=mine', ''],
      [awaitingSubscriber, words.awaitingSubscriber, '/desk/tickets?list=awaiting', ''],
      [awaitingAuthorization, words.awaitingAuthorization, '/desk/tickets?list=unproven', ''],
      [heldLetters, words.heldLetters, '/desk/letters', ''],
    ] as const;
    return html`<ul aria-label=${words.figures}>
      ${all.map(
        ([count, text, href, tone]) =>
          html`<li><a href=${href} class=${count ? tone : ''}><strong>${number(this.language, count)}</strong> ${text}</a></li>`,
      )}
    </ul>`;
  }

  #soon(after: number = AFTER_EVENT_MS): void {
    if (this.#timer && after === AT_LEAST_MS) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), after);
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const figures = await this.desk.client.queueFigures({ signal });
      if (!signal.aborted) this.figures = figures;
    } catch {
      // The head of the page tells of a lost connection; the next reading comes by itself.
    }
    if (!signal.aborted) this.#soon(AT_LEAST_MS);
  }
}
customElements.define('zd-figures', DeskFigures);
