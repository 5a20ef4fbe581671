import { html, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';

export class LetterPage extends DeskElement {
  static override styles = [base];

  override render(): TemplateResult {
    return html`<h1>zd-letter-page</h1>`;
  }
}
customElements.define('zd-letter-page', LetterPage);
