/** `<zd-ticket-head>`: which ticket this is, how it stands, and who else has it open. */
import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/tag/tag.js';
import type { Presence, QueuePlace, TicketCircumstances, TicketDetails } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { Clock } from '../kernel/clock.js';
import '../parts/due.js';
import { DeskElement } from '../parts/element.js';
import { day, moment, momentInFull } from '../parts/format.js';
import { base } from '../parts/styles.js';
import { toast } from '../parts/toasts.js';
import { channelWords, laneWords, refusalWords, requestTypeWords, statusWords } from '../parts/words.js';
import { texts } from './texts.js';

type Variant = 'neutral' | 'brand' | 'success' | 'warning' | 'danger';

const TONES: Readonly<Record<TicketDetails['status'], Variant>> = {
  WAITING: 'warning',
  TAKEN: 'brand',
  IN_PROGRESS: 'brand',
  AWAITING_SUBSCRIBER: 'neutral',
  AWAITING_AUTHORIZATION: 'neutral',
  RESOLVED: 'success',
  REFUSED: 'danger',
  CLOSED: 'neutral',
};

export class DeskTicketHead extends DeskElement {
  static override properties = {
    ticket: { attribute: false },
    circumstances: { attribute: false },
    place: { attribute: false },
    present: { attribute: false },
  };
  declare ticket: TicketDetails;
  declare circumstances: TicketCircumstances | undefined;
  declare place: QueuePlace | null;
  declare present: readonly Presence[];

  constructor() {
    super();
    new Clock(this);
  }

  static override styles = [
    base,
    css`
      header {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      .id {
        font-size: 1rem;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
      }
    `,
  ];

  override render(): TemplateResult {
    const words = this.say(texts);
    const { ticket } = this;
    return html`<header>
      <div class="row">
        <strong class="mono id">${ticket.id}</strong>
        <wa-button size="s" appearance="plain" @click=${this.#copy}><wa-icon name="copy" label=${words.copy}></wa-icon></wa-button>
        <wa-tag size="s" variant=${TONES[ticket.status]}>${this.say(statusWords)[ticket.status]}</wa-tag>
        ${ticket.lane === 'EMERGENCY' ? html`<wa-tag size="s" variant="danger">${this.say(laneWords).EMERGENCY}</wa-tag>` : nothing}
        <zd-due .respondBy=${ticket.respondBy} .deadline=${ticket.deadline} with-moment></zd-due>
        ${ticket.expectedResolutionAt && ticket.status === 'IN_PROGRESS' ? this.#promise(ticket.expectedResolutionAt) : nothing}
      </div>
      <h1>${ticket.subject}</h1>
      <ul class="small muted">
        <li>${ticket.topic.title} (${this.say(requestTypeWords)[ticket.requestType]}${ticket.topicChosenBy === 'MACHINE' ? `, ${words.machine}` : ''})</li>
        <li><time datetime=${ticket.receivedAt} title=${momentInFull(this.language, ticket.receivedAt)}
          >${words.received(moment(this.language, ticket.receivedAt), this.say(channelWords)[ticket.channel])}</time></li>
        ${this.#more()}
      </ul>
      ${this.#refusal()}
      <div role="status">${this.#others()}</div>
    </header>`;
  }

  #more(): unknown {
    const words = this.say(texts);
    const { ticket, circumstances, place } = this;
    const { assignee, duplicateOfId } = ticket;
    const paper = circumstances?.paperLetter;
    return [
      ticket.status === 'TAKEN' && assignee
        ? html`<li>${assignee.id === this.desk.me.id ? words.withMe : words.with(assignee.name)}</li>`
        : nothing,
      place
        ? html`<li>${words.place(place.position, place.emergenciesAhead)}${
            place.estimatedStartAt
              ? `, ${words.expectedStart(moment(this.language, place.estimatedStartAt))}`
              : ''
          }</li>`
        : nothing,
      paper
        ? html`<li>${words.paper(paper.incomingNumber, day(this.language, paper.receivedOn))}</li>`
        : nothing,
      duplicateOfId
        ? html`<li>${words.duplicateOf} <a class="mono" href="/desk/tickets/${duplicateOfId}">${duplicateOfId}</a></li>`
        : nothing,
      circumstances?.selfServiceShown ? html`<li>${words.selfService}</li>` : nothing,
    ];
  }

  #promise(at: string): TemplateResult {
    const words = this.say(texts);
    const late = Date.parse(at) < Date.now();
    const text = (late ? words.promisedLate : words.promised)(moment(this.language, at));
    return html`<span class=${late ? 'error' : ''} title=${momentInFull(this.language, at)}>${text}</span>`;
  }

  #refusal(): unknown {
    const words = this.say(texts);
    const { refusal } = this.ticket;
    if (!refusal) return nothing;
    const { reason, clause, explanation } = refusal;
    return html`<p><strong>${words.refusal}: ${this.say(refusalWords)[reason]} (${words.clause(clause)})</strong>
      ${explanation ? html`<br>${explanation}` : nothing}</p>`;
  }

  #others(): unknown {
    const words = this.say(texts);
    const others = this.present.filter(({ agent }) => agent.id !== this.desk.me.id);
    const said = (['WRITING', 'LOOKING'] as const).flatMap((activity) => {
      const names = others.filter((one) => one.activity === activity).map(({ agent }) => agent.name);
      if (!names.length) return [];
      const text = (activity === 'WRITING' ? words.writing : words.looking)(names.join(', '), names.length);
      return [
        html`<wa-callout size="s" variant=${activity === 'WRITING' ? 'warning' : 'neutral'}>${text}</wa-callout>`,
      ];
    });
    return said.length ? said : nothing;
  }

  readonly #copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.ticket.id);
      toast({ kind: 'neutral', text: this.say(texts).copied });
    } catch {
      // Without TLS there is no clipboard: the number is selected instead.
      const id = this.renderRoot.querySelector('.id');
      if (id) getSelection()?.selectAllChildren(id);
    }
  };
}
customElements.define('zd-ticket-head', DeskTicketHead);
