import { html, type TemplateResult } from 'lit';

/** What tells a field that opens from one to write in. It stands after the field, in a `.combo`. */
export function chevron(): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>`;
}
