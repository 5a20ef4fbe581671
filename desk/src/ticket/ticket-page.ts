/** One ticket: the request and its thread, whose it is, what can be done, and who else has it open. */
import type { TicketEvent } from '@zayavka/sdk';
import { NotFoundError } from '@zayavka/sdk';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { inWords } from '../parts/failure.js';
import { base } from '../parts/styles.js';
import './acting/acting.js';
import './head.js';
import './side.js';
import { texts } from './texts.js';
import './thread.js';
import { TicketWatch } from './watch.js';

export class DeskTicketPage extends DeskElement {
  static override properties = {
    ticketId: {},
    problem: { state: true },
    aloud: { state: true },
  };
  /** In any spelling. */
  declare ticketId: string;
  declare problem: string;
  declare aloud: string;

  #watch: TicketWatch | undefined;
  #watched = '';
  readonly #leave = (): void => this.#watch?.stop();

  constructor() {
    super();
    this.problem = '';
    this.aloud = '';
  }

  static override styles = [
    base,
    css`
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(18rem, 24rem);
        grid-template-areas: 'head head' 'work side';
        gap: 16px;
        align-items: start;
      }
      zd-ticket-head {
        grid-area: head;
      }
      .work {
        grid-area: work;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }
      zd-ticket-side {
        grid-area: side;
      }
      zd-acting {
        position: sticky;
        inset-block-end: 0;
        z-index: 1;
        padding-block: 12px;
        background: var(--wa-color-surface-default);
        border-block-start: 1px solid var(--wa-color-surface-border);
        max-block-size: 85vh;
        overflow-y: auto;
      }
      @media (max-width: 1100px) {
        .page {
          grid-template-columns: minmax(0, 1fr);
          grid-template-areas: 'head' 'work' 'side';
        }
      }
      @media (max-height: 700px) {
        zd-acting {
          position: static;
          max-block-size: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#leave);
    addEventListener('pageshow', this.#comeBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#leave);
    removeEventListener('pageshow', this.#comeBack);
    this.#watch?.stop();
    this.#watched = '';
  }

  /** From the browser's memory of pages, as it was left: nothing has been told to it since. */
  readonly #comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#watched = '';
    this.requestUpdate();
  };

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticketId') || !this.#watched) this.#start();
  }

  #start(): void {
    if (this.#watched === this.ticketId) return;
    this.#watch?.stop();
    this.#watched = this.ticketId;
    this.problem = '';
    this.#watch = new TicketWatch(this.desk.client, this.ticketId, {
      changed: () => this.requestUpdate(),
      onEvent: (event) => this.#heard(event),
      onEnd: (error) => {
        this.problem =
          error instanceof NotFoundError ? this.say(texts).missing : inWords(error, this.language);
      },
    });
    this.#watch.start();
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const { ticket, circumstances, place, present } = this.#watch ?? {};
    if (!ticket) {
      return html`<div class="stack">
        <h1>${this.ticketId}</h1>
        ${
          this.problem
            ? html`<p role="alert">${this.problem}</p><p><a href="/desk/">${words.toQueue}</a></p>`
            : html`<p role="status">${words.loading}</p>`
        }
      </div>`;
    }
    return html`<div class="page">
      <zd-ticket-head .ticket=${ticket} .circumstances=${circumstances} .place=${place ?? null} .present=${present ?? []}></zd-ticket-head>
      <div class="work">
        ${this.problem ? html`<wa-callout variant="danger" role="alert">${this.problem}</wa-callout>` : nothing}
        <zd-thread .ticket=${ticket} .circumstances=${circumstances}></zd-thread>
        <zd-acting .ticket=${ticket} .circumstances=${circumstances} @acted=${() => this.#watch?.reread()}
          @writing=${(event: CustomEvent<boolean>) => this.#watch?.writes(event.detail)}></zd-acting>
      </div>
      <zd-ticket-side .ticket=${ticket} .circumstances=${circumstances} @merged=${() => this.#watch?.reread()}></zd-ticket-side>
    </div>
    <div class="hidden-visually" role="log" aria-live="polite">${this.aloud}</div>`;
  }

  /** A new message is read to whoever does not see the page. */
  #heard({ message }: TicketEvent): void {
    if (!message || message.agent?.id === this.desk.me.id) return;
    const words = this.say(texts);
    const who = message.agent?.name ?? (message.author === 'SUBSCRIBER' ? words.subscriber : words.system);
    this.aloud = `${words.newMessage(who)}. ${message.body.slice(0, 300)}`;
  }
}
customElements.define('zd-ticket-page', DeskTicketPage);
