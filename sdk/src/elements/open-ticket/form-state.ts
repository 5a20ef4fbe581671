/** What is written, what is wrong with it, and its draft: the form without its looks. */
import type { OpenTicketInput, Regulations, Service, Subscriber, Topic } from '../../types.js';
import { codePoints } from '../../validation/text.js';
import { validateOpenTicket } from '../../validation/validate-open-ticket.js';
import type { StoredFile } from '../files/uploads.js';
import type { Language } from '../texts/index.js';
import { type Asked, askedTexts, settled, type TextName, withTopic } from './asks.js';
import { blankDraft, createKey, type Draft, isBlank } from './draft.js';
import type { DraftStore } from './draft-store.js';
import { faultTexts, faultWords } from './fault-texts.js';
import { inputOf } from './input.js';
import { type Fault, type Place, type Problems, placeOf, problemsOf, withProblem } from './problems.js';

export interface Facts {
  readonly regulations: Regulations;
  readonly subscriber: Subscriber;
}

/** What the form needs to know of its files. */
export interface Files {
  readonly ids: readonly string[];
  readonly stored: readonly StoredFile[];
  readonly uploading: boolean;
  readonly failing: boolean;
}

export const NO_FILES: Files = { ids: [], stored: [], uploading: false, failing: false };

export interface FormOptions {
  readonly facts: Facts;
  readonly store: DraftStore;
  readonly language: () => Language;
  readonly files: () => Files;
  readonly changed: () => void;
}

export class FormState {
  draft: Draft;
  problems: Problems = new Map();
  /** In memory alone, until the next sending. */
  password = '';
  /** A password went along with a sending that failed: the repeat needs it too. */
  passwordAgain = false;
  /** Whether the browser keeps the draft. */
  kept = true;
  /** Whether what stands here was written before the page was loaded. */
  restored = false;
  /** Of the restored draft. */
  readonly restoredFiles: readonly StoredFile[];

  constructor(private readonly options: FormOptions) {
    const stored = options.store.load();
    this.draft = stored?.draft ?? blankDraft();
    this.restoredFiles = stored?.files ?? [];
    this.restored = stored !== undefined && !isBlank(stored.draft);
    // A topic that is offered no longer.
    if (!this.topic) this.draft = { ...this.draft, topic: '' };
  }

  get language(): Language {
    return this.options.language();
  }

  get facts(): Facts {
    return this.options.facts;
  }

  get storeKey(): string {
    return this.options.store.key;
  }

  get services(): readonly Service[] {
    return this.facts.subscriber.services;
  }

  get topic(): Topic | undefined {
    return this.facts.regulations.topics.find(({ id }) => id === this.draft.topic);
  }

  get service(): Service | undefined {
    return this.services.find(({ id }) => id === this.draft.serviceId);
  }

  get input(): OpenTicketInput {
    return inputOf(this.draft, this.topic, {
      attachmentIds: this.options.files().ids,
      password: this.password,
    });
  }

  chooseTopic(id: string): void {
    const topic = this.facts.regulations.topics.find((one) => one.id === id);
    if (!topic || id === this.draft.topic) return;
    this.draft = withTopic(this.draft, topic, this.services);
    this.problems = new Map();
    this.password = '';
    this.passwordAgain = false;
    this.#changed();
  }

  /** @param place whose problem may be mended by it */
  change(place: Place, patch: Partial<Draft>): void {
    this.draft = { ...this.draft, ...patch };
    if (this.topic && 'serviceId' in patch) this.draft = settled(this.draft, this.topic, this.services);
    this.mend(place);
    if (place === 'serviceId') this.mend('emergency');
    if (place === 'emergency') this.mend('selfServiceDidNotHelp');
    this.#changed();
  }

  changePassword(password: string): void {
    this.password = password;
    this.problems = withProblem(this.problems, 'password', undefined);
    this.options.changed();
  }

  /** Takes a problem away that is no longer one; it makes none. */
  mend(place: Place): void {
    if (!this.problems.has(place)) return;
    this.problems = withProblem(this.problems, place, this.#verdict().get(place));
    this.options.changed();
  }

  filesChanged(): void {
    this.mend('files');
    this.#changed();
  }

  /** Judged when a field is left: what is still empty is judged at sending alone. */
  leave(name: TextName): void {
    if (this.draft[name].trim() === '') return;
    this.problems = withProblem(this.problems, name, this.#verdict().get(name));
    this.options.changed();
  }

  /** @returns whether it may be sent. */
  judge(): boolean {
    this.problems = this.#verdict();
    this.options.changed();
    return this.problems.size === 0;
  }

  /** What the server has answered. A request under a key that was used goes under a new one, if it goes again. */
  refused(faults: readonly Fault[]): void {
    const used = faults.some(({ code }) => code === 'IDEMPOTENCY_KEY_REUSED');
    if (used) this.newIntent({});
    // What the server says of its key is no word for a person.
    const said = faults.map((fault) =>
      fault.code === 'IDEMPOTENCY_KEY_REUSED' ? { ...fault, message: '' } : fault,
    );
    this.problems = problemsOf(said, this.#words);
    this.options.changed();
  }

  /** Another intent, and so another key. */
  newIntent(patch: Partial<Draft>): void {
    this.draft = { ...this.draft, ...patch, idempotencyKey: createKey() };
    this.#changed();
  }

  startOver(): void {
    this.draft = blankDraft();
    this.problems = new Map();
    this.password = '';
    this.passwordAgain = false;
    this.restored = false;
    this.options.store.forget();
    this.options.changed();
  }

  /** What was written in a form that this one replaces. */
  takeOver(form: FormState | undefined): void {
    if (!form) return;
    this.draft = form.draft;
    this.password = form.password;
    this.passwordAgain = form.passwordAgain;
    this.restored = form.restored;
  }

  /** Takes up a draft that was put away. */
  resume(draft: Draft): void {
    this.draft = draft;
    this.#changed();
  }

  /** It has arrived: nothing is left to keep. */
  sent(): void {
    this.problems = new Map();
    this.passwordAgain = false;
    this.restored = false;
    this.options.store.forget();
    this.options.changed();
  }

  /** Writes the draft down, or takes it away when there is nothing in it. */
  keep(): void {
    const files = this.options.files().stored;
    const { store } = this.options;
    if (isBlank(this.draft) && files.length === 0) {
      store.forget();
      return;
    }
    const kept = store.save({ draft: this.draft, files });
    if (kept === this.kept) return;
    this.kept = kept;
    this.options.changed();
  }

  asked(name: TextName): Asked | undefined {
    return this.topic && askedTexts(this.topic).find((one) => one.name === name);
  }

  #changed(): void {
    this.options.changed();
  }

  #verdict(): Problems {
    const { regulations, subscriber } = this.facts;
    const faults = validateOpenTicket(this.input, { regulations, subscriber });
    // Nothing else stands on the page before a topic is chosen.
    const shown = this.topic ? faults : faults.filter(({ path }) => placeOf(path) === 'topic');
    const problems = problemsOf(shown, this.#words);
    const { uploading, failing } = this.options.files();
    const words = faultTexts[this.language];
    if (uploading) return withProblem(problems, 'files', words.uploading);
    return failing ? withProblem(problems, 'files', words.failedFiles) : problems;
  }

  readonly #words = (place: Place, { code }: Fault): string => {
    const name = place as TextName;
    const asked = this.asked(name);
    if (!asked) return faultWords(this.language, place, code);
    const text = this.draft[name];
    const now = codePoints(code === 'TOO_SHORT' ? text.trim() : text);
    return faultWords(this.language, place, code, { min: asked.least, max: asked.most, now });
  };
}
