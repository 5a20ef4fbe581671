/** `<zd-insert-panel>`: templates of answers, or instructions, to put into the answer that is being written. */
import type { Instruction, Outcome, TicketCircumstances, TicketDetails } from '@zayavka/sdk';
import { fillTemplate } from '@zayavka/sdk';
import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { DeskElement } from '../../parts/element.js';
import { minuteInFull } from '../../parts/format.js';
import { base } from '../../parts/styles.js';
import { answerTexts } from './answer-texts.js';

export interface Inserted {
  readonly text: string;
  readonly instructions: readonly Pick<Instruction, 'id' | 'title' | 'url'>[];
  readonly outcome: Outcome | null;
}

interface Found extends Omit<Inserted, 'text'> {
  /** What is put in, with the facts of that moment. */
  readonly fill: () => string;
  readonly id: string;
  readonly title: string;
  /** The beginning of what it says. */
  readonly says: string;
}

/** Between the last key and the question to the server, in milliseconds. */
const PAUSE_MS = 250;
const SHOWN = 8;

/** Tells of `inserted` (detail: what), and of `close`. */
export class DeskInsertPanel extends DeskElement {
  static override properties = {
    kind: {},
    ticket: { attribute: false },
    circumstances: { attribute: false },
    until: {},
    found: { state: true },
    searching: { state: true },
  };
  declare kind: 'templates' | 'instructions';
  declare ticket: TicketDetails;
  declare circumstances: TicketCircumstances;
  /** The promised date as far as it is known, for the template that names it. */
  declare until: string | undefined;
  declare found: readonly Found[];
  declare searching: boolean;

  #search = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  constructor() {
    super();
    this.found = [];
    this.searching = false;
  }

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 8px;
        padding: 12px;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 8px;
        background: var(--wa-color-surface-default);
      }
      ul {
        display: grid;
        gap: 4px;
        max-block-size: 20rem;
        overflow-y: auto;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: start;
        gap: 12px;
        padding: 6px 0;
        border-block-start: 1px solid var(--wa-color-surface-border);
      }
      .says {
        display: -webkit-box;
        -webkit-line-clamp: 2;
        -webkit-box-orient: vertical;
        overflow: hidden;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('kind')) return;
    this.#search = '';
    this.found = [];
    void this.#ask();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('kind'))
      void this.updateComplete.then(() => this.renderRoot.querySelector('wa-input')?.focus());
  }

  override render(): TemplateResult {
    const words = this.say(answerTexts).insert;
    const isTemplates = this.kind === 'templates';
    return html`<section aria-label=${words[this.kind]} @keydown=${this.#keyed}>
      <wa-input type="search" size="s" with-clear label=${isTemplates ? words.searchTemplates : words.searchInstructions}
        .value=${this.#search} @input=${this.#typed} @wa-clear=${this.#typed}></wa-input>
      <p class="muted small" role="status">${
        this.searching ? words.searching : this.found.length ? '' : words.none
      }</p>
      <ul>
        ${this.found.map(
          (one) => html`<li>
            <div><strong>${one.title}</strong><div class="small muted says">${one.says}</div></div>
            <wa-button size="s" @click=${() => this.#use(one)}
              >${isTemplates ? words.use : words.add}<span class="hidden-visually">: ${one.title}</span></wa-button>
          </li>`,
        )}
      </ul>
      <div><wa-button size="s" appearance="plain" @click=${this.#close}>${words.close}</wa-button></div>
    </section>`;
  }

  readonly #typed = (event: Event): void => {
    event.stopPropagation();
    this.#search = (event.target as HTMLElement & { value: string | null }).value ?? '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#ask();
    }, PAUSE_MS);
  };

  /** Of what was typed, and not of what was found for something else before. */
  async #useFirst(): Promise<void> {
    const isAsked = this.#timer !== undefined || this.searching;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (isAsked && !(await this.#ask())) return;
    const [first] = this.found;
    if (first) this.#use(first);
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.target as Element).localName === 'wa-input') {
      // The first that was found; and not the answer that stands around is sent.
      event.preventDefault();
      event.stopPropagation();
      if (!(event.ctrlKey || event.metaKey)) void this.#useFirst();
    }
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close'));
  };

  #use({ fill, instructions, outcome }: Found): void {
    const detail: Inserted = { text: fill(), instructions, outcome };
    this.dispatchEvent(new CustomEvent('inserted', { detail }));
  }

  /** @returns whether there is an answer to the search as it stands. */
  async #ask(): Promise<boolean> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.searching = true;
    try {
      const found =
        this.kind === 'templates' ? await this.#templates(signal) : await this.#instructions(signal);
      if (!signal.aborted) this.found = found;
      return !signal.aborted;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
      return false;
    } finally {
      if (!signal.aborted) this.searching = false;
    }
  }

  /** Without a search: what fits the request itself. */
  async #instructions(signal: AbortSignal): Promise<Found[]> {
    const { subject, description } = this.ticket;
    const search = this.#search.trim() || `${subject}\n${description}`.slice(0, 5_000);
    const found = await this.desk.client.instructions({ search, first: SHOWN }, { signal });
    return found.map(({ id, title, url, summary }) => ({
      id,
      title,
      says: summary,
      fill: () => '',
      instructions: [{ id, title, url }],
      outcome: null,
    }));
  }

  async #templates(signal: AbortSignal): Promise<Found[]> {
    const { ticket, circumstances } = this;
    const search = this.#search.trim();
    const locale = circumstances.subscriber.locale;
    const { nodes } = await this.desk.client.answerTemplates(
      { search: search || null, topic: ticket.topic.id, locale, first: SHOWN },
      { signal },
    );
    return nodes.map(({ id, title, body, instructions, outcome }) => ({
      id,
      title,
      says: body,
      fill: () => fillTemplate(body, this.#facts()).text,
      instructions,
      outcome,
    }));
  }

  /** What the placeholders of a template stand for here; what is not known stays in the text, to be filled by hand. */
  #facts(): Parameters<typeof fillTemplate>[1] {
    const { ticket, circumstances, until } = this;
    const { name, login, contractNumber, locale } = circumstances.subscriber;
    const language = locale === 'EN' ? 'en' : 'ru';
    return {
      subscriberName: name,
      ticketId: ticket.id,
      login,
      contractNumber,
      serviceName: ticket.service?.name,
      agentName: this.desk.me.name,
      expectedResolutionAt: until ? minuteInFull(language, until) : undefined,
    };
  }
}
customElements.define('zd-insert-panel', DeskInsertPanel);
