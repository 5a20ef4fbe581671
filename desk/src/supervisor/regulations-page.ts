/** The regulations in force, clause by clause, and how the desk carries each of them out. */
import type { AgentClient } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { counted, type Texts } from '../kernel/language.js';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';

type InForce = Awaited<ReturnType<AgentClient['regulationsClauses']>>;

const texts: Texts<{
  readonly title: string;
  readonly version: (version: string) => string;
  readonly hours: (hours: number) => string;
  readonly carriedOut: string;
  readonly clause: (clause: string) => string;
  readonly privacy: string;
  readonly loading: string;
  readonly contents: string;
}> = {
  ru: {
    title: 'Регламент',
    version: (version) => `Редакция ${version}`,
    hours: (hours) => `Срок ответа: ${counted('ru', hours, { one: 'час', few: 'часа', other: 'часов' })}`,
    carriedOut: 'Как исполняется',
    clause: (clause) => `п. ${clause}`,
    privacy: 'Политика обработки персональных данных',
    loading: 'Загружается…',
    contents: 'Пункты',
  },
  en: {
    title: 'Regulations',
    version: (version) => `Version ${version}`,
    hours: (hours) => `Time to reply: ${counted('en', hours, { one: 'hour', other: 'hours' })}`,
    carriedOut: 'How it is carried out',
    clause: (clause) => `Clause ${clause}`,
    privacy: 'Privacy policy',
    loading: 'Loading…',
    contents: 'Clauses',
  },
};

export class DeskRegulationsPage extends DeskElement {
  static override properties = { inForce: { state: true } };
  declare inForce: InForce | undefined;

  #asking: AbortController | undefined;

  static override styles = [
    base,
    css`
      .stack {
        max-inline-size: 52rem;
      }
      article {
        display: grid;
        gap: 8px;
        scroll-margin-block-start: 16px;
      }
      article p {
        white-space: pre-line;
      }
      .how {
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--wa-color-brand-border-loud);
      }
      nav ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const { inForce } = this;
    if (!inForce)
      return html`<div class="stack"><h1>${words.title}</h1><p role="status">${words.loading}</p></div>`;
    const { version, responseHours, clauses, privacyPolicyUrl } = inForce;
    return html`<div class="stack">
      <h1>${words.title}</h1>
      <p class="muted">${words.version(version)}. ${words.hours(responseHours)}.</p>
      <nav aria-label=${words.contents}><ul>
        ${clauses.map(
          ({ clause, title }) =>
            html`<li><a href="#${clause}" title=${title} @click=${(event: Event) => this.#goTo(event, clause)}>${clause}</a></li>`,
        )}
      </ul></nav>
      ${clauses.map(
        ({ clause, title, text, carriedOut }) => html`<article class="panel" id=${clause}>
          <h2 tabindex="-1"><span class="muted">${words.clause(clause)}</span> ${title}</h2>
          <p>${text}</p>
          <div class="how"><h3 class="small muted">${words.carriedOut}</h3><p>${carriedOut}</p></div>
        </article>`,
      )}
      ${privacyPolicyUrl ? html`<p><a href=${privacyPolicyUrl} target="_blank" rel="noreferrer">${words.privacy}</a></p>` : nothing}
    </div>`;
  }

  /** The browser finds no mark within a shadow root. */
  #goTo(event: Event, clause: string): void {
    event.preventDefault();
    const article = this.renderRoot.querySelector(`#${CSS.escape(clause)}`);
    article?.scrollIntoView();
    article?.querySelector('h2')?.focus({ preventScroll: true });
  }

  async #read(): Promise<void> {
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    try {
      this.inForce = await this.desk.client.regulationsClauses({ signal });
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    }
  }
}
customElements.define('zd-regulations-page', DeskRegulationsPage);
