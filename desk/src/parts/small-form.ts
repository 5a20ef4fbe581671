/** `<zd-small-form>`: a few fields and one button. What is typed is a draft until it has been sent. */
import '@zayavka/sdk/elements/parts';
import type { FieldError } from '@zayavka/sdk';
import type { ZayavkaFiles } from '@zayavka/sdk/elements/parts';
import { css, html, nothing, type TemplateResult } from 'lit';
import { attemptFor } from './attempt.js';
import { DeskElement } from './element.js';
import { tellUnsent } from './failure.js';
import { control } from './small-form-control.js';
import {
  type SmallDraft,
  type SmallField,
  type SmallFormSpec,
  UNWRITTEN,
  type Values,
} from './small-form-spec.js';
import { formWords } from './small-form-words.js';
import { base } from './styles.js';
import { toast } from './toasts.js';

export type { FormTexts, SmallFormSpec } from './small-form-spec.js';

/** Tells of `done` when it has succeeded, of `cancel`, and of `writing` as soon as something is typed. */
export class DeskSmallForm extends DeskElement {
  static override properties = {
    spec: { attribute: false },
    problems: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  declare spec: SmallFormSpec;
  declare problems: Readonly<Record<string, string>>;
  declare problem: string;
  declare busy: boolean;

  #draft: SmallDraft = UNWRITTEN;
  #known: string | undefined;
  #files: ZayavkaFiles | null = null;

  constructor() {
    super();
    this.problems = {};
    this.problem = '';
    this.busy = false;
  }

  static override styles = [
    base,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .hint {
        color: var(--wa-color-text-quiet);
        font-size: 0.875rem;
      }
      zayavka-files {
        --zayavka-background: transparent;
        --zayavka-text: var(--wa-color-text-normal);
        --zayavka-muted: var(--wa-color-text-quiet);
        --zayavka-line: var(--wa-color-surface-border);
      }
    `,
  ];

  override willUpdate(): void {
    const { draft, about } = this.spec;
    const known = JSON.stringify([draft, about]);
    if (this.#known === known) return;
    this.#known = known;
    const kept = draft ? this.desk.drafts.get<SmallDraft>(draft) : undefined;
    const isMoot = kept !== undefined && kept.about !== about;
    this.#draft = kept && !isMoot ? kept : this.#unwritten;
    this.problems = {};
    this.problem = isMoot ? this.say(formWords).moot : '';
  }

  override firstUpdated(): void {
    this.#files = this.renderRoot.querySelector('zayavka-files');
    if (this.#draft.files.length) this.#files?.restore(this.#draft.files);
    // A form that somebody has opened is written in at once; one that belongs to a page waits.
    if (this.spec.lasting) return;
    void this.updateComplete.then(() => this.focus());
  }

  /** At its first field: a dialog puts the focus on whatever has `autofocus`. */
  override focus(options?: FocusOptions): void {
    this.#fieldNamed(this.spec.fields[0]?.name ?? '')?.focus(options);
  }

  override render(): TemplateResult {
    const { words, fields, danger, files, lasting } = this.spec;
    const mine = this.say(formWords);
    return html`<form novalidate @submit=${this.#submit} @input=${this.#typed} @change=${this.#typed} @keydown=${this.#keyed}
      aria-label=${words.title}>
      ${lasting ? html`<p class="hint">${words.hint}</p>` : html`<div><h2>${words.title}</h2><p class="hint">${words.hint}</p></div>`}
      ${fields.map((field) => this.#field(field))}
      ${
        files
          ? html`<zayavka-files .client=${this.desk.client} locale=${this.language} .limits=${files.limits}
              .error=${this.problems.attachmentIds} ?disabled=${this.busy} @files-changed=${this.#typed}></zayavka-files>`
          : nothing
      }
      <div role="alert">
        ${this.problem ? html`<wa-callout variant="danger" size="s">${this.problem}</wa-callout>` : nothing}
      </div>
      <div class="row">
        <wa-button type="submit" variant=${danger ? 'danger' : 'brand'} ?loading=${this.busy}>${words.send}</wa-button>
        ${lasting ? nothing : html`<wa-button appearance="plain" @click=${this.#cancel}>${mine.cancel}</wa-button>`}
        ${
          this.#isBegun && this.spec.draft
            ? html`<wa-button appearance="plain" size="s" @click=${this.#discard}>${mine.discard}</wa-button>
                <span class="hint">${mine.kept}</span>`
            : nothing
        }
      </div>
    </form>`;
  }

  #field(field: SmallField): TemplateResult {
    const problem = this.problems[field.name];
    return html`<div>
      ${control(field, this.#draft.values[field.name] ?? '', problem && `problem-${field.name}`)}
      ${problem ? html`<p class="error small" role="alert" id="problem-${field.name}">${problem}</p>` : nothing}
    </div>`;
  }

  get #unwritten(): SmallDraft {
    return { ...UNWRITTEN, values: this.spec.initial ?? {}, about: this.spec.about };
  }

  /** Whether anything was written that was not there at first. */
  get #isBegun(): boolean {
    const { values: given } = this.#unwritten;
    const { values, files } = this.#draft;
    return files.length > 0 || Object.entries(values).some(([name, value]) => value !== (given[name] ?? ''));
  }

  #fieldNamed(name: string): HTMLElement | null {
    if (name === 'attachmentIds') return this.#files;
    return this.renderRoot.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  }

  /** From the fields themselves: what the form has of them comes a moment after the key. */
  #read(): Values {
    const held = (name: string): string => {
      const field = this.#fieldNamed(name) as Partial<{ value: string | string[] | null }> | null;
      return [field?.value ?? []].flat().join(',');
    };
    return Object.fromEntries(this.spec.fields.map(({ name }) => [name, held(name)]));
  }

  #keep(changes: Partial<SmallDraft>): void {
    this.#draft = { ...this.#draft, ...changes };
    if (!this.spec.draft) return;
    if (!this.#isBegun) {
      this.desk.drafts.drop(this.spec.draft);
      return;
    }
    // Passwords are kept nowhere, and neither is an attempt, whose text has them.
    const secrets = this.spec.fields.filter(({ kind }) => kind === 'password').map(({ name }) => name);
    const values = Object.entries(this.#draft.values).filter(([name]) => !secrets.includes(name));
    const { attempt, ...draft } = this.#draft;
    const kept = secrets.length ? undefined : attempt;
    this.desk.drafts.set(this.spec.draft, { ...draft, attempt: kept, values: Object.fromEntries(values) });
  }

  readonly #typed = (event: Event): void => {
    if (this.busy) return;
    const { name } = event.target as HTMLElement & { name?: string };
    // What was wrong is judged anew when it is sent; until then a word about what has changed would be untrue.
    this.problem = '';
    this.problems = {
      ...this.problems,
      [event.type === 'files-changed' ? 'attachmentIds' : (name ?? '')]: '',
    };
    this.#keep({ values: this.#read(), files: this.#files?.stored ?? [] });
    this.dispatchEvent(new Event('writing'));
    this.requestUpdate();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.spec.lasting) this.#cancel();
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
    this.#draft = this.#unwritten;
    if (this.spec.draft) this.desk.drafts.drop(this.spec.draft);
    this.problems = {};
    this.problem = '';
    this.requestUpdate();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.busy) void this.#send();
  };

  /** What can be seen before anything is sent. */
  #faults(values: Values): Readonly<Record<string, string>> {
    const words = this.say(formWords);
    const missing = this.spec.fields.filter(({ name, required }) => required && !values[name]?.trim());
    return {
      ...Object.fromEntries(missing.map(({ name }) => [name, words.required])),
      ...(this.#files?.uploading ? { attachmentIds: words.uploading } : {}),
      ...(this.#files?.failing ? { attachmentIds: words.failing } : {}),
    };
  }

  async #send(): Promise<void> {
    const { spec } = this;
    const values = this.#read();
    const faults = this.#faults(values);
    if (Object.keys(faults).length) return this.#show(faults);
    const attachmentIds = this.#files?.ids ?? [];
    const attempt = attemptFor(this.#draft.attempt, { values, attachmentIds });
    this.#keep({ values, attempt });
    this.busy = true;
    this.problem = '';
    this.problems = {};
    try {
      const { ok, errors } = await spec.act(values, { attachmentIds, idempotencyKey: attempt.key });
      if (!ok) return this.#refusedBy(errors, attachmentIds);
      this.#discard();
      toast({ kind: 'success', text: spec.words.done });
      this.dispatchEvent(new Event('done'));
    } catch (error) {
      tellUnsent(error, this.desk, this.#say);
    } finally {
      this.busy = false;
    }
  }

  /** Whoever has left the form while it was being sent hears of it all the same. */
  readonly #say = (text: string, insteadOf = this.problem): void => {
    if (!this.isConnected) toast({ kind: 'danger', text: `${this.spec.words.title}: ${text}` });
    else if (this.problem === insteadOf) this.problem = text;
  };

  #refusedBy(errors: readonly FieldError[], fileIds: readonly string[]): void {
    // Under this key something else was sent before; the next attempt has one of its own.
    if (errors.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED')) this.#keep({ attempt: undefined });
    const names = ['attachmentIds', ...this.spec.fields.map(({ name }) => name)];
    for (const { path } of errors) {
      if (path[1] === 'attachmentIds') this.#files?.refuse(fileIds[Number(path[2])] ?? '');
    }
    if (!this.isConnected) {
      this.#say(errors.map(({ message }) => message).join(' '));
      return;
    }
    const mine = errors.filter(({ path }) => names.includes(path[1] ?? ''));
    this.problem = errors
      .filter((error) => !mine.includes(error))
      .map(({ message }) => message)
      .join(' ');
    this.#show(Object.fromEntries(mine.map(({ path, message }) => [path[1], message])));
  }

  #show(problems: Readonly<Record<string, string>>): void {
    this.problems = problems;
    const [first] = Object.keys(problems);
    if (first) this.#fieldNamed(first)?.focus();
  }
}
customElements.define('zd-small-form', DeskSmallForm);
