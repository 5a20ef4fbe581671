/** The password of a significant change (3.7). It goes into no draft and is forgotten after each sending. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Topic } from '../../../types.js';
import type { FormState } from '../form-state.js';
import { texts } from '../texts.js';
import { described, frame } from './frame.js';

export function passwordField(form: FormState, topic: Topic): TemplateResult | typeof nothing {
  if (!topic.significant) return nothing;
  const words = texts[form.language];
  const { regulations, subscriber } = form.facts;
  const error = form.problems.get('password');
  const id = 'password';
  const hint = form.passwordAgain ? words.passwordAgain : words.passwordLater(regulations.responseHours);
  const write = (event: Event): void => form.changePassword((event.currentTarget as HTMLInputElement).value);
  return html`
    <section class="notice" part="password" aria-labelledby="password-title">
      <h3 id="password-title">${words.passwordTitle}</h3>
      <p>${words.passwordWhy}</p>
      <input type="text" autocomplete="username" .value=${subscriber.login} readonly hidden />
      ${frame(
        { id, language: form.language, label: words.password, optional: true, hint, error },
        html`<input
          id=${id}
          part="input"
          type="password"
          autocomplete="current-password"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${described({ id, hint, error })}
          .value=${live(form.password)}
          @input=${write}
        />`,
      )}
    </section>
  `;
}
