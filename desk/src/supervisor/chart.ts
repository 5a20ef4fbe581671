/** `<zd-chart>`: one chart; what it shows stands in a table beside it, for whoever does not see it. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface Series {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Of the component library: `success`, `danger`, `brand`, `warning`, `neutral`. */
  readonly tone: 'success' | 'danger' | 'brand' | 'warning' | 'neutral';
  /** A line over the bars, on a scale of its own from 0 to 100 %. */
  readonly asShare?: boolean;
}

export interface ChartData {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly stacked?: boolean;
}

export class DeskChart extends LitElement {
  static override properties = { data: { attribute: false }, label: {} };
  declare data: ChartData;
  /** What it shows, in a few words. */
  declare label: string;

  #chart: Chart | undefined;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #redraw = (): void => this.#draw();

  static override styles = css`
    :host {
      display: block;
      position: relative;
      block-size: 18rem;
      min-inline-size: 0;
    }
    /* A window that becomes narrow is not held open until the next drawing. */
    canvas {
      max-inline-size: 100%;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#redraw);
    if (this.hasUpdated) this.#draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dark.removeEventListener('change', this.#redraw);
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('data')) this.#draw();
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas) return;
    this.#chart?.destroy();
    this.#chart = new Chart(canvas, this.#configuration());
  }

  #configuration(): ChartConfiguration {
    const style = getComputedStyle(this);
    const token = (name: string): string => style.getPropertyValue(`--wa-color-${name}`).trim();
    const { labels, series, stacked = false } = this.data;
    const [text, line] = [token('text-normal'), token('surface-border')];
    const shares = series.some(({ asShare }) => asShare);
    return {
      type: 'bar',
      data: {
        labels: [...labels],
        datasets: series.map(({ label, values, tone, asShare }) => ({
          type: asShare ? 'line' : 'bar',
          label,
          data: [...values],
          yAxisID: asShare ? 'share' : 'y',
          backgroundColor: token(`${tone}-fill-loud`),
          borderColor: token(`${tone}-fill-loud`),
          ...(asShare ? { borderWidth: 2, pointRadius: 4, spanGaps: true } : {}),
        })),
      },
      options: {
        responsive: true,
        maintainAspectRatio: false,
        animation: false,
        color: text,
        plugins: { legend: { position: 'bottom', labels: { color: text } } },
        scales: {
          x: { stacked, ticks: { color: text }, grid: { display: false } },
          y: { stacked, beginAtZero: true, ticks: { color: text, precision: 0 }, grid: { color: line } },
          ...(shares
            ? {
                share: {
                  position: 'right',
                  min: 0,
                  max: 100,
                  ticks: { color: text, callback: (value) => `${value} %` },
                  grid: { display: false },
                },
              }
            : {}),
        },
      },
    };
  }
}
customElements.define('zd-chart', DeskChart);
