/** `<zd-thread>`: the request and what has been said since, letters and notes included, in order. */
import '@awesome.me/webawesome/dist/components/details/details.js';
import type { AgentClient, TicketCircumstances, TicketDetails } from '@zayavka/sdk';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { texts as letterTexts } from '../letters/texts.js';
import { DeskElement } from '../parts/element.js';
import { linkedText } from '../parts/linked-text.js';
import { base } from '../parts/styles.js';
import { deliveriesOf } from './deliveries.js';
import { type Attachments, files } from './files.js';
import './message.js';
import { type Letter, original } from './original.js';
import { texts } from './texts.js';

type Letters = NonNullable<Awaited<ReturnType<AgentClient['ticketLetters']>>>;

/** Of a long thread the newest are shown at once; the others when asked for. */
const SHOWN = 30;

export class DeskThread extends DeskElement {
  static override properties = {
    ticket: { attribute: false },
    circumstances: { attribute: false },
    shown: { state: true },
    letters: { state: true },
  };
  declare ticket: TicketDetails;
  declare circumstances: TicketCircumstances | undefined;
  declare shown: number;
  declare letters: Letters | undefined;

  #asked = '';
  #known: ReadonlySet<string> = new Set();
  #ticketId = '';
  #asking: AbortController | undefined;

  constructor() {
    super();
    this.shown = SHOWN;
  }

  static override styles = [
    base,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      ol {
        display: grid;
        gap: 12px;
      }
      .wide {
        overflow-x: auto;
        max-block-size: 24rem;
        white-space: pre;
        font-family: var(--wa-font-family-code);
        font-size: 0.875rem;
      }
      .request {
        border-inline-start: 4px solid var(--wa-color-brand-border-loud);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket')) return;
    const { id, messages } = this.ticket;
    if (id !== this.#ticketId) {
      this.#ticketId = id;
      this.shown = SHOWN;
      this.letters = undefined;
      this.#known = new Set(messages.nodes.map((message) => message.id));
    }
    const asked = `${id} ${messages.nodes.filter(({ channel }) => channel === 'EMAIL').length}`;
    const hasLetters =
      this.ticket.channel === 'EMAIL' || messages.nodes.some(({ channel }) => channel === 'EMAIL');
    if (hasLetters && asked !== this.#asked) void this.#readLetters(id);
    this.#asked = asked;
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const { nodes } = this.ticket.messages;
    const hidden = Math.max(0, nodes.length - this.shown);
    const more = (): void => {
      this.shown += 100;
    };
    return html`<section>
      ${this.#request()}
      ${nodes.length ? html`<h2>${words.thread}</h2>` : nothing}
      ${hidden ? html`<div><wa-button size="s" appearance="outlined" @click=${more}>${words.earlier(hidden)}</wa-button></div>` : nothing}
      <ol>
        ${repeat(
          nodes.slice(hidden),
          ({ id }) => id,
          (message) => html`<li>
            <zd-message .message=${message} .ticket=${this.ticket} .letter=${this.#letterOf(message.id)}
              ?fresh=${!this.#known.has(message.id)}></zd-message>
          </li>`,
        )}
      </ol>
    </section>`;
  }

  #request(): TemplateResult {
    const words = this.say(texts);
    const { ticket, letters } = this;
    const { description, errorText, stepsToReproduce, attachments, deliveries } = ticket;
    const own = attachments.filter(({ id }) =>
      ticket.messages.nodes.every((message) => message.attachments.every((file) => file.id !== id)),
    );
    const free = deliveries.filter(({ id }) =>
      ticket.messages.nodes.every((message) => message.deliveries.every((one) => one.id !== id)),
    );
    return html`<article class="panel stack request" aria-label=${words.request}>
      ${letters?.continues ? html`<p class="small">${words.continues} <a href="/desk/tickets/${letters.continues.id}">${letters.continues.id}: ${letters.continues.subject}</a></p>` : nothing}
      <div><h2 class="hidden-visually">${words.request}</h2><p class="pre">${linkedText(description)}</p></div>
      ${
        errorText
          ? html`<wa-details summary=${words.errorText} ?open=${errorText.length < 2_000}>
              <div class="wide" tabindex="0" role="region" aria-label=${words.errorText}>${errorText}</div></wa-details>`
          : nothing
      }
      ${stepsToReproduce ? html`<div><h3>${words.steps}</h3><p class="pre">${linkedText(stepsToReproduce)}</p></div>` : nothing}
      ${letters?.letter ? this.#letter(letters.letter) : nothing}
      ${files(own as Attachments, ticket.id, this)}
      ${deliveriesOf(free, this.language, words.confirmation)}
    </article>`;
  }

  #letter(letter: Letter): TemplateResult {
    const words = this.say(texts);
    const notes = this.say(letterTexts).notes;
    return html`<div class="small">
      ${letter.notes.map((note) => html`<p class="error">${notes[note]}</p>`)}
      ${letter.folded ? html`<wa-details summary=${words.folded}><p class="pre">${letter.folded}</p></wa-details>` : nothing}
      ${original(letter, this.ticket.id, this)}
    </div>`;
  }

  #letterOf(messageId: string): Letter | undefined {
    return this.letters?.messages.nodes.find(({ id }) => id === messageId)?.letter ?? undefined;
  }

  async #readLetters(id: string): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const letters = await this.desk.client.ticketLetters({ id }, { signal });
      if (!signal.aborted && letters) this.letters = letters;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    }
  }
}
customElements.define('zd-thread', DeskThread);
