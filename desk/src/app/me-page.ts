import { html, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';

export class MePage extends DeskElement {
  static override styles = [base];

  override render(): TemplateResult {
    return html`<h1>zd-me-page</h1>`;
  }
}
customElements.define('zd-me-page', MePage);
