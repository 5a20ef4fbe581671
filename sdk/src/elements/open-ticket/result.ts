/** What has become of the request: its number, its place, until when it is answered, and what to do next. */
import { html, nothing, type TemplateResult } from 'lit';
import type { QueuePlace, Ticket } from '../../types.js';
import { common, type Language, moment, timeLeft } from '../texts/index.js';
import { resultTexts } from './result-texts.js';

export interface Outcome {
  readonly ticket: Ticket;
  /** The text went to this earlier ticket. */
  readonly duplicate: boolean;
  /** Null outside the queue; undefined while it is not known. */
  readonly place: QueuePlace | null | undefined;
}

export interface ResultActions {
  readonly language: Language;
  readonly responseHours: number;
  /** The panel's page of this ticket, where it has named one. */
  readonly href: string | undefined;
  readonly busy: boolean;
  readonly another: () => void;
  readonly otherMatter: () => void;
}

export function result(outcome: Outcome, actions: ResultActions): TemplateResult {
  const { ticket, duplicate, place } = outcome;
  const { language, href } = actions;
  const words = resultTexts[language];
  const emergency = ticket.lane === 'EMERGENCY';
  const title = duplicate ? words.repeated : emergency ? words.openedEmergency : words.opened;
  return html`
    <section class="result stack" part="result" aria-labelledby="result-title">
      <div class="notice ${duplicate ? 'warn' : 'good'}">
        <h2 id="result-title" tabindex="-1" part="heading">${title}</h2>
        ${
          duplicate
            ? html`<p>${words.repeatedWhy(ticket.subject.trim())} ${ticket.respondBy ? words.keepsPlace : ''}</p>`
            : nothing
        }
      </div>
      <dl part="facts">
        <dt>${words.ticketId}</dt>
        <dd>
          <strong class="number" part="ticket-id">${ticket.id}</strong>
          ${duplicate ? nothing : html`<span class="hint">${words.keepIt}</span>`}
        </dd>
        ${placeOf(place, language)} ${deadlineOf(ticket, actions)}
      </dl>
      <div class="row">
        ${href ? html`<a class="button primary" part="button link" href=${href}>${words.open}</a>` : nothing}
        <button type="button" part="button" @click=${actions.another}>${words.another}</button>
      </div>
      ${duplicate ? other(actions) : nothing}
    </section>
  `;
}

function placeOf(place: QueuePlace | null | undefined, language: Language): TemplateResult | typeof nothing {
  if (!place) return nothing;
  const words = resultTexts[language];
  const { lane, position, emergenciesAhead, estimatedStartAt } = place;
  return html`
    <dt>${words.place}</dt>
    <dd>
      ${words.placeValue(lane, position, emergenciesAhead)}
      ${
        estimatedStartAt
          ? html`<span class="hint">${words.start(moment(language, estimatedStartAt))}</span>`
          : nothing
      }
    </dd>
  `;
}

function deadlineOf(ticket: Ticket, { language, responseHours }: ResultActions): TemplateResult {
  const words = resultTexts[language];
  const { respondBy, status } = ticket;
  if (respondBy) {
    return html`<dt>${words.deadline}</dt>
      <dd>${words.deadlineValue(moment(language, respondBy), timeLeft(language, respondBy))}</dd>`;
  }
  const waits = status === 'AWAITING_AUTHORIZATION';
  return html`<dt>${words.status}</dt>
    <dd>${waits ? words.awaitsPassword(responseHours) : common[language].status[status]}</dd>`;
}

function other({ language, busy, otherMatter }: ResultActions): TemplateResult {
  const words = resultTexts[language];
  return html`
    <div class="other stack">
      <p class="hint">${words.otherMatterWhy}</p>
      <div class="row">
        <button type="button" part="button" aria-disabled=${busy} @click=${otherMatter}>
          ${words.otherMatter}
        </button>
      </div>
    </div>
  `;
}

/** "/tickets/{id}" with the ticketID in its place. */
export function ticketAddress(template: string | undefined, id: string): string | undefined {
  return template?.replaceAll('{id}', encodeURIComponent(id));
}
