/** The list of the keys that work now. */
import { css, html, type TemplateResult } from 'lit';
import { spelled } from '../kernel/shortcuts.js';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';
import { texts } from './texts.js';

export class DeskKeys extends DeskElement {
  static override properties = { open: { type: Boolean } };
  declare open: boolean;

  constructor() {
    super();
    this.open = false;
  }

  static override styles = [
    base,
    css`
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 8px 16px;
      }
      kbd {
        padding: 2px 8px;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 4px;
        font-family: var(--wa-font-family-code);
      }
    `,
  ];

  override render(): TemplateResult {
    const words = this.say(texts);
    const close = (): void => {
      this.open = false;
    };
    return html`<wa-dialog label=${words.keysTitle} ?open=${this.open} light-dismiss @wa-after-hide=${close}>
      <div class="stack">
        <p class="muted small">${words.keysEverywhere}</p>
        <dl>
          ${this.desk.shortcuts.list.map(
            ({ keys, does }) =>
              html`<dt>${spelled(keys)
                .split(' ')
                .map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd>`,
          )}
        </dl>
      </div>
    </wa-dialog>`;
  }
}
customElements.define('zd-keys', DeskKeys);
