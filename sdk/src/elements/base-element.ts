/** What all elements have: the way to the API, the language, and how they tell the page. */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Client } from '../client.js';
import { ZayavkaError } from '../errors.js';
import { apiAddress, clientAt } from './connection.js';
import type { ZayavkaEvents } from './events.js';
import { inWords } from './failure.js';
import { type Language, languageOf, type Texts } from './texts/index.js';
import { isSpoken, loadEnglish } from './texts/tables.js';

export abstract class ZayavkaElement extends LitElement {
  static override properties: PropertyDeclarations = {
    url: {},
    sessionUrl: { attribute: 'session-url' },
    locale: {},
    client: { attribute: false },
    draftKey: { attribute: 'draft-key' },
  };

  /** Attribute `url`: the API's address; default `/graphql` of where the elements came from. */
  declare url: string | undefined;
  /** Attribute `session-url`: the panel's address that answers `{ token, expiresAt }` to whom it has signed in. */
  declare sessionUrl: string | undefined;
  /** Attribute `locale`: "ru" or "en". Default: the page's language, and Russian where the elements do not speak that. */
  declare locale: string | undefined;
  /** A client of the page's own, in place of `url` and `session-url`. */
  declare client: Client | undefined;

  /** Attribute `draft-key`: tells the drafts of this element from those of others, where the API's address does not. */
  declare draftKey: string | undefined;

  /** Its words could not be had, and what is shown is Russian. */
  #wordless = false;

  /** The language in use: Russian as well while the words of another are missing. */
  get language(): Language {
    const wanted = this.#wanted;
    return isSpoken(wanted) ? wanted : 'ru';
  }

  get #wanted(): Language {
    const page = typeof document === 'undefined' ? undefined : document.documentElement.lang;
    return languageOf(this.locale) ?? languageOf(page) ?? 'ru';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#wordless) this.#anew();
  }

  /** Nothing is shown before there are words for it: updates that fall due meanwhile become one. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const spoken = isSpoken(this.#wanted);
    if (!spoken && !this.#wordless) {
      return loadEnglish()
        .catch(() => {
          this.#wordless = true;
          this.tell('zayavka-failed', { code: 'LANGUAGE' });
        })
        .then(() => super.scheduleUpdate());
    }
    // Another element has fetched them meanwhile.
    if (spoken && this.#wordless) this.#anew();
    super.scheduleUpdate();
    return undefined;
  }

  /** As if `locale` had changed: what the server says of itself is asked for anew as well. */
  #anew(): void {
    this.#wordless = false;
    this.requestUpdate('locale', null);
  }

  /** The client in use. */
  protected get api(): Client {
    return this.client ?? clientAt({ url: this.url, sessionUrl: this.sessionUrl, locale: this.language });
  }

  /** What drafts are kept under. The address of a client of the page's own is not known. */
  protected get draftPlace(): string {
    return this.draftKey ?? (this.client ? 'client' : apiAddress(this.url));
  }

  protected say<T>(texts: Texts<T>): T {
    return texts[this.language];
  }

  /** @returns false when the page has cancelled it. */
  protected tell<Name extends keyof ZayavkaEvents>(name: Name, detail: ZayavkaEvents[Name]): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
    );
  }

  /** Tells the page of a failure, and gives the words for the person. */
  protected failed(error: unknown): string {
    this.tell('zayavka-failed', { code: error instanceof ZayavkaError ? error.code : 'UNKNOWN' });
    return inWords(error, this.language);
  }
}
