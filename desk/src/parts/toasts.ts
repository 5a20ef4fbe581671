/** Short news at the edge of the page, read aloud: what was done, and what has failed. */
import { css, html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export interface Toast {
  readonly kind: 'success' | 'neutral' | 'warning' | 'danger';
  readonly text: string;
  /** Something to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface Shown extends Toast {
  readonly id: number;
}

/** Good news goes by itself; bad news stays until it is put away (WCAG 2.2.1). */
const STAYS_MS = 6_000;

let shown: readonly Shown[] = [];
let next = 1;
const changes = new EventTarget();

export function toast(news: Toast): void {
  const id = next++;
  shown = [...shown.filter(({ text }) => text !== news.text), { ...news, id }].slice(-4);
  changes.dispatchEvent(new Event('change'));
  if (news.kind !== 'danger' && !news.action) setTimeout(() => away(id), STAYS_MS);
}

function away(id: number): void {
  shown = shown.filter((one) => one.id !== id);
  changes.dispatchEvent(new Event('change'));
}

/** The place where they appear, once on the page. */
export class DeskToasts extends LitElement {
  static override properties = { closeLabel: {} };
  declare closeLabel: string;

  static override styles = css`
    :host {
      position: fixed;
      inset-block-end: 16px;
      inset-inline-end: 16px;
      z-index: 1000;
      display: grid;
      gap: 8px;
      max-inline-size: min(28rem, calc(100vw - 32px));
    }
    .text {
      overflow-wrap: anywhere;
    }
    .end {
      display: flex;
      justify-content: flex-end;
      gap: 8px;
      margin-block-start: 8px;
    }
  `;

  readonly #changed = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    changes.addEventListener('change', this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    changes.removeEventListener('change', this.#changed);
  }

  override render(): unknown {
    return html`<div role="log" aria-live="polite">
      ${repeat(
        shown,
        ({ id }) => id,
        (one) => this.#one(one),
      )}
    </div>`;
  }

  #one({ id, kind, text, action }: Shown): unknown {
    const close = (): void => away(id);
    const act = (): void => {
      away(id);
      action?.run();
    };
    const stays = kind === 'danger' || action;
    return html`<wa-callout variant=${kind} size="s">
      <div class="text">${text}</div>
      ${
        stays
          ? html`<div class="end">
              ${action ? html`<wa-button size="s" @click=${act}>${action.label}</wa-button>` : nothing}
              <wa-button size="s" appearance="plain" @click=${close}>${this.closeLabel}</wa-button>
            </div>`
          : nothing
      }
    </wa-callout>`;
  }
}
customElements.define('zd-toasts', DeskToasts);
