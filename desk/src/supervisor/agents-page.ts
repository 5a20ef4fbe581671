/** The agents of the support service: their names, ranks and sessions. For supervisors. */
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import type { AgentClient, AgentRole, FieldError } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { day, moment, momentInFull } from '../parts/format.js';
import '../parts/small-form.js';
import type { SmallFormSpec } from '../parts/small-form.js';
import { base, tables } from '../parts/styles.js';
import { toast } from '../parts/toasts.js';
import { agentsTexts } from './agents-texts.js';

type Account = Awaited<ReturnType<AgentClient['agents']>>[number];
type Session = Account['sessions'][number];
type Editing =
  | { readonly form: 'add' }
  | { readonly form: 'change' | 'changePassword'; readonly account: Account };

const ROLES: readonly AgentRole[] = ['AGENT', 'SUPERVISOR', 'ADMIN'];
/** Sessions come and go without an event; milliseconds. */
const REREAD_MS = 30_000;

export class DeskAgentsPage extends DeskElement {
  static override properties = {
    accounts: { state: true },
    editing: { state: true },
    asked: { state: true },
    includeRetired: { state: true },
  };
  declare accounts: readonly Account[] | undefined;
  declare editing: Editing | undefined;
  /** What happens when it is said once more: `retire:7`. */
  declare asked: string;
  declare includeRetired: boolean;

  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.asked = '';
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
    const spec = editing.form === 'add' ? this.#add() : this.#change(editing);
    return html`<zd-small-form class="panel" .spec=${spec} @done=${done} @cancel=${close}></zd-small-form>`;
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
      ${this.#twice(`sessions:${agent.id}`, words.endAll, () => this.desk.client.endAgentSessions({ agentId: agent.id }), words.ended)}
    </wa-details>`;
  }

  #session(agentId: string, { id, signedInAt, current }: Session): TemplateResult {
    const words = this.say(agentsTexts);
    return html`<li class="row small">${words.signedIn(moment(this.language, signedInAt))}
      ${
        current
          ? html`<span class="muted">${words.current}</span>`
          : this.#twice(
              `session:${id}`,
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
      ${isMe ? nothing : this.#twice(`retire:${id}`, words.retire, () => this.desk.client.retireAgent({ agentId: id }), words.retired)}
    </div>`;
  }

  /** A button that asks once whether it is meant. */
  #twice(
    what: string,
    label: string,
    act: () => Promise<{ readonly ok: boolean; readonly errors: readonly FieldError[] }>,
    done: string,
  ): TemplateResult {
    const sure = this.asked === what;
    const press = async (): Promise<void> => {
      if (!sure) {
        this.asked = what;
        return;
      }
      this.asked = '';
      try {
        const { ok, errors } = await act();
        if (!ok) return this.refused(errors);
        toast({ kind: 'success', text: done });
        await this.#read();
      } catch (error) {
        this.failed(error);
      }
    };
    return html`<wa-button size="s" appearance=${sure ? 'accent' : 'plain'} variant=${sure ? 'danger' : 'neutral'}
      @click=${() => void press()}>${sure ? `${label}: ${this.say(agentsTexts).sure}` : label}</wa-button>`;
  }

  #roleField() {
    const words = this.say(agentsTexts);
    const choices = ROLES.map((value) => ({
      value,
      label: words.roles[value],
      hint: words.roleHints[value],
    }));
    return { name: 'role', kind: 'choice', label: words.role, required: true, choices } as const;
  }

  #nameField() {
    const words = this.say(agentsTexts);
    return {
      name: 'name',
      kind: 'line',
      label: words.name,
      hint: words.nameHint,
      required: true,
      maxLength: 200,
    } as const;
  }

  #passwordField() {
    const words = this.say(agentsTexts);
    return {
      name: 'password',
      kind: 'password',
      label: words.password,
      hint: words.passwordHint,
      required: true,
    } as const;
  }

  #add(): SmallFormSpec {
    const words = this.say(agentsTexts);
    return {
      words: words.add,
      draft: 'agent:new',
      initial: { role: 'AGENT' },
      fields: [
        {
          name: 'login',
          kind: 'line',
          label: words.login,
          hint: words.loginHint,
          required: true,
          maxLength: 64,
        },
        this.#nameField(),
        this.#roleField(),
        this.#passwordField(),
      ],
      // One of the choices above, and required.
      act: ({ login = '', name = '', role, password = '' }) =>
        this.desk.client.addAgent({ login: login.trim(), name, role: role as AgentRole, password }),
    };
  }

  #change({ form, account }: Extract<Editing, { account: Account }>): SmallFormSpec {
    const words = this.say(agentsTexts)[form];
    const { id, name: known } = account.agent;
    const titled = { ...words, title: `${words.title}: ${known}` };
    if (form === 'changePassword') {
      return {
        words: titled,
        fields: [this.#passwordField()],
        act: ({ password = '' }) => this.desk.client.changeAgentPassword({ agentId: id, password }),
      };
    }
    const isMe = id === this.desk.me.id;
    return {
      words: titled,
      initial: { name: known, role: account.role },
      fields: [this.#nameField(), ...(isMe ? [] : [this.#roleField()])],
      act: ({ name = '', role }) => {
        const other = role && role !== account.role ? (role as AgentRole) : null;
        return this.desk.client.changeAgent({ agentId: id, name, role: other });
      },
    };
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
