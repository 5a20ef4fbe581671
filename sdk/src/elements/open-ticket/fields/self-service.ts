/** What can be done alone comes first (2.1, 2.3), and a way to say that it did not help. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Instruction, Topic } from '../../../types.js';
import { common, type Language } from '../../texts/index.js';
import type { FormState } from '../form-state.js';
import { texts } from '../texts.js';
import { described, problem } from './frame.js';

export function selfServiceField(form: FormState, topic: Topic): TemplateResult | typeof nothing {
  if (!topic.selfService) return nothing;
  const words = texts[form.language];
  const error = form.problems.get('selfServiceDidNotHelp');
  const id = 'selfServiceDidNotHelp';
  const alone = topic.requestType === 'CONFIGURATION_CHANGE' || topic.requestType === 'PASSWORD_CHANGE';
  const mark = (event: Event): void =>
    form.change(id, { selfServiceDidNotHelp: (event.currentTarget as HTMLInputElement).checked });
  return html`
    <section class="notice self-service" part="self-service" aria-labelledby="self-service-title">
      <h3 id="self-service-title">${alone ? words.selfServiceTitle : words.instructionTitle}</h3>
      ${instruction(topic.selfService, form.language)}
      <div class="field">
        <div class="choice">
          <input
            id=${id}
            type="checkbox"
            aria-invalid=${error ? 'true' : 'false'}
            aria-describedby=${described({ id, error })}
            .checked=${live(form.draft.selfServiceDidNotHelp)}
            @change=${mark}
          />
          <label for=${id}>${words.didNotHelp}</label>
        </div>
        ${problem(id, error)}
      </div>
    </section>
  `;
}

/** A link that leaves what is being written where it is. */
export function instruction(
  { title, url, summary, locale }: Instruction,
  language: Language,
): TemplateResult {
  const lang = locale.toLowerCase();
  return html`
    <div class="instruction">
      <a href=${url} hreflang=${lang} target="_blank" rel="noopener noreferrer" part="link"
        ><span lang=${lang}>${title}</span><span class="hidden-visually"> (${common[language].opensInNewTab})</span></a
      >
      <p class="hint" lang=${lang}>${summary}</p>
    </div>
  `;
}
