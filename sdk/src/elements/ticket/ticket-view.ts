/** The ticket's page, put together of its pieces. */
import { html, nothing, type TemplateResult } from 'lit';
import { NotFoundError } from '../../errors.js';
import type { ActorKind, Regulations, TicketDetails } from '../../types.js';
import { common, type Language } from '../texts/index.js';
import type { CloseForm } from './close-form.js';
import { factsOf } from './facts.js';
import { formTexts } from './form-texts.js';
import { header, linkLine, skeleton } from './header.js';
import type { FileFailure, OpenFile } from './message.js';
import type { PasswordForm } from './password-form.js';
import type { ReplyForm, ReplyFormOptions } from './reply-form.js';
import { statusWords } from './status.js';
import { statusCard } from './status-card.js';
import { texts } from './texts.js';
import { thread } from './thread.js';
import type { TicketWatch } from './ticket-watch.js';

export interface TicketView {
  readonly language: Language;
  readonly ticketId: string;
  readonly watch: TicketWatch;
  readonly regulations: Regulations | undefined;
  /** Why nothing comes any more, in words. */
  readonly failure: string | undefined;
  readonly again: () => void;
  readonly forms: { readonly reply: ReplyForm; readonly password: PasswordForm; readonly close: CloseForm };
  readonly address: ReplyFormOptions['address'];
  readonly openHref: string | undefined;
  readonly listHref: string | undefined;
  /** The address of another ticket's page, where there is one. */
  readonly hrefOf: (ticketId: string) => string | undefined;
  readonly select: (event: Event, ticketId: string) => void;
  readonly shown: number;
  readonly showMore: () => void;
  readonly open: OpenFile;
  readonly fileFailure: FileFailure | undefined;
}

export function ticketView(view: TicketView): TemplateResult {
  const { language, ticketId, watch, failure } = view;
  const { ticket } = watch;
  if (!ticketId) return html`<p class="muted">${texts[language].noTicket}</p>`;
  return html`
    ${ticket ? header(language, ticket) : nothing} ${failure ? failed(view, failure) : linkLine(language, watch.link, ticket !== undefined)}
    ${ticket ? whole(view, ticket) : failure ? nothing : skeleton(language)}
  `;
}

function whole(view: TicketView, ticket: TicketDetails): TemplateResult {
  const { language, watch, regulations, forms } = view;
  const { need, place, postponedFrom } = watch;
  const now = Date.now();
  const demand =
    need && ticket.messages.nodes.findLast(({ at, author }) => at === need.since && author === 'AGENT');
  const demanded = demand !== undefined;
  return html`
    ${statusCard({
      language,
      words: statusWords(language, ticket, { demanded, now }),
      facts: factsOf(language, ticket, { place, postponedFrom, lastAuthor: lastAuthorOf(ticket), now }),
      refusal: ticket.refusal,
      reason: regulations?.refusalReasons.find(({ reason }) => reason === ticket.refusal?.reason)?.text,
      more: more(view, ticket),
    })}
    ${isUnproven(ticket) ? forms.password.render(ticket, need, demand?.body) : nothing}
    ${thread(ticket, { ...view, demandId: demand?.id })}
    ${
      ticket.status === 'CLOSED'
        ? afterEnd(view)
        : forms.reply.render(ticket, {
            limits: regulations?.attachmentLimits,
            demanded,
            address: view.address,
          })
    }
    ${forms.close.render(ticket)}
  `;
}

function lastAuthorOf({ messages }: TicketDetails): ActorKind | undefined {
  return messages.nodes.findLast(({ author, visibility }) => visibility === 'PUBLIC' && author !== 'SYSTEM')
    ?.author;
}

/** The password is welcome whoever's turn it is, but not on a ticket that is over (3.7). */
function isUnproven({ authorization, status }: TicketDetails): boolean {
  return authorization === 'REQUIRED' && !['RESOLVED', 'REFUSED', 'CLOSED'].includes(status);
}

/** What goes with some states alone. */
function more(view: TicketView, ticket: TicketDetails): TemplateResult | typeof nothing {
  const { duplicateOfId } = ticket;
  const words = texts[view.language];
  if (view.forms.close.rated) return html`<p class="thanks">${formTexts[view.language].close.thanks}</p>`;
  const href = duplicateOfId && view.hrefOf(duplicateOfId);
  if (!href) return view.forms.close.offer(ticket);
  const select = (event: Event): void => view.select(event, duplicateOfId);
  return html`<p><a href=${href} @click=${select}>${words.goToMerged(duplicateOfId)}</a></p>`;
}

function afterEnd({ language, openHref }: TicketView): TemplateResult {
  const { closed, openNew } = formTexts[language].reply;
  return html`<div class="row ended">
    <p class="muted">${closed}</p>
    ${openHref ? html`<a class="button" href=${openHref}>${openNew}</a>` : nothing}
  </div>`;
}

/** Where there is no such ticket, trying again brings none: then the way leads back to those there are. */
function failed({ language, watch, again, listHref }: TicketView, failure: string): TemplateResult {
  const retry = html`<button type="button" part="again" @click=${again}>${common[language].again}</button>`;
  const back = listHref
    ? html`<a class="button" part="back" href=${listHref}>${texts[language].toList}</a>`
    : nothing;
  const way = watch.error instanceof NotFoundError ? back : retry;
  return html`<div class="notice bad" part="error">
    <p>${failure} ${watch.ticket ? texts[language].lastKnown : nothing}</p>
    ${way === nothing ? nothing : html`<div class="row">${way}</div>`}
  </div>`;
}
