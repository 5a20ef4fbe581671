/** One row of a list of tickets. */
import type { DeskTicketPage } from '@zayavka/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../kernel/language.js';
import '../parts/due.js';
import { moment, momentInFull } from '../parts/format.js';
import { laneWords, statusWords } from '../parts/words.js';
import { ticketsTexts } from './tickets-texts.js';

export type ListRow = DeskTicketPage['nodes'][number];

/** @param hasLeft whether it has changed so that it does not belong to the list any more. */
export function ticketRow(row: ListRow, language: Language, hasLeft: boolean): TemplateResult {
  const { id, subject, topic, subscriber, service, status, lane, respondBy, deadline } = row;
  const words = ticketsTexts[language];
  const promised = status === 'IN_PROGRESS' ? row.expectedResolutionAt : null;
  return html`<tr class=${hasLeft ? 'left' : ''}>
    <td><a href="/desk/tickets/${id}">${subject}</a><br><span class="small muted"><span class="mono">${id}</span> ${topic.title}</span></td>
    <td>${subscriber.name}<br><span class="small muted">${subscriber.login}${service ? `, ${service.name}` : ''}</span></td>
    <td>${statusWords[language][status]}${lane === 'EMERGENCY' ? html`<br><strong class="small error">${laneWords[language].EMERGENCY}</strong>` : nothing}
      ${row.assignee ? html`<br><span class="small muted">${row.assignee.name}</span>` : nothing}
      ${hasLeft ? html`<br><span class="small muted">${words.hasLeft}</span>` : nothing}</td>
    <td class="due"><zd-due .respondBy=${respondBy} .deadline=${deadline}></zd-due>
      ${promised ? html`<br><span class="small ${Date.parse(promised) < Date.now() ? 'error' : ''}">${words.promised(moment(language, promised))}</span>` : nothing}</td>
    <td><time datetime=${row.receivedAt} title=${momentInFull(language, row.receivedAt)}>${moment(language, row.receivedAt)}</time></td>
  </tr>`;
}
