import { html, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';

export class TicketPage extends DeskElement {
  static override styles = [base];

  override render(): TemplateResult {
    return html`<h1>zd-ticket-page</h1>`;
  }
}
customElements.define('zd-ticket-page', TicketPage);
