import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { ZayavkaElement } from '../base-element.js';
import type { ZayavkaFiles } from '../files/file-list.js';
import { controls, notices, theme } from '../parts/styles.js';
import { AfterPress } from './after-press.js';
import { beforeForm } from './before.js';
import { isBlank, type StoredDraft } from './draft.js';
import { DraftStore, draftKey } from './draft-store.js';
import { TopicChoice } from './fields/topic-choice.js';
import { topicStyles } from './fields/topic-styles.js';
import { formTemplate } from './form.js';
import { type Facts, FormState, NO_FILES } from './form-state.js';
import { Keeper } from './keeper.js';
import { Loading } from './loading.js';
import { type Place, refusedFiles } from './problems.js';
import { type Outcome, result, ticketAddress } from './result.js';
import { resultStyles } from './result-styles.js';
import { mayHaveArrived, sendingFailed, sendRequest } from './sending.js';
import { styles } from './styles.js';
import { Suggestions } from './suggestions.js';

/**
 * `<zayavka-open-ticket>`: writes a request and opens a ticket. What may be set, what it tells and how it is styled
 * stands in docs/elements.md.
 */
export class ZayavkaOpenTicket extends ZayavkaElement {
  static override properties: PropertyDeclarations = {
    ...ZayavkaElement.properties,
    ticketHref: { attribute: 'ticket-href' },
    outcome: { state: true },
    sending: { state: true },
    failure: { state: true },
  };

  /** Its own; a page changes the looks by custom properties and parts. */
  static override styles = [theme, controls, notices, styles, topicStyles, resultStyles];

  /** Attribute `ticket-href`: the panel's page of a ticket, "/tickets/{id}". Without it the result has no link. */
  declare ticketHref: string | undefined;
  declare private outcome: Outcome | undefined;
  declare private sending: boolean;
  /** Of sending, in words. */
  declare private failure: string | undefined;

  #form: FormState | undefined;
  #summary = false;
  #erased: StoredDraft | undefined;
  readonly #loading = new Loading(this, {
    api: () => this.api,
    loaded: (facts) => this.#begin(facts),
    failed: (error) => this.failed(error),
  });
  readonly #topics = new TopicChoice(this);
  readonly #afterPress = new AfterPress(this);
  readonly #suggestions = new Suggestions(this, (search, signal) =>
    this.api.instructions({ search, first: 3 }, { signal }),
  );
  readonly #keeper = new Keeper(this, {
    keep: () => this.#form?.keep(),
    key: () => this.#form?.storeKey,
    goneElsewhere: () => {
      if (!this.sending && !this.outcome) this.#form?.newIntent({});
    },
  });

  constructor() {
    super();
    this.sending = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const elsewhere = ['url', 'sessionUrl', 'locale', 'client', 'draftKey'].some((name) => changed.has(name));
    if (elsewhere || !this.hasUpdated) queueMicrotask(() => void this.#loading.start());
  }

  protected override render(): TemplateResult {
    const form = this.#form;
    const { language, outcome } = this;
    if (!form) return html`<div lang=${language}>${beforeForm(language, this.#loading.state)}</div>`;
    return html`
      <div lang=${language}>
        ${formTemplate({
          form,
          client: this.api,
          topics: this.#topics,
          suggestions: this.#suggestions,
          hidden: outcome !== undefined,
          sending: this.sending,
          summary: this.#summary,
          failure: this.failure,
          erased: this.#erased !== undefined,
          send: () => void this.#send(),
          go: this.#go,
          leave: (name) => this.#afterPress.run(() => form.leave(name)),
          startOver: this.#startOver,
          undo: this.#undo,
        })}
        ${
          outcome
            ? result(outcome, {
                language,
                responseHours: form.facts.regulations.responseHours,
                href: ticketAddress(this.ticketHref, outcome.ticket.id),
                busy: this.sending,
                another: this.#another,
                otherMatter: this.#otherMatter,
              })
            : nothing
        }
      </div>
    `;
  }

  #begin(facts: Facts | undefined): void {
    const before = this.#form;
    this.#form =
      facts &&
      new FormState({
        facts,
        store: new DraftStore(draftKey(this.draftPlace, facts.subscriber)),
        language: () => this.language,
        files: () => this.#files ?? NO_FILES,
        changed: this.#changed,
      });
    // Another language has another form, of the same draft.
    if (before?.storeKey === this.#form?.storeKey) this.#form?.takeOver(before);
    this.requestUpdate();
    const { restoredFiles = [] } = this.#form ?? {};
    void this.updateComplete.then(() => {
      if (this.#files && this.#files.stored.length === 0) this.#files.restore(restoredFiles);
    });
  }

  readonly #changed = (): void => {
    this.requestUpdate();
    if (this.outcome) return;
    const { draft } = this.#form ?? {};
    if (!draft) return;
    this.#keeper.soon();
    this.#suggestions.about(`${draft.subject}\n${draft.description}`);
    // What was written since is not to be lost for what was deleted before.
    if (!isBlank(draft)) this.#erased = undefined;
  };

  async #send(): Promise<void> {
    const form = this.#form;
    if (!form || this.sending) return;
    this.failure = undefined;
    this.#erased = undefined;
    if (!form.judge()) return this.#showProblems();
    const { input } = form;
    this.sending = true;
    form.keep();
    // What has the focus is about to be out of reach.
    void this.#focus('#send');
    try {
      const answer = await sendRequest(this.api, input);
      if (answer.ok) return this.#arrived(form, answer.outcome);
      for (const id of refusedFiles(answer.faults, input.attachmentIds ?? [])) this.#files?.refuse(id);
      form.refused(answer.faults);
      await this.#showProblems();
    } catch (error) {
      this.failed(error);
      this.failure = sendingFailed(error, this.language, input.authorization != null);
      form.passwordAgain = input.authorization != null && mayHaveArrived(error);
    } finally {
      form.password = '';
      this.sending = false;
    }
  }

  #arrived(form: FormState, outcome: Outcome): void {
    this.#summary = false;
    this.outcome = outcome;
    this.#keeper.cancel();
    form.sent();
    this.#suggestions.clear();
    const { ticket, duplicate } = outcome;
    this.tell('zayavka-opened', { ticketId: ticket.id, ticket, duplicate });
    void this.#focus('#result-title');
  }

  #showProblems(): Promise<void> {
    this.#summary = true;
    this.outcome = undefined;
    this.requestUpdate();
    return this.#focus('#summary');
  }

  readonly #go = (place: Place): void => void this.#focus(`#${place}`);

  readonly #startOver = (): void => {
    if (!this.#form) return;
    const erased = { draft: this.#form.draft, files: this.#files?.stored ?? [] };
    this.#clear(this.#form);
    this.#erased = erased;
    this.#go('topic');
  };

  readonly #undo = (): void => {
    const erased = this.#erased;
    this.#erased = undefined;
    if (!erased) return;
    this.#files?.restore(erased.files);
    this.#form?.resume(erased.draft);
    this.#go('topic');
  };

  readonly #another = (): void => {
    if (!this.#form || this.sending) return;
    this.outcome = undefined;
    this.#clear(this.#form);
    this.#go('topic');
  };

  /** The same once more as a ticket of its own: at once, unless a password or a file is needed anew. */
  readonly #otherMatter = async (): Promise<void> => {
    const [form, files] = [this.#form, this.#files];
    if (!form || !files || this.sending) return;
    this.sending = true;
    form.newIntent({ evenIfDuplicate: true });
    form.keep();
    const whole = await files.again();
    this.sending = false;
    if (whole && !form.topic?.significant) await this.#send();
    if (!this.outcome?.duplicate) return;
    this.outcome = undefined;
    await this.#focus(this.failure ? '#send' : form.topic?.significant ? '#password' : '#topic');
  };

  #clear(form: FormState): void {
    this.#summary = false;
    this.failure = undefined;
    this.#files?.clear();
    this.#suggestions.clear();
    form.startOver();
    this.#keeper.cancel();
  }

  get #files(): ZayavkaFiles | undefined {
    return this.renderRoot.querySelector('zayavka-files') ?? undefined;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
