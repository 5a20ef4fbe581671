/** The state of a ticket: whose turn it is, what it means, what comes next, and the dates that go with it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../../types.js';
import type { Language } from '../texts/index.js';
import type { Fact } from './facts.js';
import { body } from './message.js';
import type { StatusWords } from './status.js';
import { texts } from './texts.js';

export interface StatusView {
  readonly language: Language;
  readonly words: StatusWords;
  readonly facts: readonly Fact[];
  readonly refusal: Refusal | null;
  /** The reason's words, of the regulations. */
  readonly reason: string | undefined;
  /** Thanks, a link to where the ticket went, and the like. */
  readonly more: TemplateResult | typeof nothing;
}

export function statusCard({ language, words, facts, refusal, reason, more }: StatusView): TemplateResult {
  const { tone, turn, turnWords, title, meaning, next } = words;
  return html`
    <section class="notice status ${tone}" part="status" aria-labelledby="status">
      <p class="turn ${turn}">${turnWords}</p>
      <h3 id="status" tabindex="-1">${title}</h3>
      <p>${meaning} ${next}</p>
      ${refusal ? refusalNote(language, refusal, reason) : nothing} ${more}
      ${
        facts.length > 0
          ? html`<dl class="facts" part="facts">
              ${facts.map(factItem)}
            </dl>`
          : nothing
      }
    </section>
  `;
}

function factItem({ name, label, value, more, tone }: Fact): TemplateResult {
  return html`<div class="fact ${tone}" part="fact" data-fact=${name}>
    <dt>${label}</dt>
    <dd>
      <b>${value}</b>
      ${more.map((line) => html`<span>${line}</span>`)}
    </dd>
  </div>`;
}

function refusalNote(language: Language, refusal: Refusal, reason: string | undefined): TemplateResult {
  const words = texts[language];
  return html`<div class="refusal" part="refusal">
    <p><b>${words.refusal}:</b> ${reason ?? ''} <span class="muted">(${words.clause(refusal.clause)})</span></p>
    ${refusal.explanation ? body(refusal.explanation) : nothing}
  </div>`;
}
