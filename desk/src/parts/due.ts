/** `<zd-due>`: how long there is to a deadline, as it goes by; colours only repeat what the words say. */
import type { DeadlineState } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { Clock } from '../kernel/clock.js';
import type { Texts } from '../kernel/language.js';
import { DeskElement } from './element.js';
import { moment, momentInFull, span } from './format.js';
import { base } from './styles.js';

const TEXTS: Texts<{
  readonly left: (span: string) => string;
  readonly late: (span: string) => string;
  readonly met: string;
  readonly missed: string;
  readonly by: (moment: string) => string;
}> = {
  ru: {
    left: (left) => `осталось ${left}`,
    late: (late) => `просрочено на ${late}`,
    met: 'ответ дан в срок',
    missed: 'ответ дан с опозданием',
    by: (at) => `Ответить до: ${at}`,
  },
  en: {
    left: (left) => `${left} left`,
    late: (late) => `${late} overdue`,
    met: 'answered in time',
    missed: 'answered late',
    by: (at) => `Reply due by ${at}`,
  },
};

export class DeskDue extends DeskElement {
  static override properties = {
    respondBy: {},
    deadline: {},
    withMoment: { type: Boolean, attribute: 'with-moment' },
  };
  /** ISO 8601; null where no reply is owed. */
  declare respondBy: string | null;
  declare deadline: DeadlineState;
  /** Tells the moment itself too. */
  declare withMoment: boolean;

  constructor() {
    super();
    this.respondBy = null;
    this.deadline = 'PENDING';
    this.withMoment = false;
    new Clock(this);
  }

  static override styles = [
    base,
    css`
      :host {
        display: inline;
        font-variant-numeric: tabular-nums;
      }
      .risk {
        color: var(--wa-color-warning-on-quiet);
        font-weight: 600;
      }
      .late {
        color: var(--wa-color-danger-on-quiet);
        font-weight: 600;
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const words = this.say(TEXTS);
    const { respondBy, deadline, language } = this;
    if (!respondBy) {
      if (deadline === 'MET') return html`<span class="muted">${words.met}</span>`;
      return deadline === 'BREACHED' ? html`<span class="muted">${words.missed}</span>` : nothing;
    }
    const left = Date.parse(respondBy) - Date.now();
    const text = left < 0 ? words.late(span(language, left)) : words.left(span(language, left));
    const state = left < 0 ? 'late' : deadline === 'AT_RISK' ? 'risk' : '';
    const title = words.by(momentInFull(language, respondBy));
    return html`<span class=${state} title=${title}>${text}${
      this.withMoment ? html`<span class="muted"> (${moment(language, respondBy)})</span>` : nothing
    }</span>`;
  }
}
customElements.define('zd-due', DeskDue);
