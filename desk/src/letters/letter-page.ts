/** One letter: what it says, what is odd about it, and whose it is. */
import '@awesome.me/webawesome/dist/components/details/details.js';
import type { AgentClient } from '@zayavka/sdk';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { DeskElement } from '../parts/element.js';
import { moment, momentInFull } from '../parts/format.js';
import { freshly } from '../parts/fresh-file.js';
import '../parts/small-form.js';
import type { SmallFormSpec } from '../parts/small-form.js';
import { base } from '../parts/styles.js';
import { toast } from '../parts/toasts.js';
import { told } from '../parts/told.js';
import { texts } from './texts.js';

type Letter = NonNullable<Awaited<ReturnType<AgentClient['letter']>>>;

const WAITING: readonly Letter['outcome'][] = ['HELD', 'ASKED_TO_IDENTIFY'];

export class DeskLetterPage extends DeskElement {
  static override properties = {
    letterId: {},
    letter: { state: true },
    open: { state: true },
  };
  declare letterId: string;
  /** Undefined until it is there; null where there is none. */
  declare letter: Letter | null | undefined;
  declare open: 'assign' | 'dismiss' | undefined;

  #asking: AbortController | undefined;

  static override styles = [
    base,
    css`
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px 16px;
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      .text {
        max-inline-size: 52rem;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('letterId')) return;
    this.letter = undefined;
    void this.#read();
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const { letter } = this;
    const back = html`<p><a href="/desk/letters">${words.back}</a></p>`;
    if (letter === undefined)
      return html`<div class="stack"><h1>${words.title}</h1><p role="status">${words.loading}</p></div>`;
    if (letter === null) return html`<div class="stack"><h1>${words.missing}</h1>${back}</div>`;
    return html`<div class="stack">
      ${back}
      <h1>${letter.subject || words.noSubject}</h1>
      ${this.#facts(letter)}
      ${WAITING.includes(letter.outcome) ? this.#acting(letter) : nothing}
      ${
        letter.text
          ? html`<section class="panel text"><h2>${words.letter}</h2><p class="pre">${letter.text}</p></section>`
          : nothing
      }
      ${
        letter.folded
          ? html`<wa-details class="text" summary=${words.folded}><p class="pre">${letter.folded}</p></wa-details>`
          : nothing
      }
      ${letter.original ? this.#original(letter.original) : nothing}
    </div>`;
  }

  #original(original: NonNullable<Letter['original']>): TemplateResult {
    const find = async () => (await this.desk.client.letter({ id: this.letterId }))?.original;
    return html`<p><a href=${original.url} download @click=${freshly(original, this, find)}>${this.say(texts).original}</a></p>`;
  }

  #facts(letter: Letter): TemplateResult {
    const words = this.say(texts);
    const {
      from,
      fromName,
      receivedAt,
      outcome,
      notes,
      ticket,
      subscriber,
      senderCheck,
      arrivals,
      agent,
      handledAt,
      remark,
    } = letter;
    return html`<dl>
      <dt>${words.columns.from}</dt><dd>${[fromName, from].filter(Boolean).join(', ') || words.nobody}
        <span class="muted small">${words.checkLabel}: ${words.check[senderCheck]}</span></dd>
      <dt>${words.columns.came}</dt><dd>${momentInFull(this.language, receivedAt)}${arrivals > 1 ? html` <span class="muted small">${words.arrivals(arrivals)}</span>` : nothing}</dd>
      <dt>${words.columns.outcome}</dt><dd>${words.outcomes[outcome]}${notes.map((note) => html`<br><strong>${words.notes[note]}</strong>`)}</dd>
      ${subscriber ? html`<dt>${words.subscriber}</dt><dd>${subscriber.name} (${subscriber.login})</dd>` : nothing}
      ${ticket ? html`<dt>${words.ticket}</dt><dd><a href="/desk/tickets/${ticket.id}">${ticket.id}: ${ticket.subject}</a></dd>` : nothing}
      ${remark ? html`<dt>${words.remark}</dt><dd>${remark}</dd>` : nothing}
      ${agent && handledAt ? html`<dt>${words.handledLabel}</dt><dd>${words.handled(agent.name, moment(this.language, handledAt))}</dd>` : nothing}
    </dl>`;
  }

  #acting({ id }: Letter): TemplateResult {
    const words = this.say(texts);
    const show = (open: 'assign' | 'dismiss') => () => {
      this.open = this.open === open ? undefined : open;
    };
    return html`<div class="stack">
      <div class="row">
        <wa-button variant="brand" ${told({ expanded: this.open === 'assign' })} @click=${show('assign')}>${words.assign.open}</wa-button>
        <wa-button appearance="outlined" ${told({ expanded: this.open === 'dismiss' })} @click=${show('dismiss')}>${words.dismiss.open}</wa-button>
      </div>
      ${
        this.open
          ? keyed(
              this.open,
              html`<zd-small-form class="panel" .spec=${this.open === 'assign' ? this.#assign(id) : this.#dismiss(id)}
                @cancel=${() => {
                  this.open = undefined;
                }} @done=${() => void this.#read()}></zd-small-form>`,
            )
          : nothing
      }
    </div>`;
  }

  #assign(letterId: string): SmallFormSpec {
    const words = this.say(texts).assign;
    return {
      words,
      draft: `assign:${letterId}`,
      fields: [
        { name: 'login', kind: 'line', label: words.login, hint: words.whoHint, maxLength: 64 },
        { name: 'contractNumber', kind: 'line', label: words.contractNumber, maxLength: 64 },
        { name: 'ticketId', kind: 'line', label: words.ticketId, hint: words.ticketHint, maxLength: 40 },
      ],
      act: async ({ login, contractNumber, ticketId }, { idempotencyKey }) => {
        const result = await this.desk.client.assignLetter({
          idempotencyKey,
          letterId,
          login: login?.trim() || null,
          contractNumber: contractNumber?.trim() || null,
          ticketId: ticketId?.trim() || null,
        });
        if (result.ok && result.ticket) this.desk.router.go(`/tickets/${result.ticket.id}`);
        return this.#told(result);
      },
    };
  }

  #dismiss(letterId: string): SmallFormSpec {
    const words = this.say(texts).dismiss;
    return {
      words,
      danger: true,
      draft: `dismiss:${letterId}`,
      fields: [{ name: 'reason', kind: 'line', label: words.reason, required: true, maxLength: 500 }],
      act: async ({ reason = '' }) => this.#told(await this.desk.client.dismissLetter({ letterId, reason })),
    };
  }

  /** Somebody else may have dealt with it meanwhile: then that is shown. */
  #told<
    T extends { readonly ok: boolean; readonly errors: readonly { code: string; path: readonly string[] }[] },
  >(result: T): T {
    if (!result.ok && result.errors.some(({ code }) => code === 'STATUS_FORBIDS')) {
      toast({ kind: 'warning', text: this.say(texts).gone });
      void this.#read();
    }
    return result;
  }

  async #read(): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const letter = await this.desk.client.letter({ id: this.letterId }, { signal });
      if (signal.aborted) return;
      this.letter = letter;
      this.open = undefined;
    } catch (error) {
      if (!signal.aborted) this.failed(error, () => void this.#read());
    }
  }
}
customElements.define('zd-letter-page', DeskLetterPage);
