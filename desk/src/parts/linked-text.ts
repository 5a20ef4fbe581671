/** A text of people, as it was written, with its addresses made clickable. */
import { linkify } from '@zayavka/sdk/elements/parts';
import { html, type TemplateResult } from 'lit';

export function linkedText(text: string): TemplateResult {
  return html`${linkify(text).map((piece) =>
    typeof piece === 'string'
      ? piece
      : html`<a href=${piece.href} target="_blank" rel="noreferrer noopener">${piece.text}</a>`,
  )}`;
}
