/** `<zd-news-notice>`: what has come while an answer was being written. */

import type { TicketDetails } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../../parts/element.js';
import { base } from '../../parts/styles.js';
import { authorizationWords, laneWords, statusWords } from '../../parts/words.js';
import { answerTexts } from './answer-texts.js';
import type { News } from './news.js';

/** Of a long message the beginning is enough here: the whole stands in the thread above. */
const SHOWN = 400;

/** Tells of `read` when the agent says so. */
export class DeskNewsNotice extends DeskElement {
  static override properties = {
    news: { attribute: false },
    ticket: { attribute: false },
    conflict: { type: Boolean },
  };
  declare news: News;
  /** As it is now. */
  declare ticket: TicketDetails;
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
    const { messages, changed } = this.news;
    return html`<wa-callout variant=${this.conflict ? 'danger' : 'warning'} size="s">
      <div role="status">
        <strong>${words.title}</strong>
        <ul>
          ${messages.map(({ author, agent, visibility, body }) => {
            const who = agent?.name ?? (author === 'SUBSCRIBER' ? words.subscriber : words.colleague);
            const what = visibility === 'INTERNAL' ? words.note(who) : words.message(who);
            return html`<li>${what}<blockquote>${body.length > SHOWN ? `${body.slice(0, SHOWN)}…` : body}</blockquote></li>`;
          })}
          ${changed.map((name) => html`<li>${this.#change(name)}</li>`)}
          ${messages.length || changed.length ? nothing : html`<li>${words.other}</li>`}
        </ul>
      </div>
      <wa-button size="s" @click=${() => this.dispatchEvent(new Event('read'))}>${words.read}</wa-button>
    </wa-callout>`;
  }

  #change(name: News['changed'][number]): string {
    const words = this.say(answerTexts).news.changed;
    const { status, topic, lane, authorization } = this.ticket;
    switch (name) {
      case 'status':
        return words.status(this.say(statusWords)[status]);
      case 'topicId':
        return words.topic(topic.title);
      case 'lane':
        return words.lane(this.say(laneWords)[lane]);
      case 'authorization':
        return words.authorization(this.say(authorizationWords)[authorization]);
    }
  }
}
customElements.define('zd-news-notice', DeskNewsNotice);
