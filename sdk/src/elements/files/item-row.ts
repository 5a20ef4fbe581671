/** One file of the list: its name, how far it is, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Language, size } from '../texts/index.js';
import { texts } from './texts.js';
import type { Item } from './uploads.js';

export interface RowActions {
  readonly language: Language;
  readonly why: (item: Item) => string;
  readonly mayRetry: (item: Item) => boolean;
  readonly retry: (item: Item) => void;
  readonly remove: (item: Item) => void;
}

export function itemRow(item: Item, actions: RowActions): TemplateResult {
  const words = texts[actions.language];
  const { name, state } = item;
  const running = state.name === 'queued' || state.name === 'sending';
  const takeAway = running ? words.cancel : words.remove;
  return html`
    <li class=${state.name} part="file">
      <div class="about">
        <span class="name">${name}</span>
        ${stateOf(item, actions)}
      </div>
      <div class="actions">
        <button
          type="button"
          class="quiet remove"
          aria-label="${takeAway}: ${name}"
          @click=${() => actions.remove(item)}
        >
          ${takeAway}
        </button>
        ${
          actions.mayRetry(item)
            ? html`<button
                type="button"
                class="quiet retry"
                aria-label="${words.retry}: ${name}"
                @click=${() => actions.retry(item)}
              >
                ${words.retry}
              </button>`
            : nothing
        }
      </div>
    </li>
  `;
}

function stateOf(item: Item, { language, why }: RowActions): TemplateResult {
  const words = texts[language];
  const { state, bytes, name } = item;
  switch (state.name) {
    case 'queued':
      return html`<span class="state">${size(language, bytes)} · ${words.queued}</span>`;
    case 'sending': {
      const { sent, total } = state.share;
      const percent = total > 0 ? Math.floor((sent / total) * 100) : 0;
      return html`<span class="state">
        <progress max="100" value=${percent} aria-label=${words.uploading(name)}></progress>
        <span>${sent < total ? `${percent} %` : words.confirming}</span>
      </span>`;
    }
    case 'ready':
      return html`<span class="state"><span>${size(language, bytes)} · <span class="done">${words.ready}</span></span></span>`;
    case 'failed':
      return html`<span class="state bad">${why(item)}</span>`;
  }
}
