/** The agents of the support service: their names, ranks and sessions. For supervisors. */
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { day, moment, momentInFull } from '../parts/format.js';
import '../parts/small-form.js';
import type { SmallFormSpec } from '../parts/small-form.js';
import { base, tables } from '../parts/styles.js';
import '../parts/sure-button.js';
import type { DeskSureButton } from '../parts/sure-button.js';
import { type Account, addForm, changeForm, changePasswordForm } from './agents-forms.js';
import { agentsTexts } from './agents-texts.js';

type Session = Account['sessions'][number];
type Editing =
  | { readonly form: 'add' }
  | { readonly form: 'change' | 'changePassword'; readonly account: Account };

/** Sessions come and go without an event; milliseconds. */
const REREAD_MS = 30_000;

export class DeskAgentsPage extends DeskElement {
  static override properties = {
    accounts: { state: true },
    editing: { state: true },
    includeRetired: { state: true },
  };
  declare accounts: readonly Account[] | undefined;
  declare editing: Editing | undefined;
  declare includeRetired: boolean;

  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.includeRetired = false;
  }

  static override styles = [
    base,
    tables,
    css`
      .retired {
        color: var(--wa-color-text-quiet);
      }
      zd-small-form {
        max-inline-size: 40rem;
      }
      wa-details {
        --spacing: 0;
      }
      li + li {
        margin-block-start: 4px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') void this.#read();
    }, REREAD_MS);
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#asking?.abort();
  }

  override render(): TemplateResult {
    const words = this.say(agentsTexts);
    return html`<div class="stack">
      <div class="row spread">
        <h1>${words.title}</h1>
        <wa-button variant="brand" @click=${() => void this.#edit({ form: 'add' })}>${words.add.open}</wa-button>
      </div>
      ${this.editing ? this.#form(this.editing) : nothing}
      <wa-switch size="s" ?checked=${this.includeRetired} @change=${this.#retiredToo}>${words.withRetired}</wa-switch>
      ${this.accounts ? this.#table(this.accounts) : html`<p role="status">${words.loading}</p>`}
    </div>`;
  }

  #form(editing: Editing): TemplateResult {
    const close = (): void => {
      this.editing = undefined;
    };
    const done = (): void => {
      close();
      void this.#read();
    };
    return html`<zd-small-form class="panel" 
      .spec=${this.#spec(editing)} @done=${done} @cancel=${close}></zd-small-form>`;
  }

  #table(accounts: readonly Account[]): TemplateResult {
    const words = this.say(agentsTexts);
    return html`<div class="scrolls" tabindex="0" role="region" aria-label=${words.title}><table>
      <thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${accounts.map((account) => this.#row(account))}</tbody>
    </table></div>`;
  }

  #row(account: Account): TemplateResult {
    const words = this.say(agentsTexts);
    const { agent, login, role, lastSeenAt, retiredAt } = account;
    const isMe = agent.id === this.desk.me.id;
    return html`<tr class=${retiredAt ? 'retired' : ''}>
      <th scope="row">${agent.name}${isMe ? html` <span class="muted small">(${words.me})</span>` : nothing}</th>
      <td class="mono">${login}</td>
      <td>${words.roles[role]}</td>
      <td>${
        lastSeenAt
          ? html`<time datetime=${lastSeenAt} title=${momentInFull(this.language, lastSeenAt)}>${moment(this.language, lastSeenAt)}</time>`
          : words.never
      }</td>
      <td>${this.#sessions(account)}</td>
      <td>${retiredAt ? words.retiredAt(day(this.language, retiredAt)) : this.#actions(account, isMe)}</td>
    </tr>`;
  }

  #sessions({ agent, sessions }: Account): unknown {
    const words = this.say(agentsTexts);
    if (!sessions.length) return '—';
    return html`<wa-details appearance="plain" summary=${words.sessions(sessions.length)}>
      <ul>${sessions.map((session) => this.#session(agent.id, session))}</ul>
      ${this.#twice(words.endAll, () => this.desk.client.endAgentSessions({ agentId: agent.id }), words.ended)}
    </wa-details>`;
  }

  #session(agentId: string, { id, signedInAt, current }: Session): TemplateResult {
    const words = this.say(agentsTexts);
    return html`<li class="row small">${words.signedIn(moment(this.language, signedInAt))}
      ${
        current
          ? html`<span class="muted">${words.current}</span>`
          : this.#twice(
              words.endOne,
              () => this.desk.client.endAgentSessions({ agentId, sessionId: id }),
              words.ended,
            )
      }</li>`;
  }

  #actions(account: Account, isMe: boolean): TemplateResult {
    const words = this.say(agentsTexts);
    const { id, name } = account.agent;
    const forms = ['change', 'changePassword'] as const;
    return html`<div class="row">
      ${forms.map(
        (form) => html`<wa-button size="s" appearance="outlined"
          @click=${() => void this.#edit({ form, account })}>${words[form].open}<span class="hidden-visually">: ${name}</span></wa-button>`,
      )}
      ${isMe ? nothing : this.#twice(words.retire, () => this.desk.client.retireAgent({ agentId: id }), words.retired, name)}
    </div>`;
  }

  /** @param action what is done, when it is meant. */
  #twice(label: string, action: DeskSureButton['act'], done: string, of = ''): TemplateResult {
    const sure = `${label}: ${this.say(agentsTexts).sure}`;
    return html`<zd-sure-button label=${label} sure=${sure} of=${of} done=${done} .act=${action}
      @done=${() => void this.#read()}></zd-sure-button>`;
  }

  #spec(editing: Editing): SmallFormSpec {
    const words = this.say(agentsTexts);
    const { client, me } = this.desk;
    switch (editing.form) {
      case 'add':
        return addForm(client, words);
      case 'change':
        return changeForm(client, words, editing.account, editing.account.agent.id === me.id);
      case 'changePassword':
        return changePasswordForm(client, words, editing.account);
    }
  }

  async #edit(editing: Editing): Promise<void> {
    this.editing = undefined;
    await this.updateComplete;
    this.editing = editing;
  }

  readonly #retiredToo = (event: Event): void => {
    this.includeRetired = (event.target as HTMLElement & { checked: boolean }).checked;
    void this.#read();
  };

  async #read(): Promise<void> {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      const accounts = await this.desk.client.agents({ includeRetired: this.includeRetired }, { signal });
      if (!signal.aborted) this.accounts = accounts;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    }
  }
}
customElements.define('zd-agents-page', DeskAgentsPage);
