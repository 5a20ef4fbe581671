/** How the promise of a reply was kept (3.5), when the load comes, what was refused, and who left the order. */
import '@awesome.me/webawesome/dist/components/details/details.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import { localValue } from '../parts/format.js';
import { base, tables } from '../parts/styles.js';
import './chart.js';
import type { ChartData } from './chart.js';
import './exceptions.js';
import {
  agentTable,
  loadChart,
  loadGrid,
  promiseChart,
  promiseTable,
  type Report,
  refusalChart,
  refusalTable,
  responseChart,
  responseTable,
  type Table,
} from './report-parts.js';
import { reportTexts } from './report-texts.js';

const DAY = 86_400_000;
const WEEKS_AT_FIRST = 4;
const SPANS = [4, 13, 52] as const;

/** "2026-11-23", in the browser's own time. */
const dateOf = (ms: number): string => localValue(new Date(ms).toISOString()).slice(0, 10);

export class DeskReportPage extends DeskElement {
  static override properties = {
    from: { state: true },
    to: { state: true },
    report: { state: true },
    busy: { state: true },
    problem: { state: true },
  };
  /** Days, both included. */
  declare from: string;
  declare to: string;
  declare report: Report | undefined;
  declare busy: boolean;
  declare problem: string;

  #asking: AbortController | undefined;

  constructor() {
    super();
    this.from = dateOf(Date.now() - WEEKS_AT_FIRST * 7 * DAY);
    this.to = dateOf(Date.now());
    this.busy = false;
    this.problem = '';
  }

  static override styles = [
    base,
    tables,
    css`
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .both {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
        gap: 16px;
      }
      form.row {
        align-items: end;
      }
      th[scope='row'] {
        white-space: nowrap;
      }
      .grid td,
      .grid th {
        padding: 2px 4px;
        text-align: center;
        font-size: 0.75rem;
        font-variant-numeric: tabular-nums;
        border: 1px solid var(--wa-color-surface-default);
      }
      .l1 {
        background: color-mix(in oklab, var(--wa-color-brand-fill-normal) 30%, transparent);
      }
      .l2 {
        background: color-mix(in oklab, var(--wa-color-brand-fill-normal) 60%, transparent);
      }
      .l3 {
        background: var(--wa-color-brand-fill-normal);
      }
      .l4 {
        background: color-mix(in oklab, var(--wa-color-brand-fill-loud) 75%, black);
        color: #fff;
      }
      .l5 {
        background: color-mix(in oklab, var(--wa-color-brand-fill-loud) 55%, black);
        color: #fff;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const { query } = this.desk.router;
    this.from = query.get('from') ?? this.from;
    this.to = query.get('to') ?? this.to;
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
  }

  override render(): TemplateResult {
    const words = this.say(reportTexts);
    const { report } = this;
    return html`<div class="stack">
      <h1>${words.title}</h1>
      <form class="row" @submit=${this.#submit}>
        <wa-input type="date" name="from" size="s" label=${words.from} .value=${this.from} required></wa-input>
        <wa-input type="date" name="to" size="s" label=${words.to} .value=${this.to} required></wa-input>
        <wa-button type="submit" size="s" variant="brand" ?loading=${this.busy}>${words.show}</wa-button>
        ${SPANS.map((weeks) => html`<wa-button size="s" appearance="outlined" @click=${() => this.#span(weeks)}>${words.weeks(weeks)}</wa-button>`)}
        ${report ? html`<span class="muted small">${words.zone(report.timeZone)}</span>` : nothing}
      </form>
      <div role="alert">${this.problem ? html`<wa-callout variant="danger" size="s">${this.problem}</wa-callout>` : nothing}</div>
      ${report ? this.#report(report) : html`<p role="status">${words.loading}</p>`}
    </div>`;
  }

  #report(report: Report): TemplateResult {
    const words = this.say(reportTexts);
    const { language } = this;
    if (!report.total.received && !report.total.replies) return html`<p role="status">${words.empty}</p>`;
    return html`
      ${this.#section(words.promise, '', promiseChart(report, language), promiseTable(report, language), true)}
      ${this.#section(words.firstResponse, words.firstResponseAbout, responseChart(report, language), responseTable(report, language))}
      <section class="panel">
        <h2>${words.load}</h2>
        <zd-chart .data=${loadChart(report, language)} label=${words.load}></zd-chart>
        <p class="muted small">${words.loadAbout}</p>
        ${this.#grid(report)}
      </section>
      ${this.#section(words.refusals, '', refusalChart(report, language), refusalTable(report, language))}
      <section class="panel"><h2>${words.agents}</h2>${this.#table(agentTable(report, language), words.agents)}</section>
      <zd-exceptions class="panel" .from=${this.#bounds.from} .to=${this.#bounds.to}></zd-exceptions>
    `;
  }

  #section(title: string, about: string, chart: ChartData, table: Table, wide = false): TemplateResult {
    return html`<section class="panel">
      <h2>${title}</h2>
      ${about ? html`<p class="muted small">${about}</p>` : nothing}
      <div class=${wide ? 'stack' : 'both'}>
        <zd-chart .data=${chart} label=${title}></zd-chart>
        ${this.#table(table, title)}
      </div>
    </section>`;
  }

  #table({ head, rows }: Table, title: string): TemplateResult {
    const words = this.say(reportTexts);
    return html`<div class="scrolls" tabindex="0" role="region" aria-label="${title}: ${words.inFigures}"><table>
      <thead><tr>${head.map((name, index) => html`<th scope="col" class=${index ? 'number' : ''}>${name}</th>`)}</tr></thead>
      <tbody>${rows.map(
        ([name, ...values]) => html`<tr>
          <th scope="row">${name}</th>${values.map((value) => html`<td class="number">${value}</td>`)}
        </tr>`,
      )}</tbody>
    </table></div>`;
  }

  #grid(report: Report): TemplateResult {
    const words = this.say(reportTexts);
    return html`<div class="scrolls" tabindex="0" role="region" aria-label="${words.load}: ${words.inFigures}"><table class="grid">
      <thead><tr><th scope="col">${words.hour}</th>${Array.from({ length: 24 }, (_, hour) => html`<th scope="col">${hour}</th>`)}</tr></thead>
      <tbody>${loadGrid(report).map(
        (hours, day) => html`<tr><th scope="row">${words.weekdays[day]}</th>
          ${hours.map(({ count, level }) => html`<td class="l${level}">${count}</td>`)}</tr>`,
      )}</tbody>
    </table></div>`;
  }

  /** From the first day's beginning to the last day's end. */
  get #bounds(): { from: string; to: string } {
    const end = new Date(`${this.to}T00:00`);
    end.setDate(end.getDate() + 1);
    const iso = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString());
    return { from: iso(new Date(`${this.from}T00:00`)), to: iso(end) };
  }

  #span(weeks: number): void {
    this.from = dateOf(Date.now() - weeks * 7 * DAY);
    this.to = dateOf(Date.now());
    void this.#read();
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    this.from = String(data.get('from') ?? '');
    this.to = String(data.get('to') ?? '');
    void this.#read();
  };

  async #read(): Promise<void> {
    const { from, to } = this.#bounds;
    const days = (Date.parse(to) - Date.parse(from)) / DAY;
    this.problem = days > 0 && days <= 53 * 7 ? '' : this.say(reportTexts).wrongSpan;
    if (this.problem) return;
    this.desk.router.replaceQuery(new URLSearchParams({ from: this.from, to: this.to }));
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.busy = true;
    try {
      const report = await this.desk.client.serviceReport({ from, to }, { signal });
      if (!signal.aborted) this.report = report;
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    } finally {
      if (!signal.aborted) this.busy = false;
    }
  }
}
customElements.define('zd-report-page', DeskReportPage);
