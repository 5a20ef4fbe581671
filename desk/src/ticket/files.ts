/** Files of a message or a request. */
import type { TicketDetails } from '@zayavka/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskElement } from '../parts/element.js';
import { size } from '../parts/format.js';
import { freshly } from '../parts/fresh-file.js';
import { texts } from './texts.js';

export type Attachments = TicketDetails['attachments'];

export function files(
  attachments: Attachments,
  ticketId: string,
  host: DeskElement,
): TemplateResult | typeof nothing {
  if (!attachments.length) return nothing;
  const { language } = host;
  const find = async (id: string): Promise<Attachments[number] | undefined> => {
    const ticket = await host.desk.client.ticket({ id: ticketId, messages: 100 });
    const all = [ticket, ...(ticket?.messages.nodes ?? [])].flatMap((one) => one?.attachments ?? []);
    return all.find((file) => file.id === id);
  };
  return html`<div class="small">
    <h3 class="hidden-visually">${texts[language].files}</h3>
    <ul>
      ${attachments.map(
        (file) => html`<li>
          <wa-icon name="paperclip"></wa-icon>
          <a href=${file.url} target="_blank" rel="noreferrer" @click=${freshly(file, host, () => find(file.id))}>${file.name}</a>
          <span class="muted">${size(language, file.bytes)}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}
