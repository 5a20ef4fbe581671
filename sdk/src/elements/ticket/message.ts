/** One message of the thread, and the request that began it. People's text is text; only addresses become links. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment, Instruction, Message, TicketDetails } from '../../types.js';
import { common, type Language, moment, size } from '../texts/index.js';
import { hrefOf, linkify } from './linkify.js';
import { threadTexts } from './thread-texts.js';

/** Called when a file's link is followed; may hold the browser back and follow a fresher address. */
export type OpenFile = (event: Event, file: Attachment) => void;

/** Why a file could not be fetched. */
export interface FileFailure {
  readonly id: string;
  readonly why: string;
}

interface View {
  readonly language: Language;
  readonly open: OpenFile;
  readonly fileFailure: FileFailure | undefined;
  readonly demand?: boolean;
}

/** The request itself, as the first message. */
export function requestItem(ticket: TicketDetails, view: View): TemplateResult {
  const { language } = view;
  const words = threadTexts[language];
  const { description, errorText, stepsToReproduce, attachments, receivedAt, channel } = ticket;
  const told = new Set(ticket.messages.nodes.flatMap(({ deliveries }) => deliveries.map(({ id }) => id)));
  return html`
    <li class="message mine" part="message">
      ${head(language, { author: words.author.SUBSCRIBER, at: receivedAt, channel })}
      ${body(description)}
      ${
        errorText
          ? html`<div class="named">
              <h4 id="error-text">${words.errorText}</h4>
              <pre tabindex="0" role="region" aria-labelledby="error-text" part="error-text">${errorText}</pre>
            </div>`
          : nothing
      }
      ${stepsToReproduce ? html`<div class="named"><h4>${words.steps}</h4>${body(stepsToReproduce)}</div>` : nothing}
      ${files(attachments, view)}
      ${letters(
        language,
        ticket.deliveries.filter(({ id }) => !told.has(id)),
      )}
    </li>
  `;
}

export function messageItem(message: Message, view: View): TemplateResult {
  const { language, demand = false } = view;
  const { author, agent, at, channel, instructions, attachments, deliveries } = message;
  const words = threadTexts[language];
  const mine = author === 'SUBSCRIBER';
  const name = agent?.name ?? words.author[author];
  return html`
    <li class="message ${mine ? 'mine' : 'theirs'}${demand ? ' demand' : ''}" part="message" data-id=${message.id}>
      ${head(language, {
        author: name,
        role: agent ? words.author.AGENT : undefined,
        at,
        // How support wrote is of no use to the reader: it answers in the ticket.
        channel: mine ? channel : undefined,
      })}
      ${demand ? html`<p class="flag">${words.demand}</p>` : nothing}
      ${message.body.trim() ? body(message.body) : nothing}
      ${articles(language, instructions)} ${files(attachments, view)} ${letters(language, deliveries)}
    </li>
  `;
}

function head(
  language: Language,
  given: { author: string; role?: string | undefined; at: string; channel: Message['channel'] | undefined },
): TemplateResult {
  return html`<p class="head">
    <b class="author">${given.author}</b>
    ${given.role ? html`<span class="role">${given.role}</span>` : nothing}
    <span class="meta"
      ><time datetime=${given.at}>${moment(language, given.at)}</time>${
        given.channel ? `, ${threadTexts[language].channel[given.channel]}` : nothing
      }</span
    >
  </p>`;
}

/** White space is kept, so the template has none of its own around the text. */
export function body(text: string): TemplateResult {
  return html`<div class="pre body" dir="auto">${linkify(text).map((piece) =>
    typeof piece === 'string'
      ? piece
      : html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`,
  )}</div>`;
}

function articles(language: Language, instructions: readonly Instruction[]): TemplateResult | typeof nothing {
  if (instructions.length === 0) return nothing;
  return html`<div class="named">
    <h4>${threadTexts[language].instructions}</h4>
    <ul>
      ${instructions.map(({ title, url, summary, locale }) => {
        const href = hrefOf(url);
        const lang = locale.toLowerCase();
        const name = html`<span lang=${lang}>${title}</span>`;
        return html`<li>
          ${
            href
              ? html`<a href=${href} hreflang=${lang} target="_blank" rel="noopener noreferrer"
                  >${name}<span class="hidden-visually"> (${common[language].opensInNewTab})</span></a
                >`
              : name
          }
          ${summary ? html`<span class="muted small" lang=${lang}>${summary}</span>` : nothing}
        </li>`;
      })}
    </ul>
  </div>`;
}

function files(
  attachments: readonly Attachment[],
  { language, open, fileFailure }: View,
): TemplateResult | typeof nothing {
  if (attachments.length === 0) return nothing;
  return html`<ul class="files" aria-label=${threadTexts[language].files} part="files">
    ${attachments.map(
      (file) => html`<li>
        <a href=${hrefOf(file.url) ?? '#'} download=${file.name} rel="noopener" @click=${(event: Event) => open(event, file)}
          >${file.name}</a
        >
        <span class="muted small">${size(language, file.bytes)}</span>
        ${fileFailure?.id === file.id ? html`<span class="error">${fileFailure.why}</span>` : nothing}
      </li>`,
    )}
  </ul>`;
}

function letters(language: Language, deliveries: Message['deliveries']): TemplateResult | typeof nothing {
  if (deliveries.length === 0) return nothing;
  const words = threadTexts[language];
  return html`<ul class="letters" part="deliveries">
    ${deliveries.map(({ kind, to, state, answer }) => {
      const lost = state === 'BOUNCED' || state === 'FAILED';
      return html`<li class=${lost ? 'lost' : ''}>
        ${kind === 'CONFIRMATION' ? words.confirmation(to) : words.letter(to)}: ${words.delivery[state]}${
          answer && state !== 'SENT' ? html`<span class="answer">${words.answer(answer)}</span>` : nothing
        }
      </li>`;
    })}
  </ul>`;
}
