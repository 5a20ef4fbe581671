/** `<zd-answer-form>`: the reply to a subscriber, with its outcome (3.5), instructions (3.9), templates and files. */
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/tag/tag.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import type { FieldError, Outcome, Regulations, TicketCircumstances, TicketDetails } from '@zayavka/sdk';
import type { ZayavkaFiles } from '@zayavka/sdk/elements/parts';
import '@zayavka/sdk/elements/parts';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { attemptFor } from '../../parts/attempt.js';
import { DeskElement } from '../../parts/element.js';
import { tellUnsent } from '../../parts/failure.js';
import { fromLocalValue } from '../../parts/format.js';
import { base } from '../../parts/styles.js';
import { toast } from '../../parts/toasts.js';
import { told } from '../../parts/told.js';
import { outcomeWords } from '../../parts/words.js';
import { type AnswerDraft, answerDraftName, blank, isBlank, withInserted } from './answer-draft.js';
import { type Field, faultsOf, sorted } from './answer-faults.js';
import { attachedInstructions, untilField } from './answer-fields.js';
import { answerStyles } from './answer-styles.js';
import './insert-panel.js';
import type { Inserted } from './insert-panel.js';
import { newsSince, type Seen, seen } from './news.js';
import './news-notice.js';
import { answerTexts } from './answer-texts.js';
import { texts } from './texts.js';

const OUTCOMES: readonly Outcome[] = ['RESOLVED', 'IN_PROGRESS', 'AWAITING_SUBSCRIBER'];
const ACTION: Readonly<Record<Outcome, TicketCircumstances['possibleActions'][number]>> = {
  RESOLVED: 'RESOLVE',
  IN_PROGRESS: 'PROMISE',
  AWAITING_SUBSCRIBER: 'ASK',
};
/** Tells of `done`, of `cancel`, and of `writing` as soon as something is typed. */
export class DeskAnswerForm extends DeskElement {
  static override properties = {
    ticket: { attribute: false },
    circumstances: { attribute: false },
    regulations: { attribute: false },
    draft: { state: true },
    problems: { state: true },
    problem: { state: true },
    conflict: { state: true },
    busy: { state: true },
    inserting: { state: true },
  };
  declare ticket: TicketDetails;
  declare circumstances: TicketCircumstances;
  declare regulations: Regulations | undefined;
  declare draft: AnswerDraft;
  declare problems: Readonly<Partial<Record<Field, string>>>;
  declare problem: string;
  /** The server has refused an answer to an outdated thread. */
  declare conflict: boolean;
  declare busy: boolean;
  declare inserting: 'templates' | 'instructions' | undefined;

  #ticketId = '';
  #files: ZayavkaFiles | undefined;

  constructor() {
    super();
    this.draft = blank;
    this.problems = {};
    this.problem = '';
    this.conflict = false;
    this.busy = false;
  }

  static override styles = [base, answerStyles];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('ticket') || this.ticket.id === this.#ticketId) return;
    this.#ticketId = this.ticket.id;
    this.draft = this.desk.drafts.get<AnswerDraft>(this.#draftName) ?? {
      ...blank,
      outcome: this.#outcomes[0] ?? 'RESOLVED',
    };
    this.problems = {};
    this.problem = '';
    this.conflict = false;
  }

  override firstUpdated(): void {
    this.#files = this.renderRoot.querySelector('zayavka-files') ?? undefined;
    if (this.draft.files.length) this.#files?.restore(this.draft.files);
    void this.updateComplete.then(() => this.renderRoot.querySelector('wa-textarea')?.focus());
  }

  get #draftName(): string {
    return answerDraftName(this.ticket.id);
  }

  get #outcomes(): readonly Outcome[] {
    return OUTCOMES.filter((outcome) => this.circumstances.possibleActions.includes(ACTION[outcome]));
  }

  override render(): TemplateResult {
    const all = this.say(texts);
    const words = this.say(answerTexts).answer;
    const { draft, problems } = this;
    const news = draft.seen && newsSince(draft.seen, this.ticket, this.conflict);
    return html`<form novalidate @submit=${this.#submit} @keydown=${this.#keyed} aria-label=${words.title}>
      <div><h2>${words.title}</h2><p class="hint">${words.hint}</p></div>
      ${
        news
          ? html`<zd-news-notice .news=${news} .ticket=${this.ticket} .conflict=${this.conflict} @read=${this.#read}></zd-news-notice>`
          : nothing
      }
      <div>
        <wa-textarea label=${words.body} name="body" rows="6" resize="auto" maxlength="50000" required
          .value=${draft.body} ${told({ wrong: problems.body && 'problem-body' })} @input=${this.#typed}></wa-textarea>
        ${this.#wrong('body')}
        <div class="row">
          <wa-button size="s" appearance="outlined" @click=${() => this.#insert('templates')}
            ${told({ expanded: this.inserting === 'templates' })}><wa-icon slot="start" name="file-text"></wa-icon>${words.insertTemplate}</wa-button>
          <wa-button size="s" appearance="outlined" @click=${() => this.#insert('instructions')}
            ${told({ expanded: this.inserting === 'instructions' })}><wa-icon slot="start" name="book-open"></wa-icon>${words.insertInstruction}</wa-button>
        </div>
      </div>
      ${
        this.inserting
          ? html`<zd-insert-panel .kind=${this.inserting} .ticket=${this.ticket} .circumstances=${this.circumstances}
              .until=${fromLocalValue(draft.until)} @inserted=${this.#inserted} @close=${() => this.#insert(undefined)}></zd-insert-panel>`
          : nothing
      }
      ${attachedInstructions(draft.instructions, words, (id) => this.#detach(id))}
      <zayavka-files .client=${this.desk.client} locale=${this.language} .limits=${this.regulations?.attachmentLimits}
        .error=${problems.attachmentIds} ?disabled=${this.busy} @files-changed=${this.#filesChanged}></zayavka-files>
      ${this.#outcomeField()}
      ${
        draft.outcome === 'IN_PROGRESS'
          ? untilField(draft.until, problems.expectedResolutionAt, words, (until) => this.#dated(until))
          : nothing
      }
      <div role="alert">
        ${this.problem ? html`<wa-callout variant="danger" size="s">${this.problem}</wa-callout>` : nothing}
      </div>
      <div class="row">
        <wa-button type="submit" variant="brand" ?loading=${this.busy}>${words.send}</wa-button>
        <wa-button appearance="plain" @click=${this.#cancel}>${all.cancel}</wa-button>
        ${
          isBlank(draft)
            ? nothing
            : html`<wa-button appearance="plain" size="s" @click=${this.#discard}>${all.discard}</wa-button>
                <span class="hint">${words.kept}</span>`
        }
      </div>
    </form>`;
  }

  #wrong(field: Field): unknown {
    const problem = this.problems[field];
    return problem ? html`<p class="error small" role="alert" id="problem-${field}">${problem}</p>` : nothing;
  }

  #outcomeField(): TemplateResult {
    const words = this.say(answerTexts).answer;
    const unproven = this.ticket.authorization === 'REQUIRED';
    return html`<div>
      <wa-radio-group label=${words.outcome} name="outcome" .value=${this.draft.outcome} orientation="horizontal"
        hint=${unproven ? words.unproven : ''} @change=${this.#chosen} ${told({ wrong: this.problems.outcome && 'problem-outcome' })}>
        ${this.#outcomes.map((one) => html`<wa-radio value=${one}>${this.say(outcomeWords)[one]}</wa-radio>`)}
      </wa-radio-group>
      ${this.#wrong('outcome')}
    </div>`;
  }

  #keep(changes: Partial<AnswerDraft>): void {
    const begun = this.draft.seen ?? seen(this.ticket);
    this.draft = { ...this.draft, seen: begun, ...changes };
    if (isBlank(this.draft)) {
      // What was typed and taken back is no draft, and nothing that came meanwhile is news to it.
      this.draft = { ...this.draft, seen: undefined, attempt: undefined };
      this.desk.drafts.drop(this.#draftName);
    } else if (!this.desk.drafts.set(this.#draftName, this.draft)) {
      toast({ kind: 'warning', text: this.say(texts).draftNotKept });
    }
    this.dispatchEvent(new Event('writing'));
  }

  readonly #typed = (event: Event): void => {
    this.problem = '';
    this.problems = { ...this.problems, body: undefined };
    this.#keep({ body: (event.target as HTMLElement & { value: string }).value });
  };

  readonly #chosen = (event: Event): void => {
    this.problems = { ...this.problems, outcome: undefined, expectedResolutionAt: undefined };
    this.#keep({ outcome: (event.target as HTMLElement & { value: Outcome }).value });
  };

  #dated(until: string): void {
    this.problems = { ...this.problems, expectedResolutionAt: undefined };
    this.#keep({ until });
  }

  readonly #filesChanged = (): void => {
    if (!this.#files || this.busy) return;
    this.problems = { ...this.problems, attachmentIds: undefined };
    this.#keep({ files: this.#files.stored });
  };

  /** What the agent has seen by now, done by themselves. */
  goOn(known: Seen): void {
    this.draft = { ...this.draft, seen: known };
  }

  /** Opens the templates or the instructions, or closes them. */
  insert(what: 'templates' | 'instructions'): void {
    this.#insert(what);
  }

  #insert(what: 'templates' | 'instructions' | undefined): void {
    this.inserting = this.inserting === what ? undefined : what;
    if (!this.inserting) this.renderRoot.querySelector('wa-textarea')?.focus();
  }

  readonly #inserted = ({ detail }: CustomEvent<Inserted>): void => {
    const at = this.renderRoot.querySelector('wa-textarea')?.input?.selectionStart;
    this.problem = '';
    this.problems = {};
    this.#keep(withInserted(this.draft, detail, at ?? this.draft.body.length, this.#outcomes));
    this.#insert(undefined);
  };

  #detach(id: string): void {
    this.#keep({ instructions: this.draft.instructions.filter((one) => one.id !== id) });
  }

  readonly #read = (): void => {
    this.conflict = false;
    this.problem = '';
    this.#keep({ seen: seen(this.ticket) });
    this.renderRoot.querySelector('wa-textarea')?.focus();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.inserting) this.#cancel();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.renderRoot.querySelector('form')?.requestSubmit();
  };

  readonly #cancel = (): void => {
    this.dispatchEvent(new Event('cancel'));
  };

  readonly #discard = (): void => {
    // Emptying the files tells of a change, which would be kept.
    this.#files?.clear();
    this.draft = { ...blank, outcome: this.#outcomes[0] ?? 'RESOLVED' };
    this.desk.drafts.drop(this.#draftName);
    this.problems = {};
    this.problem = '';
    this.conflict = false;
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.busy) void this.#send();
  };

  async #send(): Promise<void> {
    const { answer: words } = this.say(answerTexts);
    const faults = faultsOf(this.draft, this.#files, { ...words, required: this.say(texts).required });
    if (Object.keys(faults).length) return this.#show(faults);
    const { body, outcome, until, instructions } = this.draft;
    const begun = this.draft.seen ?? seen(this.ticket);
    const sent = {
      ticketId: this.ticket.id,
      expectedVersion: begun.version,
      body,
      outcome,
      expectedResolutionAt: outcome === 'IN_PROGRESS' ? (fromLocalValue(until) ?? null) : null,
      instructionIds: instructions.map(({ id }) => id),
      attachmentIds: this.#files?.ids ?? [],
    };
    const attempt = attemptFor(this.draft.attempt, sent);
    this.#keep({ attempt });
    this.busy = true;
    this.problem = '';
    this.problems = {};
    try {
      const result = await this.desk.client.answerTicket({ ...sent, idempotencyKey: attempt.key });
      if (result.ok) this.#done();
      else this.#refusedBy(result.errors, sent.attachmentIds);
    } catch (error) {
      tellUnsent(error, this.desk, this.#say);
    } finally {
      this.busy = false;
    }
  }

  #done(): void {
    this.#discard();
    toast({ kind: 'success', text: this.say(answerTexts).answer.done });
    this.dispatchEvent(new Event('done'));
  }

  /** Whoever has left the form while it was being sent hears of it all the same. */
  readonly #say = (text: string, insteadOf = this.problem): void => {
    if (!this.isConnected) toast({ kind: 'danger', text: `${this.ticket.id}: ${text}` });
    else if (this.problem === insteadOf) this.problem = text;
  };

  #refusedBy(errors: readonly FieldError[], fileIds: readonly string[]): void {
    this.conflict = errors.some(({ code }) => code === 'VERSION_CONFLICT');
    // Under this key something else was sent before; the next attempt has one of its own.
    if (errors.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED')) this.#keep({ attempt: undefined });
    for (const { path } of errors) {
      if (path[1] === 'attachmentIds') this.#files?.refuse(fileIds[Number(path[2])] ?? '');
    }
    if (!this.isConnected) {
      this.#say(errors.map(({ message }) => message).join(' '));
      return;
    }
    const { fields, others } = sorted(errors);
    this.problem = this.conflict ? this.say(answerTexts).news.conflict : others;
    this.#show(fields);
  }

  #show(problems: Partial<Record<Field, string>>): void {
    this.problems = problems;
    const at = {
      body: 'wa-textarea',
      outcome: 'wa-radio-group',
      expectedResolutionAt: 'wa-input',
      attachmentIds: 'zayavka-files',
    };
    const [first] = Object.keys(problems) as Field[];
    if (first)
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(at[first])?.focus());
  }
}
customElements.define('zd-answer-form', DeskAnswerForm);
