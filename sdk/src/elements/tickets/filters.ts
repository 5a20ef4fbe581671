/** What of the tickets is shown: open or not, of which topic, with which words. */
import { html, type TemplateResult } from 'lit';
import type { Topic } from '../../types.js';
import { chevron } from '../parts/chevron.js';
import type { Language } from '../texts/index.js';
import type { Showing, Wanted } from './rows.js';
import { texts } from './texts.js';

export interface FiltersView {
  readonly language: Language;
  readonly wanted: Wanted;
  readonly topics: readonly Pick<Topic, 'id' | 'title'>[];
  readonly change: (wanted: Partial<Wanted>) => void;
  /** Called with each letter. */
  readonly typed: (search: string) => void;
}

const SHOWINGS: readonly Showing[] = ['open', 'all', 'closed'];

export function filters({ language, wanted, topics, change, typed }: FiltersView): TemplateResult {
  const words = texts[language];
  return html`
    <form class="filters" role="search" part="filters" aria-label=${words.filters} @submit=${stay}>
      <fieldset class="showing">
        <legend class="hidden-visually">${words.showingLabel}</legend>
        ${SHOWINGS.map(
          (showing) => html`<label>
            <input
              type="radio"
              name="showing"
              value=${showing}
              .checked=${wanted.showing === showing}
              @change=${() => change({ showing })}
            />
            <span>${words.showing[showing]}</span>
          </label>`,
        )}
      </fieldset>
      <div class="field">
        <label for="topic">${words.topic}</label>
        <div class="combo">
          <select id="topic" @change=${(event: Event) => change({ topic: fieldValue(event) })}>
            <option value="" ?selected=${wanted.topic === ''}>${words.allTopics}</option>
            ${topics.map(
              ({ id, title }) => html`<option value=${id} ?selected=${wanted.topic === id}>${title}</option>`,
            )}
          </select>
          ${chevron()}
        </div>
      </div>
      <div class="field">
        <label for="search">${words.search}</label>
        <input
          id="search"
          type="search"
          maxlength="200"
          placeholder=${words.searchHint}
          .value=${wanted.search}
          @input=${(event: Event) => typed(fieldValue(event))}
        />
      </div>
    </form>
  `;
}

function fieldValue(event: Event): string {
  const field = event.currentTarget;
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : '';
}

function stay(event: Event): void {
  event.preventDefault();
}
