/** What a ticket is about, how the page is connected, and what stands here before anything is known. */
import { html, nothing, type TemplateResult } from 'lit';
import type { TicketDetails } from '../../types.js';
import { common, type Language, moment } from '../texts/index.js';
import { texts } from './texts.js';
import { threadTexts } from './thread-texts.js';
import type { Link } from './ticket-watch.js';

export function header(language: Language, ticket: TicketDetails): TemplateResult {
  const words = texts[language];
  const { id, subject, lane, topic, service, receivedAt, channel } = ticket;
  return html`<header part="header">
    <p class="number">
      <span class="muted">${words.ticket}</span> <b class="id">${id}</b>
      ${lane === 'EMERGENCY' ? html`<span class="badge bad">${words.emergency}</span>` : nothing}
    </p>
    <h2 part="subject">${subject}</h2>
    <ul class="about">
      <li>${topic.title}</li>
      ${service ? html`<li>${service.name}</li>` : nothing}
      <li>
        ${words.received('')}<time datetime=${receivedAt}>${moment(language, receivedAt)}</time>,
        ${threadTexts[language].channel[channel]}
      </li>
    </ul>
  </header>`;
}

/**
 * A lost socket is noticed late; that the browser has no network is known at once.
 * @param known whether anything stands below that was known before.
 */
export function linkLine(language: Language, told: Link, known: boolean): TemplateResult {
  const link = navigator.onLine ? SHOWN[told] : 'waiting';
  const words = texts[language].link[link === 'waiting' && !known ? 'unreached' : link];
  return html`<p class="link ${link}" part="connection"><span class="dot"></span>${words}</p>`;
}

/** After an end, what failed is told in place of this line. */
const SHOWN = {
  connecting: 'connecting',
  live: 'live',
  paused: 'live',
  polling: 'polling',
  waiting: 'waiting',
  closed: 'waiting',
  ended: 'waiting',
} as const satisfies Record<Link, string>;

/** As high as what is coming, more or less. */
export function skeleton(language: Language): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
      <div class="bone short"></div>
      <div class="bone title"></div>
      <div class="bone"></div>
      <div class="bone card"></div>
      <div class="bone card"></div>
    </div>
    <p class="hidden-visually">${common[language].loading}</p>`;
}
