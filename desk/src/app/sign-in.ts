/** Signing in. The password goes to the server and stays nowhere. */
import type { FieldError } from '@zayavka/sdk';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { clientFor } from '../kernel/desk.js';
import type { Language } from '../kernel/language.js';
import type { SessionStore } from '../kernel/session.js';
import { inWords } from '../parts/failure.js';
import { base } from '../parts/styles.js';
import { texts } from './texts.js';

/** Tells of `language` when the other language is asked for. */
export class DeskSignIn extends LitElement {
  static override properties = {
    language: {},
    session: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  };
  declare language: Language;
  declare session: SessionStore;
  declare problem: string;
  declare busy: boolean;

  constructor() {
    super();
    this.problem = '';
    this.busy = false;
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        place-items: center;
        min-block-size: 100vh;
        padding: 16px;
      }
      form {
        inline-size: min(24rem, 100%);
      }
    `,
  ];

  override render(): TemplateResult {
    const words = texts[this.language];
    return html`<main class="stack">
      <form class="panel stack" @submit=${this.#submit}>
        <h1>${words.signInTitle}</h1>
        ${this.session.hasEnded ? html`<p role="status">${words.sessionEnded}</p>` : nothing}
        <wa-input name="login" label=${words.login} autocomplete="username" autocapitalize="none" autofocus
          required></wa-input>
        <wa-input name="password" type="password" password-toggle label=${words.password}
          autocomplete="current-password" required></wa-input>
        <div role="alert">
          ${this.problem ? html`<wa-callout variant="danger" size="s">${this.problem}</wa-callout>` : nothing}
        </div>
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${words.signIn}</wa-button>
        <wa-button appearance="plain" size="s" @click=${() => this.dispatchEvent(new Event('language'))}
          lang=${this.language === 'ru' ? 'en' : 'ru'}>${words.otherLanguage}</wa-button>
      </form>
    </main>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const fields = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.problem = '';
    try {
      const result = await this.#signIn(
        String(fields.get('login') ?? ''),
        String(fields.get('password') ?? ''),
      );
      if (result) this.problem = result.map(({ message }) => message).join(' ');
    } catch (error) {
      this.problem = inWords(error, this.language);
    } finally {
      this.busy = false;
    }
  };

  async #signIn(login: string, password: string): Promise<readonly FieldError[] | undefined> {
    const anonymous = clientFor(this.session, this.language, 'anonymous');
    const { token, expiresAt, errors } = await anonymous.signIn({ login, password });
    if (errors.length) return errors;
    if (token && expiresAt) this.session.begin({ token, expiresAt });
    return undefined;
  }
}
customElements.define('zd-sign-in', DeskSignIn);
