/** The form, piece by piece: what the chosen topic asks for, and nothing else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Client } from '../../client.js';
import { askedTexts, type TextName } from './asks.js';
import { passwordField } from './fields/password.js';
import { instruction, selfServiceField } from './fields/self-service.js';
import { emergencyField, serviceField } from './fields/service.js';
import { summary } from './fields/summary.js';
import { textField } from './fields/text-field.js';
import type { TopicChoice } from './fields/topic-choice.js';
import type { FormState } from './form-state.js';
import type { Place } from './problems.js';
import { resultTexts } from './result-texts.js';
import type { Suggestions } from './suggestions.js';
import { texts } from './texts.js';

export interface FormView {
  readonly form: FormState;
  readonly client: Client;
  readonly topics: TopicChoice;
  readonly suggestions: Suggestions;
  readonly hidden: boolean;
  readonly sending: boolean;
  readonly summary: boolean;
  readonly failure: string | undefined;
  /** A draft was just deleted and can be brought back. */
  readonly erased: boolean;
  readonly send: () => void;
  readonly go: (place: Place) => void;
  readonly leave: (name: TextName) => void;
  readonly startOver: () => void;
  readonly undo: () => void;
}

export function formTemplate(view: FormView): TemplateResult {
  const { form, sending } = view;
  const words = texts[form.language];
  const { topic } = form;
  return html`
    <form
      class="stack"
      part="form"
      novalidate
      ?hidden=${view.hidden}
      aria-labelledby="heading"
      aria-busy=${sending}
      @submit=${(event: Event) => {
        event.preventDefault();
        view.send();
      }}
    >
      <h2 id="heading" part="heading"><slot name="heading">${words.heading}</slot></h2>
      ${view.summary ? summary(form, view.go) : nothing} ${notice(view)}
      <div class="stack fields" ?inert=${sending}>
        ${view.topics.render(form)}
        ${
          topic
            ? html`${selfServiceField(form, topic)} ${serviceField(form, topic)} ${emergencyField(form, topic)}`
            : nothing
        }
        ${texted(view)}
        <div class="field" ?hidden=${!topic}>
          <p class="label" aria-hidden="true">
            ${words.files} <span class="optional">(${words.optional})</span>
          </p>
          <zayavka-files
            id="files"
            part="files"
            exportparts="files-zone, files-button, file, error"
            .client=${view.client}
            .locale=${form.language}
            .limits=${form.facts.regulations.attachmentLimits}
            .error=${form.problems.get('files')}
            @files-changed=${() => form.filesChanged()}
          ></zayavka-files>
        </div>
        ${topic ? passwordField(form, topic) : nothing}
      </div>
      ${topic ? footer(view) : nothing}
    </form>
  `;
}

function notice({ form, erased, undo }: FormView): TemplateResult | typeof nothing {
  const words = texts[form.language];
  if (erased) {
    return html`<div class="notice told" part="notice" role="status">
      <p>${words.startedOver}</p>
      <button type="button" class="quiet" @click=${undo}>${words.undo}</button>
    </div>`;
  }
  if (form.draft.evenIfDuplicate)
    return html`<p class="notice" part="notice">${resultTexts[form.language].otherMatterForm}</p>`;
  return form.restored ? html`<p class="notice" part="notice">${words.draftRestored}</p>` : nothing;
}

function texted({ form, suggestions, leave }: FormView): TemplateResult | typeof nothing {
  const { topic } = form;
  if (!topic) return nothing;
  return html`${askedTexts(topic).map((asked) => {
    const field = textField(form, asked, () => leave(asked.name));
    return asked.name === 'description' ? html`${field} ${suggested(form, suggestions)}` : field;
  })}`;
}

function suggested(form: FormState, { found }: Suggestions): TemplateResult {
  const words = texts[form.language];
  const shown = found.filter(({ url }) => url !== form.topic?.selfService?.url);
  return html`
    <div class="hidden-visually" role="status">
      ${shown.length > 0 ? words.suggestionsFound(shown.length) : ''}
    </div>
    ${
      shown.length > 0
        ? html`<section class="notice" part="suggestions" aria-labelledby="suggestions-title">
            <h3 id="suggestions-title">${words.suggestions}</h3>
            <ul class="stack">
              ${shown.map((one) => html`<li>${instruction(one, form.language)}</li>`)}
            </ul>
          </section>`
        : nothing
    }
  `;
}

function footer({ form, sending, failure, startOver }: FormView): TemplateResult {
  const words = texts[form.language];
  const { privacyPolicyUrl } = form.facts.regulations;
  return html`
    <div class="footer">
      ${
        failure
          ? html`<div class="notice bad" part="notice" role="alert">
              <h3>${words.notSent}</h3>
              <p>${failure}</p>
              <p>${words.nothingLost}</p>
            </div>`
          : nothing
      }
      <div class="row">
        <button id="send" type="submit" class="primary" part="button submit" aria-disabled=${sending}>
          ${sending ? words.sending : words.send}
        </button>
        <button type="button" class="quiet" part="button" ?disabled=${sending} @click=${startOver}>
          ${words.startOver}
        </button>
      </div>
      <p class="hint">
        ${form.kept ? words.draftKept : words.draftNotKept}
        ${
          privacyPolicyUrl
            ? html`${words.privacy}
                <a href=${privacyPolicyUrl} target="_blank" rel="noopener noreferrer">${words.privacyPolicy}</a>.`
            : nothing
        }
      </p>
    </div>
  `;
}
