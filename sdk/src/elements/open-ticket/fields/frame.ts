/** What every field has around it: a label, a hint, and what is wrong with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../texts/index.js';
import { texts } from '../texts.js';

export interface Frame {
  readonly id: string;
  readonly language: Language;
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
}

export function frame(
  { id, language, label, optional, hint, error }: Frame,
  control: unknown,
): TemplateResult {
  return html`
    <div class="field" part="field">
      <label for=${id}>
        ${label}${optional ? html` <span class="optional">(${texts[language].optional})</span>` : nothing}
      </label>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${control}
      ${problem(id, error)}
    </div>
  `;
}

export function problem(id: string, error: string | undefined): TemplateResult | typeof nothing {
  return error ? html`<p class="error" part="error" id="${id}-error">${error}</p>` : nothing;
}

/** For `aria-describedby`: the error first, it matters more. */
export function described({
  id,
  hint,
  error,
}: Pick<Frame, 'id' | 'hint' | 'error'>): string | typeof nothing {
  const ids = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** Hints of the regulations end as their author has left them; others follow. */
export function sentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}
