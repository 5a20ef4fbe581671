/** `<zd-ticket-filters>`: by what a list of tickets is narrowed. */
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { Regulations } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';
import { laneWords, statusWords } from '../parts/words.js';
import { hasItsStatus, LANES, STATUSES, type Wanted, wantedOf } from './ticket-lists.js';
import { ticketsTexts } from './tickets-texts.js';

/** Between the last key and the question to the server, in milliseconds. */
const PAUSE_MS = 300;

/** What is wanted otherwise, and after how many milliseconds. */
export interface Wish {
  readonly changes: Partial<Wanted>;
  readonly after: number;
}

type Field = HTMLElement & { readonly value: string | null };
type Choice = readonly [value: string, label: string];

/** Tells of `wish` (detail: a {@link Wish}). */
export class DeskTicketFilters extends DeskElement {
  static override properties = { wanted: { attribute: false }, regulations: { attribute: false } };
  declare wanted: Wanted;
  declare regulations: Regulations | undefined;

  constructor() {
    super();
    this.wanted = wantedOf(new URLSearchParams());
  }

  static override styles = [
    base,
    css`
      .row {
        align-items: end;
      }
      wa-input {
        flex: 1 1 12rem;
      }
      wa-select {
        flex: 1 1 8.5rem;
        max-inline-size: 16rem;
      }
      wa-switch {
        padding-block-end: 8px;
      }
    `,
  ];

  override render(): TemplateResult {
    const words = this.say(ticketsTexts);
    const { list, search, subscriber, topic, lane, status, open } = this.wanted;
    const topics = (this.regulations?.topics ?? []).map(({ id, title }): Choice => [id, title]);
    const lanes = LANES.map((name): Choice => [name, this.say(laneWords)[name]]);
    const statuses = STATUSES.map((name): Choice => [name, this.say(statusWords)[name]]);
    return html`<div class="row">
      ${this.#input('search', words.search, search)}
      ${this.#input('subscriber', words.subscriber, subscriber)}
      ${this.#select('topic', words.topic, topic, topics)}
      ${this.#select('lane', words.lane, lane ?? '', lanes)}
      ${hasItsStatus(list) ? nothing : this.#select('status', words.status, status ?? '', statuses)}
      <wa-switch size="s" ?checked=${open} @change=${(event: Event) =>
        this.#wish({ open: (event.target as HTMLElement & { checked: boolean }).checked })}
        >${words.openOnly}</wa-switch>
    </div>`;
  }

  #input(name: 'search' | 'subscriber', label: string, value: string): TemplateResult {
    const type = name === 'search' ? 'search' : 'text';
    return html`<wa-input type=${type} size="s" with-clear label=${label} .value=${value} autocomplete="off"
      @input=${({ target }: Event) => this.#wish({ [name]: ((target as Field).value ?? '').trim() }, PAUSE_MS)}
      @wa-clear=${() => this.#wish({ [name]: '' })}></wa-input>`;
  }

  #select(
    name: 'topic' | 'lane' | 'status',
    label: string,
    value: string,
    choices: readonly Choice[],
  ): TemplateResult {
    const words = this.say(ticketsTexts);
    const changed = ({ target }: Event): void => {
      const chosen = (target as Field).value;
      this.#wish({ [name]: !chosen || chosen === 'any' ? (name === 'topic' ? '' : undefined) : chosen });
    };
    return html`<wa-select size="s" label=${label} .value=${value || 'any'} @change=${changed}>
      <wa-option value="any">${name === 'status' ? words.anyStatus : words.any}</wa-option>
      ${choices.map(([id, text]) => html`<wa-option value=${id}>${text}</wa-option>`)}
    </wa-select>`;
  }

  #wish(changes: Partial<Wanted>, after = 0): void {
    this.dispatchEvent(new CustomEvent<Wish>('wish', { detail: { changes, after } }));
  }
}
customElements.define('zd-ticket-filters', DeskTicketFilters);
