/** Subject, description, error and steps: one line or many. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { codePoints } from '../../../validation/text.js';
import type { Asked } from '../asks.js';
import type { FormState } from '../form-state.js';
import { texts } from '../texts.js';
import { described, frame, sentence } from './frame.js';

/** From this share of what is allowed on, the rest is told. */
const NEARLY_FULL = 0.9;

/** @param leave called when the field is left. */
export function textField(form: FormState, asked: Asked, leave: () => void): TemplateResult {
  const { name, required, most } = asked;
  const words = texts[form.language];
  const error = form.problems.get(name);
  const value = form.draft[name];
  const about = {
    id: name,
    language: form.language,
    label: words.label[name],
    error,
    hint: hintOf(form, asked),
  };
  const describedBy = described(about);
  const write = (event: Event): void => {
    form.change(name, { [name]: (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value });
  };
  const control =
    name === 'subject'
      ? html`<input
          id=${name}
          part="input"
          type="text"
          autocomplete="off"
          ?required=${required}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${describedBy}
          .value=${live(value)}
          @input=${write}
          @blur=${leave}
        />`
      : html`<textarea
          id=${name}
          part="input"
          class=${name === 'errorText' ? 'verbatim' : nothing}
          rows=${name === 'description' ? 6 : 4}
          spellcheck=${name === 'errorText' ? 'false' : nothing}
          autocapitalize=${name === 'errorText' ? 'off' : nothing}
          ?required=${required}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${describedBy}
          .value=${live(value)}
          @input=${write}
          @blur=${leave}
        ></textarea>`;
  const count = value.length > (most * NEARLY_FULL) / 2 ? codePoints(value) : 0;
  const nearly = count > most * NEARLY_FULL;
  return frame(
    { ...about, optional: !required },
    html`${control}${nearly ? html`<p class="hint count">${words.left(most - count)}</p>` : nothing}`,
  );
}

function hintOf(form: FormState, { name, hint, least, required }: Asked): string | undefined {
  const words = texts[form.language];
  const parts = [
    hint && sentence(hint),
    name === 'errorText' ? words.verbatim : undefined,
    // A handful of characters needs no word of it.
    required && least > 10 ? words.least(least) : undefined,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
