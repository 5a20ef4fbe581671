/** Closes the ticket in two steps, with a mark and words for it if the person gives them. */
import { html, nothing, type TemplateResult } from 'lit';
import { CloseTicketInput } from '../../_generated/constraints.js';
import type { TicketDetails } from '../../types.js';
import { judgeInput } from '../../validation/judge.js';
import { formTexts } from './form-texts.js';
import { focusOn, type Page } from './page.js';

export class CloseForm {
  #open = false;
  #closing = false;
  #rated = false;
  #problem: string | undefined;
  #atComment = false;

  constructor(private readonly page: Page) {}

  /** Whether a mark was given just now. */
  get rated(): boolean {
    return this.#rated;
  }

  reset(): void {
    this.#open = false;
    this.#closing = false;
    this.#rated = false;
    this.#problem = undefined;
  }

  /** Nothing for a ticket that is closed. */
  render(ticket: TicketDetails): TemplateResult | typeof nothing {
    if (ticket.status === 'CLOSED') return nothing;
    const words = formTexts[this.page.language].close;
    const resolved = ticket.status === 'RESOLVED';
    if (!this.#open) return resolved ? nothing : html`<div class="row end">${this.#button(words.open)}</div>`;
    const problem = this.#problem;
    return html`
      <form class="stack closing" part="close-form" novalidate aria-labelledby="closing" @submit=${this.#submit}>
        <h3 id="closing" tabindex="-1">${words.title}</h3>
        <p>${resolved || ticket.status === 'REFUSED' ? words.explain : `${words.explainOwed} ${words.explain}`}</p>
        <fieldset class="rating">
          <legend>${words.rating} <span class="muted">(${words.optional})</span></legend>
          <div class="marks">
            ${words.marks.map(
              (mark, index) => html`<label>
                <input type="radio" name="rating" value=${index + 1} />
                <b>${index + 1}</b><span>${mark}</span>
              </label>`,
            )}
          </div>
        </fieldset>
        <div class="field">
          <label for="comment">${words.comment} <span class="muted">(${words.optional})</span></label>
          <textarea
            id="comment"
            name="comment"
            rows="2"
            aria-invalid=${problem && this.#atComment ? 'true' : 'false'}
            aria-describedby=${problem && this.#atComment ? 'comment-error' : nothing}
          ></textarea>
          ${problem && this.#atComment ? html`<p class="error" id="comment-error">${problem}</p>` : nothing}
        </div>
        ${problem && !this.#atComment ? html`<p class="notice bad" part="error">${problem}</p>` : nothing}
        <div class="row">
          <button type="submit" class="primary" part="confirm-close" aria-disabled=${this.#closing ? 'true' : 'false'}>
            ${this.#closing ? words.closing : words.confirm}
          </button>
          <button type="button" @click=${this.#cancel}>${words.keep}</button>
        </div>
      </form>
    `;
  }

  /** Offered with the state of a ticket that is resolved: it is what comes next there. */
  offer({ status }: TicketDetails): TemplateResult | typeof nothing {
    if (status !== 'RESOLVED' || this.#open) return nothing;
    return html`<div class="row">${this.#button(formTexts[this.page.language].close.openResolved, 'primary')}</div>`;
  }

  #button(words: string, look = ''): TemplateResult {
    return html`<button type="button" id="close" class=${look} part="close" @click=${this.#begin}>${words}</button>`;
  }

  readonly #begin = (): void => {
    this.#open = true;
    this.page.host.requestUpdate();
    void focusOn(this.page, '#closing');
  };

  readonly #cancel = (): void => {
    this.reset();
    this.page.host.requestUpdate();
    void focusOn(this.page, '#close');
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#closing || !(event.currentTarget instanceof HTMLFormElement)) return;
    const given = new FormData(event.currentTarget);
    const rating = Number(given.get('rating')) || undefined;
    const comment = String(given.get('comment') ?? '').trim() || undefined;
    void this.#close(rating, comment);
  };

  async #close(rating: number | undefined, comment: string | undefined): Promise<void> {
    const { page } = this;
    const { ticketId } = page;
    const words = formTexts[page.language].close;
    const input = { ticketId, rating, comment };
    if (judgeInput({ CloseTicketInput }, 'CloseTicketInput', input).length > 0)
      return this.#fail(words.tooLong, true);
    this.#closing = true;
    this.#problem = undefined;
    page.host.requestUpdate();
    try {
      const result = await page.api.closeTicket(input);
      if (ticketId !== page.ticketId) return;
      this.#closing = false;
      if (!result.ok) {
        const [error] = result.errors;
        return this.#fail(error?.message ?? '', error?.path[1] === 'comment');
      }
      this.reset();
      this.#rated = rating !== undefined;
      page.host.requestUpdate();
      page.announce(this.#rated ? `${words.done} ${words.thanks}` : words.done);
      page.tell('zayavka-closed', { ticketId, rating });
      void focusOn(page, '#status');
    } catch (error) {
      this.#closing = false;
      if (ticketId === page.ticketId) this.#fail(page.failed(error), false);
    }
  }

  #fail(problem: string, atComment: boolean): void {
    this.#problem = problem;
    this.#atComment = atComment;
    this.page.host.requestUpdate();
    this.page.announce(problem);
    if (atComment) void focusOn(this.page, '#comment');
  }
}
