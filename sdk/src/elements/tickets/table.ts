/**
 * The list as a table, whose rows become cards where there is little room: one DOM, by container queries. The roles are
 * written out, since some browsers forget those of a table that is laid out otherwise.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TicketStatus } from '../../types.js';
import { common, type Language, moment } from '../texts/index.js';
import { TONES } from '../ticket/status.js';
import { statusTexts } from '../ticket/status-texts.js';
import { texts as ticketTexts } from '../ticket/texts.js';
import { dueOf } from './due.js';
import type { Row } from './rows.js';
import { texts } from './texts.js';

export interface TableView {
  readonly language: Language;
  readonly rows: readonly Row[];
  readonly news: ReadonlySet<string>;
  readonly busy: boolean;
  readonly hrefOf: (id: string) => string | undefined;
  readonly select: (event: Event, id: string) => void;
}

export function table(view: TableView): TemplateResult {
  const { language, rows, busy } = view;
  const { columns, list } = texts[language];
  const now = Date.now();
  return html`
    <table role="table" part="table" aria-label=${list} aria-busy=${busy ? 'true' : 'false'} class=${busy ? 'busy' : ''}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${columns.ticket}</th>
          <th role="columnheader" scope="col">${columns.status}</th>
          <th role="columnheader" scope="col">${columns.deadline}</th>
          <th role="columnheader" scope="col">${columns.changed}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          rows,
          ({ ticket }) => ticket.id,
          (row) => rowItem(row, view, now),
        )}
      </tbody>
    </table>
  `;
}

function rowItem({ ticket, changedAt }: Row, view: TableView, now: number): TemplateResult {
  const { language, news, hrefOf, select } = view;
  const words = texts[language];
  const { id, subject, topic, status, lane } = ticket;
  const due = dueOf(language, ticket, now);
  const href = hrefOf(id);
  const isNew = news.has(id);
  const click = (event: Event): void => select(event, id);
  return html`<tr role="row" class=${isNew ? 'news' : ''} part="row" data-id=${id}>
    <th role="rowheader" scope="row" class="what">
      <span class="title">
        ${
          href
            ? html`<a class="subject" href=${href} @click=${click}>${subject}</a>`
            : html`<button type="button" class="subject" @click=${click}>${subject}</button>`
        }
        ${isNew ? html`<span class="badge accent">${words.news}</span>` : nothing}
        ${lane === 'EMERGENCY' ? html`<span class="badge bad">${ticketTexts[language].emergency}</span>` : nothing}
      </span>
      <span class="under"><span class="id">${id}</span> · ${topic.title}</span>
    </th>
    <td role="cell" class="state"><span class="status ${TONES[status]}">${stateOf(language, status)}</span></td>
    <td role="cell" class="due ${due?.tone ?? 'none'}">
      ${
        due
          ? html`<span>${due.what}</span> <span class="small">${due.more}</span>`
          : html`<span aria-hidden="true">—</span><span class="hidden-visually">${words.none}</span>`
      }
    </td>
    <td role="cell" class="changed">
      <span class="label">${words.columns.changed}: </span>
      <time datetime=${changedAt}>${moment(language, changedAt, now)}</time>
    </td>
  </tr>`;
}

/** Which proof is missing, the password or another one, is known to the ticket's own page alone. */
function stateOf(language: Language, status: TicketStatus): string {
  return status === 'AWAITING_AUTHORIZATION'
    ? statusTexts[language].proofDemanded
    : common[language].status[status];
}

/** So many rows that have the height of real ones. */
export function tableSkeleton(language: Language, count: number): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
      ${Array.from({ length: count }, () => html`<div class="bones"><i></i><i></i></div>`)}
    </div>
    <p class="hidden-visually">${common[language].loading}</p>`;
}
