/** `<zd-acting>`: all that an agent may do to a ticket as it is, by button and by key. */
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import type { Regulations, TicketCircumstances, TicketDetails } from '@zayavka/sdk';
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Shortcut } from '../../kernel/shortcuts.js';
import { DeskElement } from '../../parts/element.js';
import { base } from '../../parts/styles.js';
import { takeNext, takeNextTexts } from '../../parts/take-next.js';
import { toast } from '../../parts/toasts.js';
import { told } from '../../parts/told.js';
import { goOnAfterDoing } from './answer-draft.js';
import { answerTexts } from './answer-texts.js';
import './answer-form.js';
import type { DeskAnswerForm } from './answer-form.js';
import '../../parts/small-form.js';
import './refuse-form.js';
import type { DeskRefuseForm } from './refuse-form.js';
import { type SmallForm, smallForm } from './small-forms.js';
import { texts } from './texts.js';

type Form = 'answer' | SmallForm;
type Action = TicketCircumstances['possibleActions'][number];

/** Which form does it, and its key. */
const FORMS: readonly { readonly form: Form; readonly by: readonly Action[]; readonly key: string }[] = [
  { form: 'answer', by: ['RESOLVE', 'PROMISE', 'ASK'], key: 'KeyA' },
  { form: 'take', by: ['TAKE'], key: 'KeyT' },
  { form: 'accept', by: ['ACCEPT_AUTHORIZATION'], key: 'KeyP' },
  { form: 'note', by: ['NOTE'], key: 'KeyO' },
  { form: 'request', by: ['REQUEST_AUTHORIZATION'], key: 'KeyH' },
  { form: 'lane', by: ['CHANGE_LANE'], key: 'KeyE' },
  { form: 'topic', by: ['CHANGE_TOPIC'], key: 'KeyB' },
  { form: 'refuse', by: ['REFUSE'], key: 'KeyR' },
];

/** Always in sight; the others stand in the list of further actions. */
const IN_SIGHT: readonly Form[] = ['answer', 'note', 'take', 'accept'];

/** Tells of `acted` after each success, and of `writing` (detail: boolean) when an agent begins and ends to write. */
export class DeskActing extends DeskElement {
  static override properties = {
    ticket: { attribute: false },
    circumstances: { attribute: false },
    open: { state: true },
    regulations: { state: true },
  };
  declare ticket: TicketDetails;
  /** Undefined until they are there: then nothing is offered yet. */
  declare circumstances: TicketCircumstances | undefined;
  declare open: Form | undefined;
  declare regulations: Regulations | undefined;

  #forget: (() => void) | undefined;
  #writing = false;
  #ticketId = '';
  /** A change of this agent's own that the page has not been told of yet. */
  #own: { readonly before: TicketDetails; readonly version: number } | undefined;
  /** A key that was pressed before it was known what the ticket allows. */
  #wish: Form | undefined;

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readRegulations();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
    this.#forget = undefined;
    this.#wrote(false);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ticket') && this.ticket.id !== this.#ticketId) {
      this.#ticketId = this.ticket.id;
      this.#wish = undefined;
      this.open = undefined;
      this.#wrote(false);
      // What was begun is before the agent at once.
      const begun = FORMS.find(({ form }) => this.desk.drafts.get(`${form}:${this.ticket.id}`));
      this.open = begun?.form;
    }
    if (changed.has('ticket')) this.#goOn();
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('circumstances') && !changed.has('ticket')) return;
    if (this.circumstances && this.#wish) {
      if (this.#offered.includes(this.#wish)) this.#show(this.#wish);
      this.#wish = undefined;
    }
    this.#forget?.();
    this.#forget = this.desk.shortcuts.add(this, this.#shortcuts());
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const { circumstances } = this;
    if (!circumstances) return html`${nothing}`;
    const offered = this.#offered;
    const shown = offered.filter((form) => IN_SIGHT.includes(form));
    const others = offered.filter((form) => !IN_SIGHT.includes(form));
    return html`<section aria-label=${words.heading}>
      ${this.#standing()}
      <div class="row">
        ${shown.map((form, index) => this.#button(form, index === 0))}
        ${this.#may('RELEASE') ? html`<wa-button appearance="outlined" @click=${this.#release}>${words.release.open}</wa-button>` : nothing}
        ${others.length ? this.#others(others) : nothing}
        ${
          this.#isInHand
            ? nothing
            : html`<wa-button appearance="outlined" variant="brand" @click=${() => void takeNext(this.desk)}
                >${this.say(takeNextTexts).takeNext}</wa-button>`
        }
      </div>
      ${this.#form(circumstances)}
    </section>`;
  }

  /** Whoever has a ticket in hand answers it first; then the next one is a key away. */
  get #isInHand(): boolean {
    const { status, assignee } = this.ticket;
    return status === 'TAKEN' && assignee?.id === this.desk.me.id;
  }

  get #offered(): Form[] {
    return FORMS.filter(({ by }) => by.some((action) => this.#may(action))).map(({ form }) => form);
  }

  #may(action: Action): boolean {
    return this.circumstances?.possibleActions.includes(action) ?? false;
  }

  /** Why there is no answering now, in words. */
  #standing(): unknown {
    const words = this.say(texts);
    const { status, assignee } = this.ticket;
    if (status === 'WAITING') {
      return html`<p class="muted">${words.waits}</p>`;
    }
    if (status === 'TAKEN' && assignee && assignee.id !== this.desk.me.id) {
      return html`<p class="muted">${words.heldBy(assignee.name)}</p>`;
    }
    return nothing;
  }

  #nameOf(form: Form): string {
    return form === 'answer' ? this.say(answerTexts).answer.open : this.say(texts)[form].open;
  }

  #button(form: Form, first: boolean): TemplateResult {
    const isOpen = this.open === form;
    return html`<wa-button variant=${first ? 'brand' : 'neutral'} appearance=${first ? 'accent' : 'outlined'}
      ${told({ expanded: isOpen })} @click=${() => this.#show(isOpen ? undefined : form)}>${this.#nameOf(form)}</wa-button>`;
  }

  #others(forms: readonly Form[]): TemplateResult {
    const words = this.say(texts);
    return html`<wa-dropdown @wa-select=${this.#selected}>
      <wa-button slot="trigger" appearance="outlined" with-caret>${words.others}</wa-button>
      ${forms.map(
        (form) =>
          html`<wa-dropdown-item value=${form} variant=${form === 'refuse' ? 'danger' : 'default'}>${this.#nameOf(form)}</wa-dropdown-item>`,
      )}
    </wa-dropdown>`;
  }

  #form(circumstances: TicketCircumstances): unknown {
    const { open, ticket, regulations } = this;
    if (!open) return nothing;
    if (open === 'answer') {
      return html`<zd-answer-form class="panel" .ticket=${ticket} .circumstances=${circumstances} .regulations=${regulations}
        @done=${this.#done} @cancel=${this.#closed} @writing=${() => this.#wrote(true)}></zd-answer-form>`;
    }
    if (open === 'refuse') {
      return html`<zd-refuse-form .ticket=${ticket} .circumstances=${circumstances} .regulations=${regulations}
        @done=${this.#done} @cancel=${this.#closed} @writing=${() => this.#wrote(true)}></zd-refuse-form>`;
    }
    const { client } = this.desk;
    const facts = {
      client,
      language: this.language,
      ticket,
      readVersion: ticket.version,
      circumstances,
      regulations,
    };
    const form = smallForm(open, facts);
    const act: typeof form.act = async (values, sent) => {
      const before = this.ticket;
      const result = await form.act(values, sent);
      this.#did(before, result);
      return result;
    };
    const spec = { ...form, act };
    return html`${keyed(
      `${open} ${ticket.id}`,
      html`<zd-small-form class="panel" .spec=${spec} @done=${this.#done} @cancel=${this.#closed}
        @writing=${() => this.#wrote(true)}></zd-small-form>`,
    )}`;
  }

  #shortcuts(): Shortcut[] {
    const words = this.say(texts);
    const offered = this.#offered;
    const isKnown = this.circumstances !== undefined;
    const forms = FORMS.filter(({ form }) => !isKnown || offered.includes(form)).map(({ form, key }) => ({
      keys: key,
      does: this.#nameOf(form),
      run: () => {
        if (isKnown) this.#show(form);
        else this.#wish = form;
      },
    }));
    const inserting = (['templates', 'instructions'] as const).map((what) => ({
      keys: what === 'templates' ? '$mod+Shift+KeyE' : '$mod+Shift+KeyI',
      does: this.say(answerTexts).insert[what],
      whileWriting: true,
      run: () => void this.#insert(what),
    }));
    return [
      ...forms,
      ...(offered.includes('answer') ? inserting : []),
      ...(this.#isInHand
        ? []
        : [
            {
              keys: 'KeyN',
              does: this.say(takeNextTexts).takeNext,
              run: () => void takeNext(this.desk),
            },
          ]),
      ...(this.#may('RELEASE')
        ? [{ keys: 'KeyU', does: words.release.open, run: () => void this.#release() }]
        : []),
    ];
  }

  #show(form: Form | undefined): void {
    this.open = form;
    if (!form) this.#wrote(false);
    if (form && !this.regulations) void this.#readRegulations();
  }

  async #insert(what: 'templates' | 'instructions'): Promise<void> {
    this.open = 'answer';
    await this.updateComplete;
    this.renderRoot.querySelector<DeskAnswerForm>('zd-answer-form')?.insert(what);
  }

  readonly #selected = (event: Event): void => {
    const { item } = (event as CustomEvent<{ item: { value: string } }>).detail;
    const chosen = FORMS.find(({ form }) => form === item.value);
    this.#show(chosen?.form);
  };

  readonly #done = ({ currentTarget }: Event): void => {
    // One that was left while it was being sent is not the one that is open now.
    if ((currentTarget as HTMLElement).isConnected) this.#show(undefined);
    this.dispatchEvent(new Event('acted'));
  };

  /** An answer that was begun is not outdated by what its agent does. Where others did something between, it is. */
  #did(before: TicketDetails, { ticket }: { readonly ticket?: { readonly version: number } | null }): void {
    if (ticket?.version !== before.version + 1) return;
    this.#own = { before, version: ticket.version };
    this.#goOn();
  }

  #goOn(): void {
    const { ticket } = this;
    if (!this.#own || ticket.version < this.#own.version) return;
    const { before, version } = this.#own;
    this.#own = undefined;
    if (ticket.id !== before.id || ticket.version !== version) return;
    this.renderRoot.querySelector<DeskRefuseForm>('zd-refuse-form')?.goOn(before, ticket);
    const known = goOnAfterDoing(this.desk.drafts, before, ticket);
    if (known) this.renderRoot.querySelector<DeskAnswerForm>('zd-answer-form')?.goOn(known);
  }

  readonly #closed = async (): Promise<void> => {
    this.#show(undefined);
    await this.updateComplete;
    this.renderRoot.querySelector('wa-button')?.focus();
  };

  readonly #release = async (): Promise<void> => {
    try {
      const before = this.ticket;
      const result = await this.desk.client.releaseTicket({ ticketId: before.id });
      this.#did(before, result);
      if (!result.ok) return this.refused(result.errors);
      toast({ kind: 'success', text: this.say(texts).release.done });
      this.#show(undefined);
      this.dispatchEvent(new Event('acted'));
    } catch (error) {
      this.failed(error);
    }
  };

  #wrote(writing: boolean): void {
    if (this.#writing === writing) return;
    this.#writing = writing;
    this.dispatchEvent(new CustomEvent('writing', { detail: writing }));
  }

  async #readRegulations(): Promise<void> {
    try {
      this.regulations = await this.desk.client.regulations();
    } catch (error) {
      this.failed(error);
    }
  }
}
customElements.define('zd-acting', DeskActing);
