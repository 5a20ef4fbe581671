/** All tickets, by list, filter and search; what is on the page stays current. */
import type { Regulations, TicketEvent } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../parts/element.js';
import { base, tables } from '../parts/styles.js';
import { ListNews } from './list-news.js';
import { overlaid } from './queue-rows.js';
import './ticket-filters.js';
import type { Wish } from './ticket-filters.js';
import {
  askedFor,
  isLikeAnId,
  isNarrowed,
  LISTS,
  type List,
  queryOf,
  rankOf,
  type Wanted,
  wantedOf,
} from './ticket-lists.js';
import { type ListRow, ticketRow } from './ticket-row.js';
import { ticketsTexts } from './tickets-texts.js';

const PAGE = 50;

export class DeskTicketsPage extends DeskElement {
  static override properties = {
    wanted: { state: true },
    rows: { state: true },
    total: { state: true },
    next: { state: true },
    busy: { state: true },
    regulations: { state: true },
  };
  declare wanted: Wanted;
  declare rows: readonly ListRow[];
  declare total: number;
  declare next: string | null;
  declare busy: boolean;
  declare regulations: Regulations | undefined;

  #asking: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  #news: ListNews | undefined;

  constructor() {
    super();
    this.wanted = wantedOf(new URLSearchParams());
    this.rows = [];
    this.total = 0;
    this.next = null;
    this.busy = true;
  }

  static override styles = [
    base,
    tables,
    css`
      nav ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        margin-inline-start: -10px;
      }
      nav a {
        display: block;
        padding: 4px 10px;
        border-radius: 6px;
        font-size: 0.9375rem;
        color: inherit;
        text-decoration: none;
      }
      nav a:hover {
        background: var(--wa-color-surface-lowered);
      }
      nav a[aria-current] {
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
        font-weight: 600;
      }
      .due {
        white-space: nowrap;
      }
      tr.left {
        background: var(--wa-color-surface-lowered);
      }
      @media (forced-colors: active) {
        nav a[aria-current] {
          outline: 2px solid Highlight;
        }
      }
      td {
        min-inline-size: 7rem;
      }
      /* One endless word must not push the other columns out of sight. */
      td:nth-child(-n + 2) {
        min-inline-size: 11rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const { router, client } = this.desk;
    this.wanted = wantedOf(router.query);
    this.#news = new ListNews({
      client,
      filter: () => askedFor(this.wanted).filter,
      isShown: (id) => this.rows.some((row) => row.id === id),
      belongsAbove: (row) => this.#belongsAbove(row),
      onEvent: (event) => this.#heard(event),
      onChange: () => this.requestUpdate(),
    });
    // Another search in the head of the page, another list, or "back", changes only the address.
    const moved = (): void => {
      if (router.path !== '/tickets') return;
      const wanted = wantedOf(router.query);
      if (queryOf(wanted).toString() === queryOf(this.wanted).toString()) return;
      this.wanted = wanted;
      void this.#read();
    };
    router.addEventListener('change', moved);
    this.#stop = () => router.removeEventListener('change', moved);
    void this.#readRegulations();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#news?.stop();
    clearTimeout(this.#pause);
    this.#asking?.abort();
  }

  override render(): TemplateResult {
    const words = this.say(ticketsTexts);
    const { came = new Set() } = this.#news ?? {};
    return html`<div class="stack">
      <h1>${words.title}</h1>
      <nav aria-label=${words.lists}><ul>${LISTS.map((list) => this.#tab(list))}</ul></nav>
      <zd-ticket-filters .wanted=${this.wanted} .regulations=${this.regulations} @wish=${this.#wished}></zd-ticket-filters>
      <div class="row">
        <p role="status">${this.busy ? words.searching : this.total ? words.found(this.total) : this.#empty}</p>
        ${came.size ? html`<wa-button size="s" variant="brand" @click=${() => void this.#read()}>${words.came(came.size)}</wa-button>` : nothing}
      </div>
      ${this.rows.length ? this.#table() : nothing}
      ${this.next ? html`<div><wa-button ?loading=${this.busy} @click=${() => void this.#read(this.next)}>${words.more}</wa-button></div>` : nothing}
    </div>`;
  }

  /** Another list keeps what it is narrowed by, but for a status that it has by itself. */
  #tab(list: List): TemplateResult {
    const query = queryOf({ ...this.wanted, list }).toString();
    const current = this.wanted.list === list ? 'page' : nothing;
    return html`<li><a href="/desk/tickets${query ? `?${query}` : ''}" aria-current=${current}
      >${this.say(ticketsTexts).names[list]}</a></li>`;
  }

  get #empty(): string {
    const { none, empty } = this.say(ticketsTexts);
    const { list } = this.wanted;
    return isNarrowed(this.wanted) || list === 'all' ? none : empty[list];
  }

  #table(): TemplateResult {
    const { columns, title } = this.say(ticketsTexts);
    return html`<div class="scrolls" tabindex="0" role="region" aria-label=${title} aria-busy=${this.busy}><table>
      <thead><tr>
        <th scope="col">${columns.ticket}</th><th scope="col">${columns.whose}</th><th scope="col">${columns.status}</th>
        <th scope="col">${columns.due}</th><th scope="col">${columns.received}</th>
      </tr></thead>
      <tbody>${repeat(
        this.rows,
        ({ id }) => id,
        (row) => ticketRow(row, this.language, this.#news?.left.has(row.id) ?? false),
      )}</tbody>
    </table></div>`;
  }

  readonly #wished = ({ detail: { changes, after } }: CustomEvent<Wish>): void => {
    this.wanted = { ...this.wanted, ...changes };
    this.desk.router.replaceQuery(queryOf(this.wanted));
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#read(), after);
  };

  #belongsAbove(row: ListRow): boolean {
    const last = this.rows.at(-1);
    const { list } = this.wanted;
    return !this.next || !last || rankOf(list, row) < rankOf(list, last);
  }

  /** Rows change where they stand; what comes and what goes is told, and shown when it is asked for. */
  #heard(event: TicketEvent): void {
    const index = this.rows.findIndex(({ id }) => id === event.ticketId);
    const row = this.rows[index];
    const next = row && overlaid(row, event);
    if (next && next !== row) this.rows = this.rows.with(index, next);
  }

  async #read(after: string | null = null): Promise<void> {
    clearTimeout(this.#pause);
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.busy = true;
    try {
      if (after === null && (await this.#goesStraight(signal))) return;
      const page = await this.desk.client.deskTickets(
        { ...askedFor(this.wanted), first: PAGE, after },
        { signal },
      );
      if (signal.aborted) return;
      const known = new Set(page.nodes.map(({ id }) => id));
      this.rows =
        after === null ? page.nodes : [...this.rows.filter(({ id }) => !known.has(id)), ...page.nodes];
      this.total = page.totalCount;
      this.next = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after === null) this.#news?.clear();
      this.#news?.follow(this.desk.feed, page.cursor);
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    } finally {
      if (!signal.aborted) this.busy = false;
    }
  }

  /** Who searches for a ticketID wants that ticket. */
  async #goesStraight(signal: AbortSignal): Promise<boolean> {
    const { search } = this.wanted;
    if (!isLikeAnId(search)) return false;
    const found = await this.desk.client.deskTickets({ filter: { ids: [search] }, first: 1 }, { signal });
    const [ticket] = found.nodes;
    if (signal.aborted || !ticket) return false;
    // "Back" leads to where the search was begun, and not into it again.
    this.desk.router.replace(`/tickets/${ticket.id}`);
    return true;
  }

  async #readRegulations(): Promise<void> {
    try {
      this.regulations = await this.desk.client.regulations();
    } catch (error) {
      this.failed(error);
    }
  }
}
customElements.define('zd-tickets-page', DeskTicketsPage);
