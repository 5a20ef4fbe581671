/** The choice of a topic: a list in groups that a few letters make short (ARIA APG, editable combobox with a listbox). */
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import type { Topic } from '../../../types.js';
import { chevron } from '../../parts/chevron.js';
import { common } from '../../texts/index.js';
import type { FormState } from '../form-state.js';
import { texts } from '../texts.js';
import { findTopics, type TopicGroup } from '../topic-search.js';
import { described, frame } from './frame.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

interface Offered {
  readonly groups: readonly TopicGroup[];
  readonly topics: readonly Topic[];
  /** False: nothing has the typed words, so everything is shown. */
  readonly found: boolean;
}

export class TopicChoice implements ReactiveController {
  #open = false;
  /** Since the list was opened; undefined: nothing was typed. */
  #typed: string | undefined;
  #active = -1;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#open) this.host.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  render(form: FormState): TemplateResult {
    const { language, topic } = form;
    const words = texts[language];
    const error = form.problems.get('topic');
    const offered = this.#offered(form);
    const about = { id: 'topic', language, label: words.topic, hint: words.topicHint, error };
    const control = html`
      <div class="combo" part="topics">
        <input
          id="topic"
          part="input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          required
          placeholder=${words.topicPlaceholder}
          aria-expanded=${this.#open}
          aria-controls="topics"
          aria-autocomplete="list"
          aria-activedescendant=${this.#open && this.#active >= 0 ? `topic-${this.#active}` : nothing}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${described(about)}
          .value=${live(this.#typed ?? topic?.title ?? '')}
          @click=${() => this.#show(form)}
          @input=${(event: Event) => this.#type(form, (event.currentTarget as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#key(event, form)}
          @blur=${() => this.#hide()}
        />
        ${chevron()}
        <div class="popup" ?hidden=${!this.#open} @mousedown=${(event: Event) => event.preventDefault()}>
          ${offered.found ? nothing : html`<p class="hint">${words.noTopic}</p>`}
          <div id="topics" role="listbox" aria-label=${words.allTopics}>
            ${this.#open ? offered.groups.map((group) => this.#group(form, group, offered.topics)) : nothing}
          </div>
        </div>
        <div class="hidden-visually" role="status">${this.#aloud(form, offered)}</div>
      </div>
    `;
    return frame(about, control);
  }

  #group(form: FormState, { requestType, topics }: TopicGroup, all: readonly Topic[]): TemplateResult {
    const name = common[form.language].requestType[requestType];
    return html`
      <div role="group" aria-label=${name}>
        <div class="group" aria-hidden="true">${name}</div>
        ${topics.map((topic) => {
          const index = all.indexOf(topic);
          return html`<div
            id="topic-${index}"
            role="option"
            class=${index === this.#active ? 'active' : nothing}
            aria-selected=${topic.id === form.draft.topic}
            @click=${() => this.#choose(form, topic)}
          >
            ${topic.title}
          </div>`;
        })}
      </div>
    `;
  }

  #offered(form: FormState): Offered {
    const { topics } = form.facts.regulations;
    const fitting = findTopics(topics, this.#typed ?? '');
    const groups = fitting.length > 0 ? fitting : findTopics(topics, '');
    return { groups, topics: groups.flatMap((group) => group.topics), found: fitting.length > 0 };
  }

  #aloud(form: FormState, { topics, found }: Offered): string {
    if (!this.#open || !this.#typed) return '';
    const words = texts[form.language];
    return found ? words.topicsFound(topics.length) : words.noTopic;
  }

  #show(form: FormState): void {
    if (this.#open) return;
    this.#open = true;
    this.#active = this.#offered(form).topics.findIndex(({ id }) => id === form.draft.topic);
    this.#input?.select();
    this.host.requestUpdate();
  }

  #hide(): void {
    this.#open = false;
    this.#typed = undefined;
    this.#active = -1;
    this.host.requestUpdate();
  }

  #type(form: FormState, typed: string): void {
    this.#open = true;
    this.#typed = typed;
    // Enter takes the first that fits, and nothing where nothing does.
    this.#active = typed.trim() && this.#offered(form).found ? 0 : -1;
    this.host.requestUpdate();
  }

  #choose(form: FormState, topic: Topic): void {
    this.#hide();
    form.chooseTopic(topic.id);
  }

  #key(event: KeyboardEvent, form: FormState): void {
    const { key, altKey } = event;
    if (event.isComposing) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (this.#open) this.#move(form, key === 'ArrowDown' ? 1 : -1, altKey);
      else this.#show(form);
    } else if (key === 'Enter') {
      // It chooses, or opens what is to be chosen from; it never sends an empty form.
      if (this.#open || !form.topic) event.preventDefault();
      const topic = this.#open ? this.#offered(form).topics[this.#active] : undefined;
      if (topic) this.#choose(form, topic);
      else if (!this.#open && !form.topic) this.#show(form);
    } else if (key === 'Escape' && this.#open) {
      event.preventDefault();
      event.stopPropagation();
      this.#hide();
    }
  }

  #move(form: FormState, by: 1 | -1, closing: boolean): void {
    if (closing && by < 0) {
      this.#hide();
      return;
    }
    const { length } = this.#offered(form).topics;
    const from = this.#active < 0 && by < 0 ? 0 : this.#active;
    this.#active = (from + by + length) % length;
    this.host.requestUpdate();
  }

  get #input(): HTMLInputElement | null {
    return this.host.renderRoot.querySelector<HTMLInputElement>('#topic');
  }
}
