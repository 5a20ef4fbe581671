/** Files of a message or a request. Their addresses are good for some minutes: on an older page a new one is asked for. */
import type { TicketDetails } from '@zayavka/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskElement } from '../parts/element.js';
import { size } from '../parts/format.js';
import { texts } from './texts.js';

export type Attachments = TicketDetails['attachments'];

/** The server promises ten minutes; the difference is for the way. */
const GOOD_MS = 9 * 60_000;

/** When each address first came to this page. */
const cameAt = new WeakMap<object, number>();

export function files(
  attachments: Attachments,
  ticketId: string,
  host: DeskElement,
): TemplateResult | typeof nothing {
  if (!attachments.length) return nothing;
  const { language } = host;
  for (const file of attachments) if (!cameAt.has(file)) cameAt.set(file, Date.now());
  const open = async (event: MouseEvent, file: Attachments[number]): Promise<void> => {
    if (Date.now() - (cameAt.get(file) ?? 0) < GOOD_MS) return;
    event.preventDefault();
    const ticket = await host.desk.client.ticket({ id: ticketId, messages: 100 }).catch(() => null);
    const all = [ticket, ...(ticket?.messages.nodes ?? [])].flatMap((one) => one?.attachments ?? []);
    const found = all.find(({ id }) => id === file.id);
    if (found) location.assign(found.url);
  };
  return html`<div class="small">
    <h3 class="hidden-visually">${texts[language].files}</h3>
    <ul>
      ${attachments.map(
        (file) => html`<li>
          <wa-icon name="paperclip"></wa-icon>
          <a href=${file.url} target="_blank" rel="noreferrer" @click=${(event: MouseEvent) => void open(event, file)}>${file.name}</a>
          <span class="muted">${size(language, file.bytes)}</span>
        </li>`,
      )}
    </ul>
  </div>`;
}
