/** `<zd-exceptions>`: who left the order of the queue, and why (3.5). */
import type { AgentClient } from '@zayavka/sdk';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { moment, momentInFull } from '../parts/format.js';
import { base, tables } from '../parts/styles.js';
import { reportTexts } from './report-texts.js';

type Exception = Awaited<ReturnType<AgentClient['queueExceptions']>>['nodes'][number];

const PAGE = 25;

export class DeskExceptions extends DeskElement {
  static override properties = {
    from: {},
    to: {},
    all: { state: true },
    next: { state: true },
  };
  /** ISO 8601. */
  declare from: string;
  declare to: string;
  declare all: readonly Exception[];
  declare next: string | null;

  #asking: AbortController | undefined;

  constructor() {
    super();
    this.all = [];
    this.next = null;
  }

  static override styles = [
    base,
    tables,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('from') || changed.has('to')) void this.#read(null);
  }

  override render(): TemplateResult {
    const words = this.say(reportTexts);
    return html`<section>
      <h2>${words.exceptions}</h2>
      <p class="muted small">${words.exceptionsAbout}</p>
      ${this.all.length ? this.#table() : html`<p>${words.exceptionsNone}</p>`}
      ${this.next ? html`<div><wa-button size="s" @click=${() => void this.#read(this.next)}>${words.more}</wa-button></div>` : nothing}
    </section>`;
  }

  #table(): TemplateResult {
    const words = this.say(reportTexts);
    return html`<div class="scrolls" tabindex="0" role="region" aria-label=${words.exceptions}><table>
      <thead><tr>${[words.when, words.ticket, words.what, words.agent, words.why].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${this.all.map(
        ({ at, ticketId, kind, agent, reason }) => html`<tr>
          <td><time datetime=${at} title=${momentInFull(this.language, at)}>${moment(this.language, at)}</time></td>
          <td><a class="mono" href="/desk/tickets/${ticketId}">${ticketId}</a></td>
          <td>${words.kinds[kind]}</td><td>${agent.name}</td><td>${reason}</td>
        </tr>`,
      )}</tbody>
    </table></div>`;
  }

  async #read(after: string | null): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { from, to } = this;
    try {
      const page = await this.desk.client.queueExceptions({ from, to, first: PAGE, after }, { signal });
      if (signal.aborted) return;
      this.all = after === null ? page.nodes : [...this.all, ...page.nodes];
      this.next = page.hasNextPage ? page.endCursor : null;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    }
  }
}
customElements.define('zd-exceptions', DeskExceptions);
