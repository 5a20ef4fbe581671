/** Parts of the form of an answer: the instructions that go along, and the promised date. */
import { html, nothing, type TemplateResult } from 'lit';
import { localValue } from '../../parts/format.js';
import { told } from '../../parts/told.js';
import type { AnswerDraft } from './answer-draft.js';
import type { AnswerTexts } from './answer-texts.js';

type Words = AnswerTexts['answer'];

const HOUR = 3_600_000;

/** The instructions that the answer links to; each can be taken out again. */
export function attachedInstructions(
  instructions: AnswerDraft['instructions'],
  words: Words,
  detach: (id: string) => void,
): TemplateResult | typeof nothing {
  if (!instructions.length) return nothing;
  return html`<div>
    <h4 class="hint" id="attached">${words.attached}</h4>
    <ul class="row" aria-labelledby="attached">
      ${instructions.map(
        ({ id, title, url }) => html`<li class="row">
          <a href=${url} target="_blank" rel="noreferrer">${title}</a>
          <wa-button size="s" appearance="plain" @click=${() => detach(id)}>
            <wa-icon name="xmark" label=${words.remove(title)}></wa-icon>
          </wa-button>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** Usual promises, so that nobody types a date at 3 a.m. */
function usual(words: Words, now: number): readonly (readonly [string, number])[] {
  const tomorrow = new Date(now);
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(18, 0, 0, 0);
  return [
    [words.inHours(4), now + 4 * HOUR],
    [words.inHours(24), now + 24 * HOUR],
    [words.tomorrow, tomorrow.getTime()],
  ];
}

/** Until when the solution is expected (3.5). */
export function untilField(
  until: string,
  problem: string | undefined,
  words: Words,
  choose: (until: string) => void,
): TemplateResult {
  const typed = (event: Event): void => choose((event.target as HTMLElement & { value: string }).value);
  return html`<div>
    <wa-input type="datetime-local" name="until" label=${words.until} hint=${words.untilHint} required
      .value=${until} ${told({ wrong: problem && 'problem-until' })} @input=${typed} @change=${typed}></wa-input>
    ${problem ? html`<p class="error small" role="alert" id="problem-until">${problem}</p>` : nothing}
    <div class="row">
      ${usual(words, Date.now()).map(
        ([label, at]) => html`<wa-button size="s" appearance="outlined"
          @click=${() => choose(localValue(new Date(at).toISOString()))}>${label}</wa-button>`,
      )}
    </div>
  </div>`;
}
