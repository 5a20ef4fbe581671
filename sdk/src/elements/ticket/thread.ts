/** The talk on a ticket: the request itself, then the messages in their order. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketDetails } from '../../types.js';
import type { Language } from '../texts/index.js';
import { type FileFailure, messageItem, type OpenFile, requestItem } from './message.js';
import { threadTexts } from './thread-texts.js';

/** So many of the newest messages are shown at first, and so many more each time. */
export const AT_ONCE = 30;

export interface ThreadView {
  readonly language: Language;
  /** How many of the newest messages are shown. */
  readonly shown: number;
  readonly open: OpenFile;
  readonly fileFailure: FileFailure | undefined;
  readonly showMore: () => void;
  /** The message that says what has to be proved. */
  readonly demandId: string | undefined;
}

export function thread(ticket: TicketDetails, view: ThreadView): TemplateResult {
  const { language, open, fileFailure, demandId } = view;
  const words = threadTexts[language];
  const messages = ticket.messages.nodes.filter(({ visibility }) => visibility === 'PUBLIC');
  const hidden = Math.max(0, messages.length - view.shown);
  const latest = hidden > 0 ? messages.slice(hidden) : messages;
  // Beyond what is loaded, messages are only counted.
  const unloaded = Math.max(0, ticket.messages.totalCount - ticket.messages.nodes.length);
  return html`
    <section class="thread" part="thread" aria-labelledby="thread">
      <h3 id="thread">${words.title}</h3>
      <ol>
        ${guard([ticket.description, ticket.attachments, ticket.deliveries, language, fileFailure], () =>
          requestItem(ticket, { language, open, fileFailure }),
        )}
        ${
          hidden > 0
            ? html`<li class="more">
                <button type="button" part="more" @click=${view.showMore}>
                  ${words.more(Math.min(hidden, AT_ONCE), hidden)}
                </button>
              </li>`
            : nothing
        }
        ${repeat(
          latest,
          ({ id }) => id,
          (message) =>
            guard([message, language, message.id === demandId, fileFailure], () =>
              messageItem(message, { language, open, fileFailure, demand: message.id === demandId }),
            ),
        )}
      </ol>
      ${unloaded > 0 ? html`<p class="muted small">${words.unloaded(unloaded)}</p>` : nothing}
    </section>
  `;
}
