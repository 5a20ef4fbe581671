/** What the pages of instructions and of answer templates have in common: a list with a search, and a form for one entry. */
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { FieldError } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { day } from '../parts/format.js';
import '../parts/small-form.js';
import type { FormTexts, SmallFormSpec } from '../parts/small-form.js';
import { base, tables } from '../parts/styles.js';
import '../parts/sure-button.js';
import { catalogueTexts } from './catalogue-texts.js';

/** What every entry has. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly locale: 'RU' | 'EN';
  readonly retiredAt: string | null;
  readonly updatedAt: string;
}

export interface CatalogueTexts {
  readonly title: string;
  readonly about: string;
  readonly search: string;
  readonly columns: readonly string[];
  readonly create: FormTexts;
  readonly change: FormTexts;
  readonly retired: string;
}

export interface Page<E> {
  readonly nodes: readonly E[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface Asked {
  readonly search: string | null;
  readonly includeRetired: boolean;
  readonly after: string | null;
}

/** Between the last key and the question to the server, in milliseconds. */
const PAUSE_MS = 300;

export abstract class Catalogue<E extends Entry> extends DeskElement {
  static override properties = {
    entries: { state: true },
    next: { state: true },
    known: { state: true },
    editing: { state: true },
    includeRetired: { state: true },
  };
  declare entries: readonly E[];
  declare next: string | null;
  declare known: boolean;
  /** The entry whose form is open; `new` for a further one. */
  declare editing: E | 'new' | undefined;
  declare includeRetired: boolean;

  #search = '';
  #asking: AbortController | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.entries = [];
    this.next = null;
    this.known = false;
    this.includeRetired = false;
  }

  static override styles = [
    base,
    tables,
    css`
      wa-input {
        flex: 1 1 16rem;
        max-inline-size: 28rem;
      }
      .asked {
        align-items: end;
      }
      wa-switch {
        padding-block-end: 8px;
      }
      /* One endless word must not push the other columns out of sight. */
      td:nth-child(-n + 2) {
        min-inline-size: 11rem;
        overflow-wrap: anywhere;
      }
      td .row {
        flex-wrap: nowrap;
      }
      .retired {
        color: var(--wa-color-text-quiet);
      }
      zd-small-form {
        max-inline-size: 52rem;
      }
    `,
  ];

  protected abstract readonly words: CatalogueTexts;
  /** Who may write here. */
  protected abstract readonly mayWrite: boolean;
  protected abstract read(asked: Asked, signal: AbortSignal): Promise<Page<E>>;
  protected abstract cells(entry: E): readonly unknown[];
  /** The form for a new entry, or for one that is changed. */
  protected abstract form(entry: E | undefined): SmallFormSpec;
  protected abstract retire(
    id: string,
  ): Promise<{ readonly ok: boolean; readonly errors: readonly FieldError[] }>;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
    this.#asking?.abort();
  }

  override render(): TemplateResult {
    const mine = this.say(catalogueTexts);
    const { words } = this;
    return html`<div class="stack">
      <div class="row spread">
        <h1>${words.title}</h1>
        ${this.mayWrite ? html`<wa-button variant="brand" @click=${() => this.#edit('new')}>${words.create.open}</wa-button>` : nothing}
      </div>
      <p class="muted">${words.about}</p>
      ${this.editing ? this.#form(this.editing) : nothing}
      <div class="row asked">
        <wa-input type="search" size="s" with-clear label=${words.search} @input=${this.#typed} @wa-clear=${this.#typed}></wa-input>
        <wa-switch size="s" ?checked=${this.includeRetired} @change=${this.#retiredToo}>${mine.withRetired}</wa-switch>
      </div>
      ${this.entries.length ? this.#table() : html`<p role="status">${this.known ? mine.none : mine.loading}</p>`}
      ${this.next ? html`<div><wa-button @click=${() => void this.ask(this.next)}>${mine.more}</wa-button></div>` : nothing}
    </div>`;
  }

  #form(editing: E | 'new'): TemplateResult {
    const close = (): void => {
      this.editing = undefined;
    };
    const done = (): void => {
      close();
      void this.ask();
    };
    const spec = this.form(editing === 'new' ? undefined : editing);
    return html`<zd-small-form class="panel" .spec=${spec} @done=${done} @cancel=${close}></zd-small-form>`;
  }

  #table(): TemplateResult {
    const { words } = this;
    return html`<div class="scrolls" tabindex="0" role="region" aria-label=${words.title}><table>
      <thead><tr>
        ${words.columns.map((column) => html`<th scope="col">${column}</th>`)}
        ${this.mayWrite ? html`<th scope="col">${this.say(catalogueTexts).actions}</th>` : nothing}
      </tr></thead>
      <tbody>${this.entries.map((entry) => this.#row(entry))}</tbody>
    </table></div>`;
  }

  #row(entry: E): TemplateResult {
    const mine = this.say(catalogueTexts);
    const { id, title, retiredAt } = entry;
    return html`<tr class=${retiredAt ? 'retired' : ''}>
      ${this.cells(entry).map((cell) => html`<td>${cell}</td>`)}
      ${
        this.mayWrite
          ? html`<td>${
              retiredAt
                ? mine.retiredAt(day(this.language, retiredAt))
                : html`<div class="row">
                    <wa-button size="s" appearance="outlined" @click=${() => this.#edit(entry)}
                      >${this.words.change.open}<span class="hidden-visually">: ${title}</span></wa-button>
                    <zd-sure-button label=${mine.retire} sure=${mine.sure} of=${title} done=${this.words.retired}
                      .act=${() => this.retire(id)} @done=${() => void this.ask()}></zd-sure-button>
                  </div>`
            }</td>`
          : nothing
      }
    </tr>`;
  }

  async #edit(entry: E | 'new'): Promise<void> {
    // Another entry has another form: what was begun there is kept as its draft.
    this.editing = undefined;
    await this.updateComplete;
    this.editing = entry;
    await this.updateComplete;
    this.renderRoot.querySelector('zd-small-form')?.scrollIntoView({ block: 'nearest' });
  }

  readonly #typed = (event: Event): void => {
    this.#search = ((event.target as HTMLElement & { value: string | null }).value ?? '').trim();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.ask(), PAUSE_MS);
  };

  readonly #retiredToo = (event: Event): void => {
    this.includeRetired = (event.target as HTMLElement & { checked: boolean }).checked;
    void this.ask();
  };

  protected async ask(after: string | null = null): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const asked = { search: this.#search || null, includeRetired: this.includeRetired, after };
      const page = await this.read(asked, signal);
      if (signal.aborted) return;
      this.entries = after === null ? page.nodes : [...this.entries, ...page.nodes];
      this.next = page.hasNextPage ? page.endCursor : null;
      this.known = true;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    }
  }
}
