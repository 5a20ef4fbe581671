/** `<zd-lane>`: all that wait in one lane, in working order, however many they are: only what is in sight is drawn. */
import { defaultRangeExtractor, VirtualizerController } from '@tanstack/lit-virtual';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DeskElement } from '../parts/element.js';
import { inWords } from '../parts/failure.js';
import { styled } from '../parts/styled.js';
import { base } from '../parts/styles.js';
import { LaneReader } from './lane-reader.js';
import { laneRow } from './lane-row.js';
import { laneStyles, rowHeight } from './lane-styles.js';
import { emptyLane, type LaneRows, type Row } from './queue-rows.js';
import { texts } from './texts.js';

export type Leap = 'first' | 'last' | 'pageUp' | 'pageDown';

/** Tells of `take` (detail: the row) when somebody wants one out of turn. */
export class DeskLane extends DeskElement {
  static override properties = {
    lane: {},
    known: { state: true },
    problem: { state: true },
    active: { state: true },
  };
  declare lane: Row['lane'];
  declare known: LaneRows;
  /** Why nothing can be read. */
  declare problem: string;
  /** The ticket that the keys are at. */
  declare active: string;

  readonly #virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.#scroller,
    estimateSize: () => this.#height,
    overscan: 5,
    // Whatever has the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const at = this.#place(this.active);
      const shown = defaultRangeExtractor(range);
      return at < 0 || shown.includes(at) ? shown : [...shown, at].toSorted((a, b) => a - b);
    },
    onChange: () => this.#look(),
  });
  #height = rowHeight();
  #reader: LaneReader | undefined;
  #stop: (() => void) | undefined;
  /** So many pixels the rows in sight have moved by rows above them. */
  #moved = 0;
  /** Where the focus goes as soon as there is a ticket. */
  #focusAt = -1;

  constructor() {
    super();
    this.lane = 'REGULAR';
    this.known = emptyLane('REGULAR');
    this.problem = '';
    this.active = '';
  }

  static override styles = [base, laneStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    const { client, feed } = this.desk;
    this.#reader = new LaneReader({
      client,
      feed,
      lane: this.lane,
      onChange: (known) => this.#become(known),
      onFailure: (error) => {
        this.problem = error === undefined ? '' : inWords(error, this.language);
      },
    });
    this.known = this.#reader.known;
    this.#reader.start();
    const measure = (): void => {
      if (this.#height === rowHeight()) return;
      this.#height = rowHeight();
      this.#virtual.getVirtualizer().measure();
    };
    measure();
    addEventListener('resize', measure);
    this.#stop = () => removeEventListener('resize', measure);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reader?.stop();
    this.#stop?.();
  }

  override willUpdate(): void {
    const virtual = this.#virtual.getVirtualizer();
    if (virtual.options.count !== this.known.cells.length) {
      virtual.setOptions({ ...virtual.options, count: this.known.cells.length });
    }
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const isEmergency = this.lane === 'EMERGENCY';
    const count = this.known.cells.length;
    const title = isEmergency ? words.emergency : words.regular;
    const none = isEmergency ? words.noEmergencies : words.noRegular;
    return html`<section aria-label=${title} class=${isEmergency ? 'emergency' : ''}>
      <h2>${title} <span class="muted">${count ? words.waiting(count) : ''}</span></h2>
      ${this.problem ? this.#failure() : nothing}
      ${count ? this.#list(title) : html`<p role="status" class="muted">${this.known.isRead ? none : words.loading}</p>`}
    </section>`;
  }

  #failure(): TemplateResult {
    return html`<p role="alert" class="error small">${this.problem}
      <wa-button size="s" appearance="plain" @click=${() => this.#reader?.again()}>${this.say(texts).again}</wa-button></p>`;
  }

  #list(title: string): TemplateResult {
    const virtual = this.#virtual.getVirtualizer();
    const items = virtual.getVirtualItems();
    // Emergencies are few, and take no more room than they need; the regular lane has what is left.
    const height = this.lane === 'EMERGENCY' ? `min(${virtual.getTotalSize() + 2}px, 30vh)` : '100%';
    const at = this.#place(this.active);
    const reached = at < 0 ? (virtual.range?.startIndex ?? 0) : at;
    return html`<div class="scroller" tabindex="-1" ${styled({ height })}>
      <div class="all" role="list" aria-label=${title}
        ${styled({ height: `${virtual.getTotalSize()}px` })}>
        ${repeat(
          items,
          ({ index }) => this.known.cells[index]?.id ?? index,
          ({ index, start, size }) => {
            const cell = this.known.cells[index];
            return laneRow({
              language: this.language,
              row: cell?.row,
              ...{ index, start, size, count: this.known.cells.length },
              isActive: cell !== undefined && cell.id === this.active,
              isReached: index === reached,
              onFocus: this.#focused,
              onTake: this.#take,
            });
          },
        )}
      </div>
    </div>`;
  }

  override updated(): void {
    const scroller = this.#scroller;
    if (scroller && this.#moved) scroller.scrollTop += this.#moved;
    this.#moved = 0;
    if (this.#focusAt >= 0) this.#focusNow();
    this.#look();
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot?.querySelector<HTMLElement>('.scroller') ?? null;
  }

  #place(id: string): number {
    return id ? this.known.cells.findIndex((cell) => cell?.id === id) : -1;
  }

  #look(): void {
    const virtual = this.#virtual?.getVirtualizer();
    if (virtual?.range) this.#reader?.look(virtual.range.startIndex, virtual.range.endIndex + 1);
  }

  readonly #focused = (id: string): void => {
    this.active = id;
  };

  readonly #take = (detail: Row): void => {
    this.dispatchEvent(new CustomEvent('take', { detail }));
  };

  /** The row that the keys are at. */
  get activeRow(): Row | undefined {
    return this.known.cells[this.#place(this.active)]?.row;
  }

  /**
   * What is in sight stays in sight, however many rows come or go above it; at the top of the lane what comes first is
   * shown instead, unless somebody is at a row of it.
   */
  #become(next: LaneRows): void {
    const before = this.known;
    const at = this.#place(this.active);
    const hasFocus = this.#hasFocus;
    this.known = next;
    if (at >= 0 && this.#place(this.active) < 0) {
      // Whoever was at it goes on at the one that has come up in its place.
      this.active = next.cells[Math.min(at, next.cells.length - 1)]?.id ?? '';
      if (hasFocus) this.#focusAt = Math.min(at, next.cells.length - 1);
    }
    const top = this.#virtual.getVirtualizer().range?.startIndex ?? 0;
    const from = hasFocus && at >= 0 ? at : top;
    if (from === 0 || (from === top && (this.#scroller?.scrollTop ?? 0) < rowHeight())) return;
    this.#moved += this.#shift(before, next, from) * this.#height;
  }

  /** By how many places the first row from there on, of those that are still here, has moved. */
  #shift(before: LaneRows, next: LaneRows, from: number): number {
    for (let index = from; index < Math.min(before.cells.length, from + 50); index++) {
      const id = before.cells[index]?.id;
      const place = id === undefined ? -1 : next.cells.findIndex((cell) => cell?.id === id);
      if (place >= 0) return place - index;
    }
    return 0;
  }

  get #hasFocus(): boolean {
    return this.shadowRoot?.activeElement?.closest('.row') != null;
  }

  /** Goes so many rows on, and puts the focus there. @returns false at the end of the lane. */
  move(by: number): boolean {
    const at = this.#place(this.active);
    const last = this.known.cells.length - 1;
    const next = at < 0 ? (by > 0 ? 0 : last) : at + by;
    if (next < 0 || next > last) return false;
    this.#go(next);
    return true;
  }

  /** Goes to the first or the last row, or as far as one sees at once. */
  leap(where: Leap): void {
    const { range } = this.#virtual.getVirtualizer();
    const page = range ? Math.max(1, range.endIndex - range.startIndex - 1) : 1;
    const at = this.#place(this.active);
    const last = this.known.cells.length - 1;
    if (last < 0) return;
    const to = { first: 0, last, pageUp: at - page, pageDown: at + page }[where];
    this.#go(Math.min(last, Math.max(0, to)));
  }

  #go(index: number): void {
    this.#focusAt = index;
    this.#virtual.getVirtualizer().scrollToIndex(index, { align: 'auto' });
    this.requestUpdate();
  }

  /** Leaves the lane: nothing of it is marked any more. */
  leave(): void {
    this.active = '';
  }

  /** As soon as the row is drawn. */
  #focusNow(): void {
    const id = this.known.cells[this.#focusAt]?.id;
    const link = id && this.renderRoot.querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`);
    if (!link) return;
    this.#focusAt = -1;
    link.focus({ preventScroll: true });
  }
}
customElements.define('zd-lane', DeskLane);
