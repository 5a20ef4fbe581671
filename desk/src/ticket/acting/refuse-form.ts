/** `<zd-refuse-form>`: a refusal on a ground that the facts support (3.10), of a thread that the agent has read. */
import '@awesome.me/webawesome/dist/components/callout/callout.js';
import type { Regulations, TicketCircumstances, TicketDetails } from '@zayavka/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskElement } from '../../parts/element.js';
import '../../parts/small-form.js';
import { base } from '../../parts/styles.js';
import './news-notice.js';
import { newsSince, type Seen, seen, seenByDoing } from './news.js';
import { smallForm } from './small-forms.js';
import { texts } from './texts.js';

/** Tells of `done`, `cancel` and `writing`, as the form within it does. */
export class DeskRefuseForm extends DeskElement {
  static override properties = {
    ticket: { attribute: false },
    circumstances: { attribute: false },
    regulations: { attribute: false },
    seen: { state: true },
  };
  declare ticket: TicketDetails;
  declare circumstances: TicketCircumstances;
  declare regulations: Regulations | undefined;
  /** When the form was opened, or the news was last said to be read. */
  declare seen: Seen | undefined;

  static override styles = base;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('ticket')?.id !== this.ticket.id && changed.has('ticket')) this.seen = seen(this.ticket);
  }

  override render(): TemplateResult {
    const { ticket, circumstances, regulations, language } = this;
    if (!circumstances.supportedRefusals.length) {
      const { none, close } = this.say(texts).refuse;
      return html`<wa-callout variant="neutral" role="status">
        <p>${none}</p><wa-button size="s" appearance="outlined" @click=${() => this.dispatchEvent(new Event('cancel'))}>${close}</wa-button>
      </wa-callout>`;
    }
    const known = this.seen ?? seen(ticket);
    const news = newsSince(known, ticket);
    const readVersion = news ? known.version : ticket.version;
    const { client } = this.desk;
    const facts = { client, language, ticket, readVersion, circumstances, regulations };
    return html`<div class="panel stack">
      ${news ? html`<zd-news-notice .news=${news} .ticket=${ticket} @read=${this.#read}></zd-news-notice>` : nothing}
      <zd-small-form .spec=${smallForm('refuse', facts)} @done=${this.#pass} @cancel=${this.#pass}
        @writing=${this.#pass}></zd-small-form>
    </div>`;
  }

  /** What agents have done themselves is no news to them. */
  goOn(before: TicketDetails, now: TicketDetails): void {
    if (this.seen) this.seen = seenByDoing(this.seen, before, now);
  }

  readonly #read = (): void => {
    this.seen = seen(this.ticket);
  };

  readonly #pass = ({ type }: Event): void => {
    this.dispatchEvent(new Event(type));
  };
}
customElements.define('zd-refuse-form', DeskRefuseForm);
