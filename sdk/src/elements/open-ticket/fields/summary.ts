/** All that is wrong, in one place, with a link to each field: shown and read out when a sending is refused. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FormState } from '../form-state.js';
import type { Place } from '../problems.js';
import { texts } from '../texts.js';

export function summary(form: FormState, go: (place: Place) => void): TemplateResult | typeof nothing {
  const { problems, language } = form;
  if (problems.size === 0) return nothing;
  const words = texts[language];
  const follow = (place: Place) => (event: Event) => {
    event.preventDefault();
    go(place);
  };
  return html`
    <div id="summary" class="notice bad" part="summary" role="group" tabindex="-1" aria-labelledby="summary-title">
      <h3 id="summary-title">${words.summary}</h3>
      <ul>
        ${[...problems].map(
          ([place, message]) =>
            html`<li>
              ${
                place === 'form'
                  ? message
                  : html`<a href="#${place}" @click=${follow(place)}>${nameOf(form, place)}</a>: ${message}`
              }
            </li>`,
        )}
      </ul>
    </div>
  `;
}

function nameOf(form: FormState, place: Exclude<Place, 'form'>): string {
  const words = texts[form.language];
  switch (place) {
    case 'topic':
      return words.topic;
    case 'serviceId':
      return words.service;
    case 'emergency':
      return words.emergencyName;
    case 'selfServiceDidNotHelp':
      return words.instructionName;
    case 'files':
      return words.files;
    case 'password':
      return words.password;
    default:
      return words.label[place];
  }
}
