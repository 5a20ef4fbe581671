/** The desk as a whole: nobody signed in, or somebody at work. */
import { ContextProvider } from '@lit/context';
import { AuthError } from '@zayavka/sdk';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { chooseLanguage, chosenLanguage, clientFor, Desk, deskContext } from '../kernel/desk.js';
import type { Language } from '../kernel/language.js';
import { Router } from '../kernel/router.js';
import { SessionStore } from '../kernel/session.js';
import { inWords } from '../parts/failure.js';
import { base } from '../parts/styles.js';
import './sign-in.js';
import { texts } from './texts.js';
import './workplace.js';

export class DeskApp extends LitElement {
  static override properties = {
    language: { state: true },
    problem: { state: true },
    ready: { state: true },
  };
  declare language: Language;
  declare problem: string;
  declare ready: boolean;

  readonly #session = new SessionStore();
  readonly #router = new Router();
  readonly #provider = new ContextProvider(this, { context: deskContext });
  #desk: Desk | undefined;
  #starting: AbortController | undefined;

  constructor() {
    super();
    this.language = chosenLanguage();
    this.problem = '';
    this.ready = false;
  }

  static override styles = [
    base,
    css`
      .alone {
        display: grid;
        place-items: center;
        min-block-size: 100vh;
        padding: 16px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#session.addEventListener('change', () => void this.#begin());
    void this.#begin();
  }

  override render(): TemplateResult {
    const words = texts[this.language];
    const close = html`<zd-toasts .closeLabel=${words.close}></zd-toasts>`;
    if (!this.#session.current) {
      return html`<zd-sign-in .language=${this.language} .session=${this.#session}
        @language=${this.#otherLanguage}></zd-sign-in>${close}`;
    }
    if (this.#desk && this.ready) {
      return html`<zd-workplace @language=${this.#otherLanguage}></zd-workplace>${close}`;
    }
    return html`<main class="alone">
      ${
        this.problem
          ? html`<div class="stack" role="alert"><p>${this.problem}</p>
              <wa-button @click=${() => void this.#begin()}>${words.again}</wa-button></div>`
          : html`<p role="status">${words.loading}</p>`
      }
    </main>`;
  }

  /** From who is signed in to a desk that is connected. */
  async #begin(): Promise<void> {
    this.#starting?.abort();
    const starting = new AbortController();
    this.#starting = starting;
    this.#desk?.feed.stop();
    this.#desk = undefined;
    this.ready = false;
    this.problem = '';
    this.requestUpdate();
    document.documentElement.lang = this.language;
    if (!this.#session.current) return;
    try {
      await this.#start(starting.signal);
    } catch (error) {
      if (!starting.signal.aborted) this.problem = inWords(error, this.language);
    }
  }

  async #start(signal: AbortSignal): Promise<void> {
    const client = clientFor(this.#session, this.language);
    const [viewer, queue] = await Promise.all([
      client.viewer({ signal }),
      client.queue({ first: 1 }, { signal }),
    ]);
    const { agent } = viewer;
    if (!agent) throw new AuthError(texts[this.language].notAnAgent, { code: 'FORBIDDEN' });
    const { id, name, login, role } = agent;
    this.#desk = new Desk({
      client,
      me: { id, name, login: login ?? '', role: role ?? 'AGENT' },
      language: this.language,
      router: this.#router,
      session: this.#session,
    });
    this.#provider.setValue(this.#desk);
    this.#desk.feed.addEventListener('anew', () => void this.#begin());
    this.#desk.feed.start(queue.cursor);
    this.ready = true;
  }

  readonly #otherLanguage = (): void => {
    this.language = this.language === 'ru' ? 'en' : 'ru';
    chooseLanguage(this.language);
    void this.#begin();
  };
}
customElements.define('zd-app', DeskApp);
