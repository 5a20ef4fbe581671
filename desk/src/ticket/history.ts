/** `<zd-history>`: the whole history of a ticket, read when it is opened. */
import '@awesome.me/webawesome/dist/components/details/details.js';
import type { ChronicleEvent } from '@zayavka/sdk';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { moment, momentInFull } from '../parts/format.js';
import { base } from '../parts/styles.js';
import { sentence } from './chronicle.js';
import { texts } from './texts.js';

const PAGE = 100;

export class DeskHistory extends DeskElement {
  static override properties = {
    ticketId: {},
    version: { type: Number },
    events: { state: true },
    open: { state: true },
    next: { state: true },
  };
  declare ticketId: string;
  /** Grows with each event: what came since is read then. */
  declare version: number;
  declare events: readonly ChronicleEvent[];
  declare open: boolean;
  declare next: string | null;

  #known = '';
  #asking: AbortController | undefined;
  #forget: (() => void) | undefined;

  constructor() {
    super();
    this.events = [];
    this.open = false;
    this.next = null;
  }

  static override styles = [
    base,
    css`
      wa-details {
        --spacing: 0;
      }
      ol {
        padding-block-start: 8px;
      }
      ol {
        display: grid;
        gap: 6px;
        max-block-size: 60vh;
        overflow-y: auto;
      }
      h2 {
        font-size: 1rem;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forget = this.desk.shortcuts.add(this, [
      {
        keys: 'KeyY',
        does: this.say(texts).history,
        run: () => {
          this.open = !this.open;
          this.renderRoot.querySelector('wa-details')?.scrollIntoView({ block: 'nearest' });
        },
      },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
    this.#asking?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticketId') && this.#known !== this.ticketId) {
      this.#known = this.ticketId;
      this.events = [];
      this.next = null;
    }
    if (this.open && (changed.has('open') || changed.has('version') || changed.has('ticketId')))
      void this.#read();
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const show = (): void => {
      this.open = true;
    };
    const hide = (event: Event): void => {
      if (event.target === event.currentTarget) this.open = false;
    };
    return html`<wa-details appearance="plain" ?open=${this.open} @wa-show=${show} @wa-hide=${hide}>
      <h2 slot="summary">${words.history}</h2>
      <ol class="small" tabindex="0" aria-label=${words.history}>
        ${this.events.map(
          (event) => html`<li>
            <time class="muted" datetime=${event.at} title=${momentInFull(this.language, event.at)}>${moment(this.language, event.at)}</time>
            ${sentence(event, this.language)}</li>`,
        )}
      </ol>
      ${this.next ? html`<wa-button size="s" @click=${() => void this.#read()}>${words.more}</wa-button>` : nothing}
    </wa-details>`;
  }

  /** Goes on from the last one known. */
  async #read(): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const after = this.events.at(-1)?.cursor ?? null;
    try {
      const ticket = await this.desk.client.ticketChronicle(
        { id: this.ticketId, first: PAGE, after },
        { signal },
      );
      if (signal.aborted || !ticket) return;
      const { nodes, hasNextPage, endCursor } = ticket.events;
      const known = new Set(this.events.map(({ version }) => version));
      this.events = [...this.events, ...nodes.filter(({ version }) => !known.has(version))];
      this.next = hasNextPage ? endCursor : null;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    }
  }
}
customElements.define('zd-history', DeskHistory);
