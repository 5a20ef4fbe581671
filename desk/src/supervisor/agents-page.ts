import { html, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';

export class AgentsPage extends DeskElement {
  static override styles = [base];

  override render(): TemplateResult {
    return html`<h1>zd-agents-page</h1>`;
  }
}
customElements.define('zd-agents-page', AgentsPage);
