import { html, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';

export class TemplatesPage extends DeskElement {
  static override styles = [base];

  override render(): TemplateResult {
    return html`<h1>zd-templates-page</h1>`;
  }
}
customElements.define('zd-templates-page', TemplatesPage);
