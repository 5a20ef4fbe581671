/** `<zd-sure-button>`: a button for what cannot be taken back easily: it asks once whether it is meant. */
import type { FieldError } from '@zayavka/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from './element.js';
import { base } from './styles.js';
import { toast } from './toasts.js';

/** Tells of `done` when it has succeeded. */
export class DeskSureButton extends DeskElement {
  static override properties = {
    label: {},
    sure: {},
    of: {},
    done: {},
    act: { attribute: false },
    asking: { state: true },
    busy: { state: true },
  };
  declare label: string;
  /** What it asks. */
  declare sure: string;
  /** Whom or what it is about, for those who do not see the row it stands in. */
  declare of: string;
  /** What is said when it has succeeded. */
  declare done: string;
  declare act: () => Promise<{ readonly ok: boolean; readonly errors: readonly FieldError[] }>;
  declare asking: boolean;
  declare busy: boolean;

  constructor() {
    super();
    this.of = '';
    this.asking = false;
    this.busy = false;
  }

  static override styles = [base];

  override render(): TemplateResult {
    const { asking } = this;
    return html`<wa-button size="s" appearance=${asking ? 'accent' : 'plain'} variant=${asking ? 'danger' : 'neutral'}
      ?loading=${this.busy} @click=${this.#pressed} @blur=${this.#left} @keydown=${this.#keyed}
      >${asking ? this.sure : this.label}${this.of ? html`<span class="hidden-visually">: ${this.of}</span>` : nothing}</wa-button>`;
  }

  readonly #pressed = (): void => {
    if (this.busy) return;
    if (this.asking) void this.#do();
    this.asking = !this.asking;
  };

  /** A question that nobody has answered must not wait for a stray press. */
  readonly #left = (): void => {
    this.asking = false;
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.asking) return;
    event.stopPropagation();
    this.asking = false;
  };

  async #do(): Promise<void> {
    this.busy = true;
    try {
      const { ok, errors } = await this.act();
      if (!ok) return this.refused(errors);
      toast({ kind: 'success', text: this.done });
      this.dispatchEvent(new Event('done'));
    } catch (error) {
      this.failed(error);
    } finally {
      this.busy = false;
    }
  }
}
customElements.define('zd-sure-button', DeskSureButton);
