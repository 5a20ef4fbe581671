/**
 * One row of a lane: a ticket that waits, or a place whose ticket has not been read yet. Rows come and go with every frame of
 * scrolling, so they are made of as little as can be: the button is the browser's own.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../kernel/language.js';
import '../parts/due.js';
import { moment, momentInFull } from '../parts/format.js';
import { styled } from '../parts/styled.js';
import { channelWords } from '../parts/words.js';
import type { Row } from './queue-rows.js';
import { texts } from './texts.js';

export interface Drawn {
  readonly language: Language;
  readonly row: Row | undefined;
  /** From 0. */
  readonly index: number;
  /** Of all that wait. */
  readonly count: number;
  readonly start: number;
  readonly size: number;
  readonly isActive: boolean;
  /** Whether the way by Tab leads into this row: into one alone. */
  readonly isReached: boolean;
  readonly onFocus: (id: string) => void;
  readonly onTake: (row: Row) => void;
}

export function laneRow(drawn: Drawn): TemplateResult {
  const { language, row, index, count, start, size } = drawn;
  const words = texts[language];
  const place = { transform: `translateY(${start}px)`, height: `${size}px` };
  if (!row) {
    return html`<div class="row" role="listitem" aria-posinset=${index + 1} aria-setsize=${count} ${styled(place)}>
      <span class="place muted">${index + 1}</span><span class="unread"><span
        class="hidden-visually">${words.loading}</span></span>
    </div>`;
  }
  return html`<div class="row" role="listitem" aria-posinset=${index + 1} aria-setsize=${count} ?data-active=${drawn.isActive} ${styled(place)}
    @focusin=${() => drawn.onFocus(row.id)}>
    <span class="place muted">${index + 1}</span>
    ${cells(row, drawn)}
  </div>`;
}

function cells(row: Row, { language, isReached, onTake }: Drawn): TemplateResult {
  const words = texts[language];
  const { id, subject, subscriber, service, topic, respondBy, deadline, waitingSince } = row;
  const tab = isReached ? 0 : -1;
  return html`<span>
      <a class="cut" href="/desk/tickets/${id}" data-id=${id} tabindex=${tab} title=${subject}>${subject}</a>
      <span class="cut small muted"><span class="mono">${id}</span> ${[topic.title, ...marks(row, language)].join(', ')}</span>
    </span>
    <span class="whose"><span class="cut">${subscriber.name}</span>
      <span class="cut small muted">${subscriber.login}${service ? `, ${service.name}` : ''}</span></span>
    <span class="due"><zd-due .respondBy=${respondBy} .deadline=${deadline}></zd-due>
      ${
        waitingSince
          ? html`<time class="cut small muted" datetime=${waitingSince} title=${momentInFull(language, waitingSince)}
              >${words.since(moment(language, waitingSince))}</time>`
          : nothing
      }</span>
    <span class="act"><button class="take" type="button" tabindex=${tab} @click=${() => onTake(row)}
      >${words.take}<span class="hidden-visually">: ${id}</span></button></span>`;
}

const marks = ({ channel, authorization }: Row, language: Language): string[] => [
  ...(channel === 'PANEL' ? [] : [channelWords[language][channel]]),
  ...(authorization === 'REQUIRED' ? [texts[language].unproven] : []),
];
