/** Which service of the contract it is about, and whether it is an emergency. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Topic } from '../../../types.js';
import { chevron } from '../../parts/chevron.js';
import { askedService, emergencyOffer, type ServiceChoice, serviceChoices, type Unfit } from '../asks.js';
import type { FormState } from '../form-state.js';
import { texts } from '../texts.js';
import { described, frame, problem, sentence } from './frame.js';

export function serviceField(form: FormState, topic: Topic): TemplateResult | typeof nothing {
  const field = askedService(topic);
  if (!field) return nothing;
  const words = texts[form.language];
  const error = form.problems.get('serviceId');
  const choices = serviceChoices(topic, form.services);
  const reasons = [...new Set(choices.flatMap(({ unfit }): Unfit[] => (unfit ? [unfit] : [])))];
  const none = choices.every(({ unfit }) => unfit);
  // The topic's own hint says which services it is for.
  const told = reasons.filter((reason) => reason === 'blocked' || !field.hint);
  const hint = [field.hint && sentence(field.hint), ...told.map((reason) => words.unfitWhy[reason])]
    .filter(Boolean)
    .join(' ');
  const id = 'serviceId';
  const choose = (event: Event): void =>
    form.change(id, { serviceId: (event.currentTarget as HTMLSelectElement).value });
  return html`
    ${frame(
      { id, language: form.language, label: words.service, optional: !field.required, hint, error },
      html`<div class="combo"><select
        id=${id}
        part="input"
        ?required=${field.required}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${described({ id, hint, error })}
        .value=${live(form.draft.serviceId)}
        @change=${choose}
      >
        <option value="" ?selected=${form.draft.serviceId === ''}>
          ${field.required ? words.chooseService : words.noServiceNeeded}
        </option>
        ${choices.map((choice) => option(form, choice))}
      </select>${chevron()}</div>`,
    )}
    ${none && field.required ? html`<p class="notice warn" part="notice">${words.noFitting}</p>` : nothing}
  `;
}

function option(form: FormState, { service, unfit }: ServiceChoice): TemplateResult {
  const why = unfit ? ` (${texts[form.language].unfit[unfit]})` : '';
  return html`<option
    value=${service.id}
    ?disabled=${unfit !== undefined}
    ?selected=${service.id === form.draft.serviceId}
  >
    ${service.name}${why}
  </option>`;
}

export function emergencyField(form: FormState, topic: Topic): TemplateResult | typeof nothing {
  const offer = emergencyOffer(topic, form.service);
  if (offer === 'never') return nothing;
  const words = texts[form.language];
  const error = form.problems.get('emergency');
  const id = 'emergency';
  const hint = offer === 'offered' ? words.emergencyWhy : words.noEmergency[offer];
  const mark = (event: Event): void =>
    form.change(id, { emergency: (event.currentTarget as HTMLInputElement).checked });
  return html`
    <div class="field emergency ${form.draft.emergency ? 'on' : ''}" part="emergency">
      <div class="choice">
        <input
          id=${id}
          type="checkbox"
          ?disabled=${offer !== 'offered'}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${described({ id, hint, error })}
          .checked=${live(form.draft.emergency)}
          @change=${mark}
        />
        <div>
          <label for=${id}>${words.emergency}</label>
          <p class="hint" id="${id}-hint">${hint}</p>
        </div>
      </div>
      ${problem(id, error)}
    </div>
  `;
}
