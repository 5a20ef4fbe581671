import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ZayavkaError } from '../../errors.js';
import { uploadFile } from '../../upload/upload-file.js';
import { ZayavkaElement } from '../base-element.js';
import { inWords } from '../failure.js';
import { controls, theme } from '../parts/styles.js';
import { size } from '../texts/index.js';
import { itemRow } from './item-row.js';
import { styles } from './styles.js';
import { fromInput } from './taken.js';
import { Taking } from './taking.js';
import { texts } from './texts.js';
import { type Chosen, type Item, type Limits, type StoredFile, Uploads } from './uploads.js';

/** What stands in the list now. */
export interface FilesChange {
  readonly ids: readonly string[];
  readonly uploading: boolean;
}

/**
 * `<zayavka-files>`, a part of the forms: takes files by button, drop and paste, uploads them at once, and shows how far
 * each is. Not for pages. Dropped and pasted files are taken anywhere in the form around it.
 */
export class ZayavkaFiles extends ZayavkaElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...ZayavkaElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override properties: PropertyDeclarations = {
    ...ZayavkaElement.properties,
    limits: { attribute: false },
    disabled: { type: Boolean, reflect: true },
    error: { attribute: false },
    aloud: { state: true },
  };

  /** Its look, within its own shadow root. */
  static override styles = [theme, controls, styles];

  /** Of the regulations. Undefined: the server alone judges. */
  declare limits: Limits | undefined;
  declare disabled: boolean;
  /** What the form has to say of its files. */
  declare error: string | undefined;
  declare private aloud: string;

  readonly #uploads = new Uploads({
    send: (file, name, progress) => uploadFile(this.api, file, { name, ...progress }),
    limits: () => this.limits,
    changed: (settled) => this.#changed(settled),
  });
  readonly #taking = new Taking(this, {
    take: (chosen) => this.#take(chosen),
    disabled: () => this.disabled,
    nameless: () => this.say(texts).pasted,
  });

  constructor() {
    super();
    this.disabled = false;
    this.aloud = '';
  }

  /** Of the uploaded files, in the list's order: for `attachmentIds`. */
  get ids(): string[] {
    return this.#uploads.ids;
  }

  /** Whether a file is still on its way. */
  get uploading(): boolean {
    return this.#uploads.uploading;
  }

  /** Whether a file stands in the list that would not be sent along. */
  get failing(): boolean {
    return this.#uploads.failed;
  }

  /** What a draft keeps: see `restore`. */
  get stored(): StoredFile[] {
    return this.#uploads.stored;
  }

  /** Empties the list; uploads that run are cancelled. */
  clear(): void {
    this.aloud = '';
    this.#uploads.clear();
  }

  /** Puts back what a draft has kept: see `stored`. */
  restore(files: readonly StoredFile[]): void {
    this.#uploads.restore(files);
  }

  /** The server has refused this id: its file is marked as one to attach again. */
  refuse(id: string): void {
    this.#uploads.refuse(id);
  }

  /** Uploads everything anew, for another ticket. @returns when nothing is on its way: whether all of it is there. */
  async again(): Promise<boolean> {
    this.#uploads.again();
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (this.uploading) return;
        this.removeEventListener('files-changed', look);
        resolve();
      };
      this.addEventListener('files-changed', look);
      look();
    });
    return !this.failing;
  }

  protected override render(): TemplateResult {
    const words = this.say(texts);
    const { items } = this.#uploads;
    const zone = `zone${this.#taking.over ? ' over' : ''}${this.error ? ' wrong' : ''}`;
    const actions = {
      language: this.language,
      why: (item: Item) => this.#why(item),
      mayRetry: (item: Item) => Uploads.mayRetry(item, this.limits),
      retry: (item: Item) => this.#uploads.retry(item.key),
      remove: (item: Item) => this.#remove(item),
    };
    return html`
      <div class=${zone} part="files-zone" role="group" aria-label=${words.files} lang=${this.language}>
        <div class="take">
          <button
            type="button"
            part="files-button"
            aria-describedby=${this.error ? 'error hint' : 'hint'}
            ?disabled=${this.disabled}
            @click=${this.#choose}
          >
            ${clip()} ${words.attach}
          </button>
          <p id="hint" class="hint">${this.#taking.over ? words.dropHere : `${words.orElse} ${this.#bounds()}`}</p>
        </div>
        ${this.error ? html`<p id="error" class="error" part="error">${this.error}</p>` : nothing}
        <input type="file" multiple hidden tabindex="-1" aria-hidden="true" @change=${this.#chosen} />
        ${
          items.length > 0
            ? html`<ul aria-label=${words.chosen}>
                ${items.map((item) => itemRow(item, actions))}
              </ul>`
            : nothing
        }
      </div>
      <div class="hidden-visually" role="status">${this.aloud}</div>
    `;
  }

  #bounds(): string {
    if (!this.limits) return '';
    const { maxCount, maxBytes } = this.limits;
    return this.say(texts).limits(maxCount, size(this.language, maxBytes));
  }

  #why({ state }: Item): string {
    if (state.name !== 'failed') return '';
    const { cause } = state;
    if (typeof cause === 'string') {
      const { maxCount = 0, maxBytes = 0 } = this.limits ?? {};
      return this.say(texts).faults[cause]({ count: maxCount, size: size(this.language, maxBytes) });
    }
    const { thrown } = cause;
    // These the server says best itself, in the language that was asked for.
    const told = thrown instanceof ZayavkaError && SERVERS_OWN.has(thrown.code);
    return told ? thrown.message : inWords(thrown, this.language);
  }

  #changed(settled?: Item): void {
    this.requestUpdate();
    if (settled?.state.name === 'ready') this.aloud = this.say(texts).readyAloud(settled.name);
    if (settled?.state.name === 'failed') {
      this.aloud = this.say(texts).failedAloud(settled.name, this.#why(settled));
      const { cause } = settled.state;
      if (typeof cause !== 'string') this.failed(cause.thrown);
    }
    const detail: FilesChange = { ids: this.ids, uploading: this.uploading };
    this.dispatchEvent(new CustomEvent('files-changed', { detail }));
  }

  #take(chosen: readonly Chosen[]): void {
    if (!this.disabled && chosen.length > 0) this.#uploads.add(chosen);
  }

  readonly #choose = (): void => {
    this.renderRoot.querySelector('input')?.click();
  };

  readonly #chosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    this.#take(fromInput(input.files));
    // The same file may be chosen once more after it was taken out.
    input.value = '';
  };

  /** The focus goes on to the file that takes its place, or back to where files are taken. */
  async #remove(item: Item): Promise<void> {
    const at = this.#uploads.items.indexOf(item);
    this.#uploads.remove(item.key);
    this.aloud = this.say(texts).removedAloud(item.name);
    await this.updateComplete;
    const rows = this.renderRoot.querySelectorAll<HTMLButtonElement>('li .remove');
    const next = rows[Math.min(at, rows.length - 1)];
    (next ?? this.renderRoot.querySelector('button'))?.focus();
  }
}

const SERVERS_OWN: ReadonlySet<string> = new Set(['ATTACHMENT_REFUSED', 'RATE_LIMITED', 'OVERLOADED']);

function clip(): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">
    <path d="m21 11-8.6 8.6a5.5 5.5 0 0 1-7.8-7.8L13 3.4a3.7 3.7 0 0 1 5.2 5.2l-8.4 8.4a1.8 1.8 0 0 1-2.6-2.6l7.8-7.8" />
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'zayavka-files': ZayavkaFiles;
  }
}
