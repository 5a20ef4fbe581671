/** Letters that came in and what became of them; those first that wait for somebody to say whose they are (G.1). */
import type { AgentClient } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { moment, momentInFull } from '../parts/format.js';
import { base, tables } from '../parts/styles.js';
import { told } from '../parts/told.js';
import { texts } from './texts.js';

type Letter = Awaited<ReturnType<AgentClient['letters']>>['nodes'][number];

const PAGE = 50;
/** No event tells of a letter that is held, so the list is read again as often, in milliseconds. */
const REREAD_MS = 20_000;
/** Between the last key and the question to the server, in milliseconds. */
const PAUSE_MS = 300;

export class DeskLettersPage extends DeskElement {
  static override properties = {
    letters: { state: true },
    next: { state: true },
    waiting: { state: true },
    known: { state: true },
  };
  declare letters: readonly Letter[];
  declare next: string | null;
  declare waiting: boolean;
  declare known: boolean;

  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.letters = [];
    this.next = null;
    this.waiting = true;
    this.known = false;
  }

  static override styles = [
    base,
    tables,
    css`
      wa-input {
        flex: 1 1 16rem;
        max-inline-size: 28rem;
      }
      /* One endless word must not push the other columns out of sight. */
      td:nth-child(-n + 2) {
        min-inline-size: 11rem;
        overflow-wrap: anywhere;
      }
      .held td:first-child {
        border-inline-start: 4px solid var(--wa-color-warning-border-loud);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.waiting = this.desk.router.query.get('show') !== 'all';
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible' && this.letters.length <= PAGE) void this.#read();
    }, REREAD_MS);
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    clearTimeout(this.#pause);
    this.#asking?.abort();
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    return html`<div class="stack">
      <h1>${words.title}</h1>
      <div class="row">
        <div class="row" role="group" aria-label=${words.show}>
          ${[true, false].map(
            (
              waiting,
            ) => html`<wa-button size="s" appearance=${this.waiting === waiting ? 'accent' : 'outlined'}
              ${told({ pressed: this.waiting === waiting })} @click=${() => this.#choose(waiting)}
              >${waiting ? words.waiting : words.all}</wa-button>`,
          )}
        </div>
        <wa-input type="search" size="s" with-clear label=${words.search} value=${this.#search}
          @input=${this.#typed} @wa-clear=${this.#typed}></wa-input>
      </div>
      ${this.letters.length ? this.#table() : this.#empty()}
      ${this.next ? html`<div><wa-button @click=${this.#more}>${words.more}</wa-button></div>` : nothing}
    </div>`;
  }

  get #search(): string {
    return this.desk.router.query.get('search') ?? '';
  }

  #empty(): TemplateResult {
    const words = this.say(texts);
    const none = this.waiting && !this.#search ? words.noneWaiting : words.none;
    return html`<p role="status">${this.known ? none : words.loading}</p>`;
  }

  #table(): TemplateResult {
    const { columns } = this.say(texts);
    return html`<div class="scrolls" tabindex="0" role="region" aria-label=${this.say(texts).title}><table>
      <thead><tr>
        <th scope="col">${columns.subject}</th><th scope="col">${columns.from}</th><th scope="col">${columns.came}</th>
        <th scope="col">${columns.outcome}</th><th scope="col">${columns.belongs}</th>
      </tr></thead>
      <tbody>${this.letters.map((letter) => this.#row(letter))}</tbody>
    </table></div>`;
  }

  #row({
    id,
    subject,
    from,
    fromName,
    receivedAt,
    outcome,
    notes,
    ticket,
    subscriber,
  }: Letter): TemplateResult {
    const words = this.say(texts);
    const held = outcome === 'HELD' || outcome === 'ASKED_TO_IDENTIFY';
    return html`<tr class=${held ? 'held' : ''}>
      <td><a href="/desk/letters/${id}">${subject || words.noSubject}</a></td>
      <td>${fromName ? html`${fromName}<br>` : nothing}<span class="small muted">${from ?? words.nobody}</span></td>
      <td><time datetime=${receivedAt} title=${momentInFull(this.language, receivedAt)}>${moment(this.language, receivedAt)}</time></td>
      <td>${words.outcomes[outcome]}${notes.map(
        (note) => html`<br><span class="small muted">${words.notes[note]}</span>`,
      )}</td>
      <td>${ticket ? html`<a class="mono" href="/desk/tickets/${ticket.id}">${ticket.id}</a>` : (subscriber?.login ?? '')}</td>
    </tr>`;
  }

  #choose(waiting: boolean): void {
    this.waiting = waiting;
    const { router } = this.desk;
    const query = router.query;
    if (waiting) query.delete('show');
    else query.set('show', 'all');
    router.replaceQuery(query);
    void this.#read();
  }

  readonly #typed = (event: Event): void => {
    const { router } = this.desk;
    const query = router.query;
    const search = ((event.target as HTMLElement & { value: string | null }).value ?? '').trim();
    if (search) query.set('search', search);
    else query.delete('search');
    router.replaceQuery(query);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#read(), PAUSE_MS);
  };

  readonly #more = (): void => {
    void this.#read(this.next ?? undefined);
  };

  async #read(after?: string): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const filter = {
      ...(this.waiting ? { waiting: true } : {}),
      ...(this.#search ? { search: this.#search } : {}),
    };
    try {
      const page = await this.desk.client.letters({ filter, first: PAGE, after: after ?? null }, { signal });
      if (signal.aborted) return;
      this.letters = after ? [...this.letters, ...page.nodes] : page.nodes;
      this.next = page.hasNextPage ? page.endCursor : null;
      this.known = true;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    }
  }
}
customElements.define('zd-letters-page', DeskLettersPage);
