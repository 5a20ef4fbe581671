/** How letters fared, with what the remote server said (3.11). */
import type { TicketDetails } from '@zayavka/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../kernel/language.js';
import { moment } from '../parts/format.js';
import { deliveryWords } from '../parts/words.js';

type Deliveries = TicketDetails['deliveries'];

const BAD: readonly Deliveries[number]['state'][] = ['FAILED', 'BOUNCED', 'DEFERRED'];

export function deliveriesOf(
  deliveries: Deliveries,
  language: Language,
  title: string,
): TemplateResult | typeof nothing {
  if (!deliveries.length) return nothing;
  return html`<div class="small muted">
    <h3 class="hidden-visually">${title}</h3>
    <ul>
      ${deliveries.map(
        ({ to, state, at, answer }) => html`<li>
          <span>${to}: </span><span class=${BAD.includes(state) ? 'error' : ''}>${deliveryWords[language][state]}</span>,
          ${moment(language, at)}${answer ? html`<br><span class="mono">${answer}</span>` : nothing}
        </li>`,
      )}
    </ul>
  </div>`;
}
