/** What all parts of the desk have: the desk itself, its language, and how a failure is told. */
import { ContextConsumer } from '@lit/context';
import type { FieldError } from '@zayavka/sdk';
import { LitElement } from 'lit';
import { type Desk, deskContext } from '../kernel/desk.js';
import type { Language, Texts } from '../kernel/language.js';
import { inWords } from './failure.js';
import { toast } from './toasts.js';

const AGAIN: Texts<string> = { ru: 'Повторить', en: 'Try again' };

export abstract class DeskElement extends LitElement {
  readonly #context = new ContextConsumer(this, { context: deskContext, subscribe: true });

  /** @throws Error outside of the desk's page, where there is none. */
  get desk(): Desk {
    const { value } = this.#context;
    if (!value) throw new Error(`<${this.localName}> stands outside of the desk`);
    return value;
  }

  get language(): Language {
    return this.desk.language;
  }

  protected say<T>(texts: Texts<T>): T {
    return texts[this.language];
  }

  /**
   * Tells a person that something has failed, where no field and no place of its own can say so.
   * @param again does it once more, where there is no other button for it.
   */
  protected failed(error: unknown, again?: () => void): void {
    const text = inWords(error, this.language);
    toast(
      again
        ? { kind: 'danger', text, action: { label: AGAIN[this.language], run: again } }
        : { kind: 'danger', text },
    );
  }

  /** What the server found wrong with fields that have no place of their own here. */
  protected refused(errors: readonly FieldError[]): void {
    for (const { message } of errors) toast({ kind: 'danger', text: message });
  }
}
