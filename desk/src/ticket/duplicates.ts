/** `<zd-duplicates>`: tickets that are probably about the same, to be compared side by side and merged (G.4). */
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type { FieldError, TicketCircumstances, TicketDetails } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../kernel/language.js';
import { DeskElement } from '../parts/element.js';
import { inWords } from '../parts/failure.js';
import { moment } from '../parts/format.js';
import { base } from '../parts/styles.js';
import { toast } from '../parts/toasts.js';
import { statusWords } from '../parts/words.js';
import { texts } from './texts.js';

const WORDS: Texts<{
  readonly title: string;
  readonly this: string;
  readonly other: string;
  readonly what: (later: string, earlier: string) => string;
  readonly merge: string;
  readonly done: string;
  readonly cancel: string;
  readonly loading: string;
}> = {
  ru: {
    title: 'Сравнение заявок',
    this: 'Эта заявка',
    other: 'Другая заявка',
    what: (later, earlier) =>
      `Текст и файлы заявки ${later} перейдут в заявку ${earlier}, а ${later} закроется. Место в очереди останется за той, что ждёт дольше (п. G.4). Отменить это нельзя.`,
    merge: 'Объединить',
    done: 'Заявки объединены.',
    cancel: 'Отмена',
    loading: 'Загружается…',
  },
  en: {
    title: 'Compare tickets',
    this: 'This ticket',
    other: 'The other ticket',
    what: (later, earlier) =>
      `Text and files of ticket ${later} go into ticket ${earlier}, and ${later} is closed. The place of the one that has waited longer counts (G.4). This cannot be undone.`,
    merge: 'Merge',
    done: 'The tickets are merged.',
    cancel: 'Cancel',
    loading: 'Loading…',
  },
};

/** Of each thread so many messages are shown: the dialog is for telling whether two tickets are one. */
const SHOWN = 5;

export class DeskDuplicates extends DeskElement {
  static override properties = {
    ticket: { attribute: false },
    circumstances: { attribute: false },
    comparing: { state: true },
    other: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  declare ticket: TicketDetails;
  declare circumstances: TicketCircumstances;
  declare comparing: string | undefined;
  declare other: TicketDetails | undefined;
  declare problem: string;
  declare busy: boolean;

  #forget: (() => void) | undefined;

  constructor() {
    super();
    this.problem = '';
    this.busy = false;
  }

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 6px;
      }
      h2 {
        font-size: 1rem;
      }
      wa-dialog {
        --width: min(72rem, 94vw);
      }
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
        gap: 16px;
        align-items: start;
      }
      article {
        display: grid;
        gap: 8px;
      }
      li + li {
        margin-block-start: 10px;
      }
      li a {
        display: inline-block;
        padding-block: 3px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forget = this.desk.shortcuts.add(this, [
      {
        keys: 'KeyM',
        does: this.say(WORDS).title,
        run: () => void this.#compare(this.circumstances.likelyDuplicates[0]?.id),
      },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    return html`<section aria-labelledby="duplicates">
      <h2 id="duplicates">${words.duplicates}</h2>
      <ul class="small">
        ${this.circumstances.likelyDuplicates.map(
          ({ id, subject, status, receivedAt }) => html`<li>
            <a href="/desk/tickets/${id}">${subject}</a><br>
            <span class="muted">${this.say(statusWords)[status]}, ${moment(this.language, receivedAt)}</span>
            <wa-button size="s" appearance="outlined"
              @click=${() => void this.#compare(id)}>${words.compare}<span class="hidden-visually">: ${subject}</span></wa-button></li>`,
        )}
      </ul>
    </section>
    ${this.#dialog()}`;
  }

  #dialog(): TemplateResult {
    const words = this.say(WORDS);
    const { ticket, other } = this;
    const close = (event: Event): void => {
      if (event.target === event.currentTarget) this.comparing = undefined;
    };
    const pair = other && this.#pair(other);
    return html`<wa-dialog label=${words.title} ?open=${this.comparing !== undefined} @wa-after-hide=${close}>
      ${
        other
          ? html`<div class="stack"><div class="both">${this.#one(words.this, ticket)}${this.#one(words.other, other)}</div>
              ${pair ? html`<p>${words.what(pair.later, pair.earlier)}</p>` : nothing}
              <div role="alert">${this.problem ? html`<wa-callout variant="danger" size="s">${this.problem}</wa-callout>` : nothing}</div></div>`
          : html`<p role="status">${this.problem || words.loading}</p>`
      }
      <wa-button slot="footer" appearance="plain" @click=${() => {
        this.comparing = undefined;
      }}>${words.cancel}</wa-button>
      ${other ? html`<wa-button slot="footer" variant="danger" ?loading=${this.busy} @click=${() => void this.#merge()}>${words.merge}</wa-button>` : nothing}
    </wa-dialog>`;
  }

  #one(
    title: string,
    { id, subject, description, errorText, receivedAt, status, messages, service }: TicketDetails,
  ): TemplateResult {
    return html`<article class="panel">
      <h3>${title}: <span class="mono">${id}</span></h3>
      <p class="small muted">${this.say(statusWords)[status]}, ${moment(this.language, receivedAt)}${service ? `, ${service.name}` : ''}</p>
      <p><strong>${subject}</strong></p>
      <p class="pre small">${description}</p>
      ${errorText ? html`<p class="pre small mono">${errorText.slice(0, 2_000)}</p>` : nothing}
      ${messages.nodes.slice(0, SHOWN).map(({ body, agent }) => html`<p class="pre small">${agent ? html`<strong>${agent.name}: </strong>` : nothing}${body}</p>`)}
    </article>`;
  }

  /** The later one goes into the earlier. */
  #pair(other: TicketDetails): { readonly later: string; readonly earlier: string } {
    const { ticket } = this;
    const isLater = ticket.receivedAt >= other.receivedAt;
    return isLater ? { later: ticket.id, earlier: other.id } : { later: other.id, earlier: ticket.id };
  }

  async #compare(id: string | undefined): Promise<void> {
    if (!id) return;
    this.comparing = id;
    this.other = undefined;
    this.problem = '';
    try {
      const other = await this.desk.client.ticket({ id });
      if (this.comparing === id) this.other = other ?? undefined;
    } catch (error) {
      this.problem = inWords(error, this.language);
    }
  }

  async #merge(): Promise<void> {
    if (!this.other || this.busy) return;
    const { later, earlier } = this.#pair(this.other);
    this.busy = true;
    this.problem = '';
    try {
      const result = await this.desk.client.mergeDuplicate({ ticketId: later, duplicateOf: earlier });
      if (!result.ok) return this.#refusedBy(result.errors);
      this.comparing = undefined;
      toast({ kind: 'success', text: this.say(WORDS).done });
      this.dispatchEvent(new Event('merged'));
      this.desk.router.go(`/tickets/${earlier}`);
    } catch (error) {
      this.problem = inWords(error, this.language);
    } finally {
      this.busy = false;
    }
  }

  #refusedBy(errors: readonly FieldError[]): void {
    this.problem = errors.map(({ message }) => message).join(' ');
  }
}
customElements.define('zd-duplicates', DeskDuplicates);
