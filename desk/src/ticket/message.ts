/** `<zd-message>`: one message of a thread, with its files, instructions, and how the letter about it fared. */
import '@awesome.me/webawesome/dist/components/details/details.js';
import type { TicketDetails } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { texts as letterTexts } from '../letters/texts.js';
import { DeskElement } from '../parts/element.js';
import { moment, momentInFull } from '../parts/format.js';
import { linkedText } from '../parts/linked-text.js';
import { base } from '../parts/styles.js';
import { channelWords } from '../parts/words.js';
import { deliveriesOf } from './deliveries.js';
import { files } from './files.js';
import { type Letter, original } from './original.js';
import { texts } from './texts.js';

type Message = TicketDetails['messages']['nodes'][number];

export class DeskMessage extends DeskElement {
  static override properties = {
    message: { attribute: false },
    ticket: { attribute: false },
    letter: { attribute: false },
    fresh: { type: Boolean, reflect: true },
  };
  declare message: Message;
  declare ticket: TicketDetails;
  declare letter: Letter | undefined;
  /** It came while the page was open. */
  declare fresh: boolean;

  constructor() {
    super();
    this.fresh = false;
  }

  static override styles = [
    base,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        padding: 12px 16px;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 8px;
        background: var(--wa-color-surface-raised);
      }
      .SUBSCRIBER {
        border-inline-start: 4px solid var(--wa-color-brand-border-loud);
      }
      .note {
        background: var(--wa-color-warning-fill-quiet);
        border-color: var(--wa-color-warning-border-normal);
      }
      :host([fresh]) article {
        outline: 2px solid var(--wa-color-brand-border-normal);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 12px;
        align-items: baseline;
      }
    `,
  ];

  override render(): TemplateResult {
    const words = this.say(texts);
    const { message, ticket, letter } = this;
    const { author, agent, at, channel, visibility, body, instructions } = message;
    const isNote = visibility === 'INTERNAL';
    const who = agent?.name ?? (author === 'SUBSCRIBER' ? ticket.subscriber.name : words.system);
    const notes = this.say(letterTexts).notes;
    return html`<article class="${author} ${isNote ? 'note' : ''}">
      <header>
        <strong>${who}</strong>
        ${isNote ? html`<span class="small">${words.note}</span>` : nothing}
        ${author === 'SUBSCRIBER' ? html`<span class="small muted">${this.say(channelWords)[channel]}</span>` : nothing}
        <time class="small muted" datetime=${at} title=${momentInFull(this.language, at)}>${moment(this.language, at)}</time>
      </header>
      ${letter?.notes.map((note) => html`<p class="small error">${notes[note]}</p>`)}
      <p class="pre">${linkedText(body)}</p>
      ${letter?.folded ? html`<wa-details summary=${words.folded}><p class="pre">${letter.folded}</p></wa-details>` : nothing}
      ${
        instructions.length
          ? html`<div><h3 class="small muted">${words.instructions}</h3>
              <ul>${instructions.map(({ title, url }) => html`<li><a href=${url} target="_blank" rel="noreferrer noopener">${title}</a></li>`)}</ul></div>`
          : nothing
      }
      ${files(message.attachments, ticket.id, this)}
      ${letter ? original(letter, ticket.id, this) : nothing}
      ${deliveriesOf(message.deliveries, this.language, words.deliveries)}
    </article>`;
  }
}
customElements.define('zd-message', DeskMessage);
