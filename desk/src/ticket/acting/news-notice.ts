/** `<zd-news-notice>`: what has come while an answer was being written. */
import { css, html, type TemplateResult } from 'lit';
import { DeskElement } from '../../parts/element.js';
import { base } from '../../parts/styles.js';
import { statusWords } from '../../parts/words.js';
import { answerTexts } from './answer-texts.js';
import type { News } from './news.js';

/** Of a long message the beginning is enough here: the whole stands in the thread above. */
const SHOWN = 400;

/** Tells of `read` when the agent says so. */
export class DeskNewsNotice extends DeskElement {
  static override properties = { news: { attribute: false }, conflict: { type: Boolean } };
  declare news: News;
  declare conflict: boolean;

  constructor() {
    super();
    this.conflict = false;
  }

  static override styles = [
    base,
    css`
      li {
        margin-block-start: 4px;
      }
      blockquote {
        margin: 4px 0 0;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--wa-color-warning-border-loud);
        white-space: pre-wrap;
      }
    `,
  ];

  override render(): TemplateResult {
    const words = this.say(answerTexts).news;
    const { messages, status } = this.news;
    return html`<wa-callout variant=${this.conflict ? 'danger' : 'warning'} size="s">
      <div role="status">
        <strong>${words.title}</strong>
        <ul>
          ${messages.map(({ author, agent, visibility, body }) => {
            const who = agent?.name ?? (author === 'SUBSCRIBER' ? words.subscriber : words.colleague);
            const what = visibility === 'INTERNAL' ? words.note(who) : words.message(who);
            return html`<li>${what}<blockquote>${body.length > SHOWN ? `${body.slice(0, SHOWN)}…` : body}</blockquote></li>`;
          })}
          ${status ? html`<li>${words.changed(this.say(statusWords)[status])}</li>` : ''}
        </ul>
      </div>
      <wa-button size="s" @click=${() => this.dispatchEvent(new Event('read'))}>${words.read}</wa-button>
    </wa-callout>`;
  }
}
customElements.define('zd-news-notice', DeskNewsNotice);
