/** Proves who asks (3.7). The password is read from its field when it is sent, and kept nowhere. */
import { html, nothing, type TemplateResult } from 'lit';
import { AuthorizationInput, AuthorizeTicketInput } from '../../_generated/constraints.js';
import { RateLimitError } from '../../errors.js';
import type { TicketDetails } from '../../types.js';
import { judgeInput } from '../../validation/judge.js';
import { moment, timeLeft } from '../texts/index.js';
import { formTexts } from './form-texts.js';
import { body } from './message.js';
import { focusOn, type Page } from './page.js';
import type { TicketWatch } from './ticket-watch.js';

export class PasswordForm {
  #problem: string | undefined;
  #checking = false;

  constructor(private readonly page: Page) {}

  reset(): void {
    this.#problem = undefined;
    this.#checking = false;
  }

  /** @param demand what an agent asked for beyond the password, in their own words. */
  render(ticket: TicketDetails, need: TicketWatch['need'], demand: string | undefined): TemplateResult {
    const { language } = this.page;
    const words = formTexts[language].password;
    return html`
      <form class="stack password" part="authorize" novalidate aria-labelledby="authorize" @submit=${this.#submit}>
        <h3 id="authorize">${words.title}</h3>
        ${demand ? html`<blockquote>${body(demand)}</blockquote>` : nothing}
        ${need ? html`<p class="muted small">${words.refusalFrom(moment(language, need.refusalFrom))}</p>` : nothing}
        <input type="text" name="username" autocomplete="username" .value=${ticket.subscriber.login} readonly hidden />
        <div class="field">
          <label for="password">${words.label}</label>
          <span class="hint" id="password-hint">${words.hint}</span>
          <div class="line">
            <input
              id="password"
              type="password"
              name="password"
              autocomplete="current-password"
              aria-required="true"
              aria-invalid=${this.#problem ? 'true' : 'false'}
              aria-describedby=${this.#problem ? 'password-error password-hint' : 'password-hint'}
            />
            <button type="submit" class="primary" part="confirm" aria-disabled=${this.#checking ? 'true' : 'false'}>
              ${this.#checking ? words.checking : words.confirm}
            </button>
          </div>
          ${this.#problem ? html`<p class="error" id="password-error">${this.#problem}</p>` : nothing}
        </div>
      </form>
    `;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.page.find('#password');
    if (this.#checking || !(field instanceof HTMLInputElement)) return;
    const password = field.value;
    field.value = '';
    void this.#authorize(password);
  };

  async #authorize(password: string): Promise<void> {
    const { page } = this;
    const { ticketId } = page;
    const words = formTexts[page.language].password;
    const input = { ticketId, authorization: { password } };
    if (judgeInput({ AuthorizationInput, AuthorizeTicketInput }, 'AuthorizeTicketInput', input).length > 0)
      return this.#fail(words.empty);
    this.#checking = true;
    this.#problem = undefined;
    page.host.requestUpdate();
    let problem: string | undefined;
    try {
      const result = await page.api.authorizeTicket(input);
      problem = result.ok ? undefined : result.errors.map(({ message }) => message).join(' ');
    } catch (error) {
      problem = this.#thrown(error);
    }
    if (ticketId !== page.ticketId) return;
    this.#checking = false;
    if (problem) return this.#fail(problem);
    page.host.requestUpdate();
    page.announce(words.done);
    page.tell('zayavka-authorized', { ticketId });
    void focusOn(page, '#status');
  }

  #thrown(error: unknown): string {
    const { page } = this;
    const words = page.failed(error);
    if (!(error instanceof RateLimitError) || error.retryAfterMs === undefined) return words;
    // A span is cut to whole minutes: rounded up, it is true.
    const until = new Date(Date.now() + error.retryAfterMs + 59_000).toISOString();
    return formTexts[page.language].password.tooMany(timeLeft(page.language, until));
  }

  #fail(problem: string): void {
    this.#problem = problem;
    this.page.host.requestUpdate();
    this.page.announce(problem);
    void focusOn(this.page, '#password');
  }
}
