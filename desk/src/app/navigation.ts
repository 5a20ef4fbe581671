/** The sections of the desk. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { BASE } from '../kernel/router.js';
import { DeskElement } from '../parts/element.js';
import { base } from '../parts/styles.js';
import { ROUTES, type Route } from './routes.js';
import { texts } from './texts.js';

export class DeskNavigation extends DeskElement {
  static override properties = { current: {}, emergencies: { type: Number } };
  /** The pattern of the page in sight. */
  declare current: string;
  /** Waiting emergencies, told beside the queue. */
  declare emergencies: number;

  constructor() {
    super();
    this.emergencies = 0;
  }

  static override styles = [
    base,
    css`
      ul {
        display: grid;
        gap: 2px;
        padding: 12px 8px;
      }
      a {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 36px;
        padding: 6px 12px;
        border-radius: 6px;
        color: inherit;
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover {
        background: var(--wa-color-surface-lowered);
      }
      a[aria-current] {
        background: var(--wa-color-brand-fill-quiet);
        color: var(--wa-color-brand-on-quiet);
        font-weight: 600;
      }
      wa-badge {
        margin-inline-start: auto;
      }
      @media (max-width: 1023px) {
        ul {
          display: flex;
          overflow-x: auto;
          padding: 4px 8px;
        }
      }
      /* Nothing of it out of sight, where two lines have room. */
      @media (min-width: 37.5rem) and (max-width: 1023px) {
        ul {
          flex-wrap: wrap;
        }
        a {
          gap: 6px;
          padding-inline: 8px;
          font-size: 0.9375rem;
        }
      }
      @media (forced-colors: active) {
        a[aria-current] {
          outline: 2px solid Highlight;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const routes = ROUTES.filter(({ nav, supervisor }) => nav && (!supervisor || this.desk.isSupervisor));
    return html`<nav aria-label=${this.say(texts).navigation}><ul>${routes.map((route) => this.#item(route))}</ul></nav>`;
  }

  #item({ pattern, title, nav }: Route): TemplateResult {
    const isCurrent = pattern === this.current || (pattern !== '/' && this.current.startsWith(`${pattern}/`));
    return html`<li>
      <a href="${BASE}${pattern}" aria-current=${isCurrent ? 'page' : nothing}>
        <wa-icon name=${nav?.icon ?? ''}></wa-icon>${this.say(title)}
        ${
          pattern === '/' && this.emergencies
            ? html`<wa-badge variant="danger" pill>${this.emergencies}</wa-badge>`
            : nothing
        }
      </a>
    </li>`;
  }
}
customElements.define('zd-navigation', DeskNavigation);
