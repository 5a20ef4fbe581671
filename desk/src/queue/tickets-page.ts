/** All tickets, by list, filter and search; what is on the page stays current. */
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { type AgentClient, applyEvent, GapError, type Regulations, type TicketEvent } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../parts/due.js';
import { DeskElement } from '../parts/element.js';
import { moment, momentInFull } from '../parts/format.js';
import { base, tables } from '../parts/styles.js';
import { laneWords, statusWords } from '../parts/words.js';
import { askedFor, LISTS, queryOf, type Wanted, wantedOf } from './ticket-lists.js';
import { ticketsTexts } from './tickets-texts.js';

type Row = Awaited<ReturnType<AgentClient['deskTickets']>>['nodes'][number];

const PAGE = 50;
/** Between the last key and the question to the server, in milliseconds. */
const PAUSE_MS = 300;
/** A ticketID in any spelling: what looks like one is looked up before it is searched for. */
const LIKE_AN_ID = /^[a-zа-я0-9]{4,6}[\s-]?[a-zа-я0-9]{4,6}$/i;

export class DeskTicketsPage extends DeskElement {
  static override properties = {
    wanted: { state: true },
    rows: { state: true },
    total: { state: true },
    next: { state: true },
    busy: { state: true },
    came: { state: true },
    regulations: { state: true },
  };
  declare wanted: Wanted;
  declare rows: readonly Row[];
  declare total: number;
  declare next: string | null;
  declare busy: boolean;
  /** Tickets that have come since, and are not on the page. */
  declare came: number;
  declare regulations: Regulations | undefined;

  #asking: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void)[] = [];
  #cursor = '';
  readonly #seen = new Set<string>();

  constructor() {
    super();
    this.wanted = wantedOf(new URLSearchParams());
    this.rows = [];
    this.total = 0;
    this.next = null;
    this.busy = true;
    this.came = 0;
  }

  static override styles = [
    base,
    tables,
    css`
      .filters {
        align-items: end;
      }
      wa-input {
        flex: 1 1 14rem;
        max-inline-size: 26rem;
      }
      wa-select {
        flex: 0 1 16rem;
      }
      wa-switch {
        padding-block-end: 8px;
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
    const { router, feed } = this.desk;
    this.wanted = wantedOf(router.query);
    // Another search in the head of the page, or "back", changes only the address.
    const moved = (): void => {
      if (router.path !== '/tickets') return;
      this.wanted = wantedOf(router.query);
      void this.#read();
    };
    router.addEventListener('change', moved);
    this.#stop = [
      () => router.removeEventListener('change', moved),
      feed.listen((event) => this.#heard(event)),
    ];
    void this.#readRegulations();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
    clearTimeout(this.#pause);
    this.#asking?.abort();
  }

  override render(): TemplateResult {
    const words = this.say(ticketsTexts);
    return html`<div class="stack">
      <h1>${words.title}</h1>
      <div class="row" role="group" aria-label=${words.lists}>
        ${LISTS.map(
          (list) => html`<wa-button size="s" appearance=${this.wanted.list === list ? 'accent' : 'outlined'}
            aria-pressed=${this.wanted.list === list} @click=${() => this.#want({ list })}>${words.names[list]}</wa-button>`,
        )}
      </div>
      ${this.#filters()}
      <div class="row">
        <p role="status">${this.busy ? words.searching : this.total ? words.found(this.total) : words.none}</p>
        ${this.came ? html`<wa-button size="s" variant="brand" @click=${() => void this.#read()}>${words.came(this.came)}</wa-button>` : nothing}
      </div>
      ${this.rows.length ? this.#table() : nothing}
      ${this.next ? html`<div><wa-button ?loading=${this.busy} @click=${() => void this.#read(this.next)}>${words.more}</wa-button></div>` : nothing}
    </div>`;
  }

  #filters(): TemplateResult {
    const words = this.say(ticketsTexts);
    const { search, subscriber, topic, open } = this.wanted;
    const value = (event: Event): string =>
      ((event.target as HTMLElement & { value: string | null }).value ?? '').trim();
    return html`<div class="row filters">
      <wa-input type="search" size="s" with-clear label=${words.search} .value=${search}
        @input=${(event: Event) => this.#want({ search: value(event) }, PAUSE_MS)}
        @wa-clear=${() => this.#want({ search: '' })}></wa-input>
      <wa-input size="s" with-clear label=${words.subscriber} .value=${subscriber}
        @input=${(event: Event) => this.#want({ subscriber: value(event) }, PAUSE_MS)}
        @wa-clear=${() => this.#want({ subscriber: '' })}></wa-input>
      <wa-select size="s" label=${words.topic} .value=${topic || 'any'}
        @change=${(event: Event) => this.#want({ topic: value(event) === 'any' ? '' : value(event) })}>
        <wa-option value="any">${words.anyTopic}</wa-option>
        ${(this.regulations?.topics ?? []).map(({ id, title }) => html`<wa-option value=${id}>${title}</wa-option>`)}
      </wa-select>
      <wa-switch size="s" ?checked=${open}
        @change=${(event: Event) => this.#want({ open: (event.target as HTMLElement & { checked: boolean }).checked })}
        >${words.openOnly}</wa-switch>
    </div>`;
  }

  #table(): TemplateResult {
    const { columns } = this.say(ticketsTexts);
    return html`<div class="scrolls" tabindex="0" role="region" aria-label=${this.say(ticketsTexts).title}><table>
      <thead><tr>
        <th scope="col">${columns.ticket}</th><th scope="col">${columns.whose}</th><th scope="col">${columns.status}</th>
        <th scope="col">${columns.due}</th><th scope="col">${columns.with}</th><th scope="col">${columns.received}</th>
      </tr></thead>
      <tbody>${repeat(
        this.rows,
        ({ id }) => id,
        (row) => this.#row(row),
      )}</tbody>
    </table></div>`;
  }

  #row(row: Row): TemplateResult {
    const {
      id,
      subject,
      topic,
      subscriber,
      status,
      lane,
      respondBy,
      deadline,
      expectedResolutionAt,
      assignee,
      receivedAt,
    } = row;
    const words = this.say(ticketsTexts);
    return html`<tr>
      <td><a href="/desk/tickets/${id}">${subject}</a><br><span class="small muted"><span class="mono">${id}</span> ${topic.title}</span></td>
      <td>${subscriber.name}<br><span class="small muted">${subscriber.login}</span></td>
      <td>${this.say(statusWords)[status]}${lane === 'EMERGENCY' ? html`<br><strong class="small error">${this.say(laneWords).EMERGENCY}</strong>` : nothing}</td>
      <td><zd-due .respondBy=${respondBy} .deadline=${deadline}></zd-due>
        ${status === 'IN_PROGRESS' && expectedResolutionAt ? html`<span class="small">${words.promised(moment(this.language, expectedResolutionAt))}</span>` : nothing}</td>
      <td>${assignee?.name ?? ''}</td>
      <td><time datetime=${receivedAt} title=${momentInFull(this.language, receivedAt)}>${moment(this.language, receivedAt)}</time></td>
    </tr>`;
  }

  #want(changes: Partial<Wanted>, after = 0): void {
    this.wanted = { ...this.wanted, ...changes };
    this.desk.router.replaceQuery(queryOf(this.wanted));
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#read(), after);
  }

  /** Rows change where they stand; what has come is told, and shown when it is asked for. */
  #heard(event: TicketEvent): void {
    const index = this.rows.findIndex(({ id }) => id === event.ticketId);
    const row = this.rows[index];
    if (!row) {
      if (event.type === 'OPENED' && this.#cursor && !this.#seen.has(event.ticketId) && !this.busy) {
        this.#seen.add(event.ticketId);
        this.came += 1;
      }
      return;
    }
    try {
      const next = applyEvent(row, event);
      if (next !== row) this.rows = this.rows.with(index, next);
    } catch (error) {
      if (!(error instanceof GapError)) throw error;
      void this.#read();
    }
  }

  async #read(after: string | null = null): Promise<void> {
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
      this.rows = after === null ? page.nodes : [...this.rows, ...page.nodes];
      this.total = page.totalCount;
      this.next = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      if (after === null) this.came = 0;
      for (const { id } of page.nodes) this.#seen.add(id);
      this.#cursor = page.cursor;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    } finally {
      if (!signal.aborted) this.busy = false;
    }
  }

  /** Who searches for a ticketID wants that ticket. */
  async #goesStraight(signal: AbortSignal): Promise<boolean> {
    const { search } = this.wanted;
    if (!LIKE_AN_ID.test(search)) return false;
    const found = await this.desk.client.deskTickets({ filter: { ids: [search] }, first: 1 }, { signal });
    const [ticket] = found.nodes;
    if (signal.aborted || !ticket) return false;
    this.desk.router.go(`/tickets/${ticket.id}`);
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
