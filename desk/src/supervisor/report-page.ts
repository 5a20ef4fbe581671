import { html, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';

export class ReportPage extends DeskElement {
  static override styles = [base];

  override render(): TemplateResult {
    return html`<h1>zd-report-page</h1>`;
  }
}
customElements.define('zd-report-page', ReportPage);
