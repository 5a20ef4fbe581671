/** The controls of a small form, each labelled and with its hint. */
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/radio/radio.js';
import '@awesome.me/webawesome/dist/components/radio-group/radio-group.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { SmallField } from './small-form-spec.js';
import { told } from './told.js';

/** The field itself, with what stands in it. @param wrong the id of the text that says what is wrong with it. */
export function control(
  { name, label, kind, hint = '', required = false, maxLength, choices = [] }: SmallField,
  value: string,
  wrong: string | undefined,
): TemplateResult {
  switch (kind) {
    case 'text':
      return html`<wa-textarea name=${name} label=${label} hint=${hint} resize="auto" rows="4" .value=${value}
          maxlength=${maxLength ?? nothing} ?required=${required} ${told({ wrong })}></wa-textarea>`;
    case 'password':
      return html`<wa-input name=${name} type="password" password-toggle label=${label} hint=${hint} .value=${value}
          autocomplete=${name === 'currentPassword' ? 'current-password' : 'new-password'} ?required=${required} ${told({ wrong })}></wa-input>`;
    case 'line':
    case 'date':
      return html`<wa-input name=${name} type=${kind === 'date' ? 'date' : 'text'} label=${label} hint=${hint} .value=${value}
          maxlength=${maxLength ?? nothing} max=${kind === 'date' ? '9999-12-31' : nothing} autocomplete="off"
          ?required=${required} ${told({ wrong })}></wa-input>`;
    case 'select':
      return html`<wa-select name=${name} label=${label} hint=${hint} .value=${value} ?required=${required} ${told({ wrong })}>
          ${choices.map((one) => html`<wa-option value=${one.value}>${one.label}</wa-option>`)}
        </wa-select>`;
    case 'several':
      return html`<wa-select multiple with-clear name=${name} label=${label} hint=${hint}
        .value=${value ? value.split(',') : []} ${told({ wrong })}>
        ${choices.map((one) => html`<wa-option value=${one.value}>${one.label}</wa-option>`)}
      </wa-select>`;
    case 'choice':
      return html`<wa-radio-group name=${name} label=${label} hint=${hint} .value=${value} ?required=${required} ${told({ wrong })}>
          ${choices.map(
            (one) => html`<wa-radio value=${one.value}>${one.label}
              ${one.hint ? html`<span class="hint"> ${one.hint}</span>` : nothing}</wa-radio>`,
          )}
        </wa-radio-group>`;
  }
}
