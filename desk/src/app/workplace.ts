/** An agent at work: the head, the sections, and the page in sight. */
import type { TicketEvent } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { badge, isNewEmergency, notify, ring, settings } from '../kernel/alarms.js';
import { BASE } from '../kernel/router.js';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';
import { toast } from '../parts/toasts.js';
import './header.js';
import './keys-dialog.js';
import './navigation.js';
import { type Found, ROUTES, routeOf } from './routes.js';
import { texts } from './texts.js';

/** Between two counts of the waiting emergencies that events have caused, in milliseconds. */
const RECOUNT_MS = 500;

export class DeskWorkplace extends DeskElement {
  static override properties = {
    found: { state: true },
    failed_: { state: true },
    emergencies: { state: true },
    keysOpen: { state: true },
  };
  declare found: Found | undefined;
  declare failed_: boolean;
  declare emergencies: number;
  declare keysOpen: boolean;

  #stop: (() => void)[] = [];
  #recount: ReturnType<typeof setTimeout> | undefined;
  #loading = 0;

  constructor() {
    super();
    this.failed_ = false;
    this.emergencies = 0;
    this.keysOpen = false;
  }

  static override styles = [
    base,
    css`
      /* Takes the focus when a page opens, so that reading goes on from there: no control, no ring. */
      main:focus {
        outline: none;
      }
      .skip {
        position: absolute;
        clip-path: inset(50%);
      }
      .skip:focus {
        clip-path: none;
        inset-inline-start: 8px;
        inset-block-start: 8px;
        z-index: 10;
        padding: 8px 16px;
        background: var(--wa-color-surface-raised);
      }
      .body {
        display: grid;
        grid-template-columns: 14.5rem minmax(0, 1fr);
        align-items: start;
      }
      zd-navigation {
        position: sticky;
        inset-block-start: 0;
      }
      main {
        padding: 16px;
        outline: none;
      }
      @media (max-width: 1023px) {
        .body {
          grid-template-columns: minmax(0, 1fr);
        }
        zd-navigation {
          position: static;
          border-block-end: 1px solid var(--wa-color-surface-border);
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const { router, feed, shortcuts } = this.desk;
    const moved = (): void => {
      // Its keys are another page's then.
      this.keysOpen = false;
      void this.#show(true);
    };
    router.addEventListener('change', moved);
    const words = this.say(texts);
    this.#stop = [
      () => router.removeEventListener('change', moved),
      feed.listen((event) => this.#heard(event)),
      shortcuts.add(this, [
        ...ROUTES.filter(({ nav, supervisor }) => nav && (!supervisor || this.desk.isSupervisor)).map(
          ({ nav, title, pattern }) => ({
            keys: `KeyG Key${nav?.key}`,
            does: words.goTo(this.say(title)),
            run: () => router.go(pattern),
          }),
        ),
        { keys: 'Shift+Slash', does: words.keysTitle, run: () => this.#openKeys() },
      ]),
    ];
    void this.#show(false);
    void this.#count();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
    clearTimeout(this.#recount);
    this.#recount = undefined;
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    return html`<nav aria-label=${words.skip}>
        <a class="skip" href="#content" @click=${this.#skip}>${words.skip}</a>
      </nav>
      <zd-header @keys=${this.#openKeys} @language=${() => this.dispatchEvent(new Event('language'))}></zd-header>
      <div class="body">
        <zd-navigation .current=${this.found?.route.pattern ?? ''} .emergencies=${this.emergencies}></zd-navigation>
        <main id="content" tabindex="-1">${this.#page()}</main>
      </div>
      <zd-keys .open=${this.keysOpen} @wa-after-hide=${() => {
        this.keysOpen = false;
      }}></zd-keys>`;
  }

  #page(): unknown {
    const words = this.say(texts);
    if (this.failed_) {
      return html`<div class="stack" role="alert"><p>${words.pageFailed}</p>
        <div><wa-button @click=${() => void this.#show(true)}>${words.again}</wa-button></div></div>`;
    }
    if (this.found) return this.found.route.page(this.found.parameters);
    if (this.#loading) return nothing;
    return html`<div class="stack"><h1>${words.missing}</h1><p><a href="${BASE}/">${words.toQueue}</a></p></div>`;
  }

  async #show(moved: boolean): Promise<void> {
    const found = routeOf(this.desk.router.path, this.desk.isSupervisor);
    const turn = ++this.#loading;
    this.failed_ = false;
    try {
      await found?.route.load();
    } catch {
      this.failed_ = true;
    }
    if (turn !== this.#loading) return;
    this.#loading = 0;
    this.found = this.failed_ ? undefined : found;
    this.#title();
    await this.updateComplete;
    // Who reads by ear is taken to the new page.
    if (moved) this.renderRoot.querySelector('main')?.focus({ preventScroll: true });
    if (moved) scrollTo(0, 0);
    this.requestUpdate();
  }

  #title(): void {
    const words = this.say(texts);
    badge(this.found ? `${this.say(this.found.route.title)} — ${words.name}` : words.name, this.emergencies);
  }

  #heard(event: TicketEvent): void {
    this.#recount ??= setTimeout(() => {
      this.#recount = undefined;
      void this.#count();
    }, RECOUNT_MS);
    if (!isNewEmergency(event)) return;
    const words = this.say(texts);
    const text = words.emergency(event.ticketId);
    const open = (): void => this.desk.router.go(`/tickets/${event.ticketId}`);
    toast({ kind: 'warning', text, action: { label: words.open, run: open } });
    if (settings.sound) void ring();
    if (settings.notify && document.hidden) notify(text, event.ticketId, open);
  }

  async #count(): Promise<void> {
    try {
      const { totalCount } = await this.desk.client.queue({ lane: 'EMERGENCY', first: 1 });
      this.emergencies = totalCount;
      this.#title();
    } catch {
      // The head of the page says that there is no connection; the next event counts again.
    }
  }

  readonly #openKeys = (): void => {
    this.keysOpen = true;
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector('main')?.focus();
  };
}
customElements.define('zd-workplace', DeskWorkplace);
