/** `<zd-ticket-side>`: whose ticket it is, what they have with us, and what else there was. */
import '@awesome.me/webawesome/dist/components/details/details.js';
import type { AgentClient, TicketCircumstances, TicketDetails } from '@zayavka/sdk';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { day, moment, momentInFull } from '../parts/format.js';
import { base } from '../parts/styles.js';
import { authorizationWords, contactWords, serviceKindWords, statusWords } from '../parts/words.js';
import './duplicates.js';
import './history.js';
import { texts } from './texts.js';

type Row = Awaited<ReturnType<AgentClient['deskTickets']>>['nodes'][number];
type Subscriber = TicketCircumstances['subscriber'];

const OTHERS = 6;

export class DeskTicketSide extends DeskElement {
  static override properties = {
    ticket: { attribute: false },
    circumstances: { attribute: false },
    others: { state: true },
    total: { state: true },
  };
  declare ticket: TicketDetails;
  declare circumstances: TicketCircumstances | undefined;
  declare others: readonly Row[];
  declare total: number;

  #asked = '';
  #asking: AbortController | undefined;
  #forget: (() => void) | undefined;

  constructor() {
    super();
    this.others = [];
    this.total = 0;
  }

  static override styles = [
    base,
    css`
      aside {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      section {
        display: grid;
        gap: 6px;
      }
      h2 {
        font-size: 1rem;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 2px 12px;
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      li + li {
        margin-block-start: 6px;
      }
      h3 {
        margin-block-start: 6px;
      }
      .mine {
        font-weight: 600;
      }
      .blocked {
        color: var(--wa-color-danger-on-quiet);
        font-weight: 600;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#forget = this.desk.shortcuts.add(this, [
      {
        keys: 'KeyS',
        does: this.say(texts).sections,
        run: () => this.renderRoot.querySelector('aside')?.focus(),
      },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
    this.#asking?.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket')) return;
    const { id, version, subscriber } = this.ticket;
    const asked = `${id} ${version}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#readOthers(subscriber.login);
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const { circumstances, ticket } = this;
    return html`<aside tabindex="-1" aria-label=${words.sections}>
      ${circumstances ? this.#subscriber(circumstances.subscriber) : nothing}
      ${circumstances ? this.#authorization(circumstances) : nothing}
      ${
        circumstances?.likelyDuplicates.length
          ? html`<zd-duplicates class="panel" .ticket=${ticket} .circumstances=${circumstances}
              @merged=${() => this.dispatchEvent(new Event('merged'))}></zd-duplicates>`
          : nothing
      }
      ${this.#others()}
      ${circumstances ? this.#calls(circumstances.subscriber.contacts) : nothing}
      <zd-history class="panel" .ticketId=${ticket.id} .version=${ticket.version}></zd-history>
    </aside>`;
  }

  #subscriber(subscriber: Subscriber): TemplateResult {
    const words = this.say(texts);
    const { name, login, contractNumber, emails, locale, blocked, consultationAgreementUntil } = subscriber;
    return html`<section class="panel" aria-labelledby="subscriber">
      <h2 id="subscriber">${name}</h2>
      ${blocked ? html`<p class="blocked">${words.blocked}</p>` : nothing}
      <dl class="small">
        <dt>${words.login}</dt><dd class="mono">${login}</dd>
        <dt>${words.contract}</dt><dd>${contractNumber}</dd>
        <dt>${words.address}</dt><dd>${emails.join(', ') || '—'}, ${words.language[locale]}</dd>
        <dt>${words.agreement}</dt><dd>${
          consultationAgreementUntil
            ? words.agreementUntil(day(this.language, consultationAgreementUntil))
            : words.agreementNone
        }</dd>
      </dl>
      ${this.#services(subscriber.services)}
    </section>`;
  }

  #services(services: Subscriber['services']): TemplateResult {
    const words = this.say(texts);
    const kinds = this.say(serviceKindWords);
    const about = this.ticket.service?.id;
    return html`<h3>${words.services}</h3>
      <ul class="small">
        ${[...services]
          .sort((a, b) => Number(b.id === about) - Number(a.id === about))
          .map(({ id, name, kind, main, blocked }) => {
            const marks = [kinds[kind], main ? words.main : '', id === about ? words.thisService : ''].filter(
              Boolean,
            );
            return html`<li class=${id === about ? 'mine' : ''}>${name}
              <span class="muted">(${marks.join(', ')})</span>
              ${blocked ? html`<span class="blocked">${words.serviceBlocked}</span>` : nothing}</li>`;
          })}
      </ul>`;
  }

  #authorization({ authorizationNeed }: TicketCircumstances): unknown {
    const words = this.say(texts);
    const { authorization } = this.ticket;
    if (authorization === 'NOT_REQUIRED') return nothing;
    return html`<section class="panel" aria-labelledby="authorization">
      <h2 id="authorization">${words.authorization}</h2>
      <p class=${authorization === 'REQUIRED' ? 'error' : ''}>${this.say(authorizationWords)[authorization]}</p>
      ${
        authorizationNeed
          ? html`<div class="small"><p>${authorizationNeed.message}</p>
              <p>${words.since(moment(this.language, authorizationNeed.since))}</p>
              <p>${words.refusalFrom(moment(this.language, authorizationNeed.refusalFrom))}</p></div>`
          : nothing
      }
    </section>`;
  }

  #others(): TemplateResult {
    const words = this.say(texts);
    const { login } = this.ticket.subscriber;
    const rows = this.others.filter(({ id }) => id !== this.ticket.id).slice(0, OTHERS);
    return html`<section class="panel" aria-labelledby="others">
      <h2 id="others">${words.others}</h2>
      ${
        rows.length
          ? html`<ul class="small">${rows.map(
              ({ id, subject, status, receivedAt }) => html`<li>
                <a href="/desk/tickets/${id}">${subject}</a><br>
                <span class="muted">${this.say(statusWords)[status]}, ${moment(this.language, receivedAt)}</span></li>`,
            )}</ul>`
          : html`<p class="small muted">${words.noOthers}</p>`
      }
      ${
        this.total > 1
          ? html`<p class="small"><a href="/desk/tickets?${new URLSearchParams({ subscriber: login })}">${words.allOthers(this.total)}</a></p>`
          : nothing
      }
    </section>`;
  }

  #calls(contacts: Subscriber['contacts']): TemplateResult {
    const words = this.say(texts);
    return html`<section class="panel" aria-labelledby="calls">
      <h2 id="calls">${words.calls}</h2>
      ${
        contacts.length
          ? html`<ul class="small">${contacts.map(
              ({ at, channel, note, agent }) => html`<li>
                <span class="muted"><time datetime=${at} title=${momentInFull(this.language, at)}>${moment(this.language, at)}</time>,
                  ${this.say(contactWords)[channel]}, ${agent.name}</span><br><span class="pre">${note}</span></li>`,
            )}</ul>`
          : html`<p class="small muted">${words.noCalls}</p>`
      }
    </section>`;
  }

  /** Open ones first, the newest of each. */
  async #readOthers(login: string): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const { client } = this.desk;
    try {
      const [open, all] = await Promise.all([
        client.deskTickets({ filter: { subscriberLogin: login, open: true }, first: OTHERS + 1 }, { signal }),
        client.deskTickets({ filter: { subscriberLogin: login }, first: OTHERS + 1 }, { signal }),
      ]);
      if (signal.aborted) return;
      const known = new Set(open.nodes.map(({ id }) => id));
      this.others = [...open.nodes, ...all.nodes.filter(({ id }) => !known.has(id))];
      this.total = all.totalCount;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    }
  }
}
customElements.define('zd-ticket-side', DeskTicketSide);
