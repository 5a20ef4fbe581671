/** The head of the page: search, how the page is connected, who works here. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Link } from '../kernel/feed.js';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';
import { texts } from './texts.js';

/** Tells of `keys` when the list of keys is asked for, and of `language` when the other language is. */
export class DeskHeader extends DeskElement {
  static override properties = { link: { state: true } };
  declare link: Link;

  #stop: (() => void) | undefined;

  static override styles = [
    base,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 16px;
        padding: 8px 16px;
        border-block-end: 1px solid var(--wa-color-surface-border);
        background: var(--wa-color-surface-raised);
      }
      form {
        flex: 1 1 16rem;
        max-inline-size: 32rem;
      }
      /* The field says itself what it is for; its label is for those who do not see it. */
      wa-input::part(label) {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        margin: 0;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .brand {
        font-weight: 700;
        color: inherit;
        text-decoration: none;
      }
      .link {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: 0.875rem;
      }
      .dot {
        inline-size: 10px;
        block-size: 10px;
        border-radius: 50%;
        background: var(--wa-color-warning-fill-loud);
        flex: none;
      }
      .link[data-link='live'] .dot {
        background: var(--wa-color-success-fill-loud);
      }
      .link[data-link='waiting'],
      .link[data-link='ended'] {
        color: var(--wa-color-danger-on-quiet);
        font-weight: 600;
      }
      .link[data-link='waiting'] .dot,
      .link[data-link='ended'] .dot {
        background: var(--wa-color-danger-fill-loud);
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
        margin-inline-start: auto;
      }
      @media (forced-colors: active) {
        .dot {
          background: CanvasText;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const { feed, shortcuts } = this.desk;
    // The browser knows of a pulled cable before silence on the connection tells.
    const changed = (): void => {
      this.link = navigator.onLine ? feed.link : 'waiting';
    };
    feed.addEventListener('link', changed);
    addEventListener('online', changed);
    addEventListener('offline', changed);
    changed();
    const words = this.say(texts);
    const forget = shortcuts.add(this, [
      { keys: 'Slash', does: words.search, run: () => this.renderRoot.querySelector('wa-input')?.focus() },
    ]);
    this.#stop = () => {
      feed.removeEventListener('link', changed);
      removeEventListener('online', changed);
      removeEventListener('offline', changed);
      forget();
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const { me, isSupervisor } = this.desk;
    return html`<header>
      <a class="brand" href="/desk/">${words.name}</a>
      <form role="search" @submit=${this.#search}>
        <wa-input type="search" name="search" size="s" with-clear label=${words.search}
          placeholder=${words.searchHint}>
          <wa-icon slot="start" name="search"></wa-icon>
        </wa-input>
      </form>
      <span class="link" role="status" data-link=${this.link}><span class="dot"></span>${words.links[this.link]}
        ${
          this.link === 'ended'
            ? html`<wa-button size="s" @click=${() => location.reload()}>${words.reload}</wa-button>`
            : nothing
        }
      </span>
      <span class="who">
        <a href="/desk/me">${me.name}${isSupervisor ? html`<span class="muted">, ${words.supervisor}</span>` : nothing}</a>
        <wa-button size="s" appearance="plain" @click=${() => this.#tell('keys')}>${words.keys}</wa-button>
        <wa-button size="s" appearance="plain" lang=${this.language === 'ru' ? 'en' : 'ru'}
          @click=${() => this.#tell('language')}>${words.otherLanguage}</wa-button>
        <wa-button size="s" appearance="plain" @click=${this.#signOut}>${words.signOut}</wa-button>
      </span>
    </header>`;
  }

  #tell(name: 'keys' | 'language'): void {
    this.dispatchEvent(new Event(name));
  }

  readonly #search = (event: SubmitEvent): void => {
    event.preventDefault();
    const search = String(new FormData(event.target as HTMLFormElement).get('search') ?? '').trim();
    if (search) this.desk.router.go(`/tickets?${new URLSearchParams({ search })}`);
  };

  readonly #signOut = async (): Promise<void> => {
    const { client, session } = this.desk;
    // Forgotten here in any case; the server is told as far as it can be reached.
    await client.signOut().catch(() => undefined);
    session.end();
  };
}
customElements.define('zd-header', DeskHeader);
