/** What stands in the form's place until it can be shown, or instead of it. */
import { html, type TemplateResult } from 'lit';
import { common, type Language } from '../texts/index.js';
import { texts } from './texts.js';

export type Before =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly why: string; readonly again: () => void }
  /** Somebody is signed in who has no contract, an agent. */
  | { readonly name: 'notSubscriber' }
  /** Nothing is accepted from whose account is blocked (3.10). */
  | { readonly name: 'blocked' };

export function beforeForm(language: Language, before: Before): TemplateResult {
  const words = texts[language];
  switch (before.name) {
    case 'loading':
      return html`<p class="muted" role="status" part="loading">${common[language].loading}</p>`;
    case 'failed':
      return html`<div class="notice bad" part="notice" role="alert">
        <p>${before.why}</p>
        <div class="row">
          <button type="button" part="button" @click=${before.again}>${common[language].again}</button>
        </div>
      </div>`;
    case 'notSubscriber':
      return html`<p class="notice warn" part="notice">${words.notSubscriber}</p>`;
    case 'blocked':
      return html`<div class="notice warn" part="notice">
        <h2 part="heading">${words.blockedTitle}</h2>
        <p>${words.blocked}</p>
      </div>`;
  }
}
