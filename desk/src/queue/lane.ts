/** `<zd-lane>`: all that wait in one lane, in working order, however many they are: only what is in sight is drawn. */
import { VirtualizerController } from '@tanstack/lit-virtual';
import type { TicketEvent } from '@zayavka/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Clock } from '../kernel/clock.js';
import '../parts/due.js';
import { DeskElement } from '../parts/element.js';
import { moment, momentInFull } from '../parts/format.js';
import { styled } from '../parts/styled.js';
import { base } from '../parts/styles.js';
import { channelWords } from '../parts/words.js';
import { emptyLane, firstUnread, type LaneRows, type Row, withEvent, withPage } from './lane-rows.js';
import { texts } from './texts.js';

const PAGE = 100;
/** Pixels; below 48rem of width a row has two lines. */
const [WIDE_ROW, NARROW_ROW] = [56, 104];
/** A first event is followed soon, a burst of them at most once a second; milliseconds. */
const [SOON_MS, BURST_MS] = [150, 1_000];

/** Tells of `take` (detail: the row) when somebody wants one out of turn. */
export class DeskLane extends DeskElement {
  static override properties = {
    lane: {},
    known: { state: true },
    read: { state: true },
    active: { state: true },
  };
  declare lane: Row['lane'];
  declare known: LaneRows;
  /** Whether anything has been read yet. */
  declare read: boolean;
  /** The ticket that the keys are at. */
  declare active: string;

  readonly #narrow = matchMedia('(max-width: 48rem)');
  readonly #virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.renderRoot?.querySelector<HTMLElement>('.scroller') ?? null,
    estimateSize: () => (this.#narrow.matches ? NARROW_ROW : WIDE_ROW),
    overscan: 8,
    onChange: () => this.#readUnread(),
  });
  #stop: (() => void) | undefined;
  #events: TicketEvent[] = [];
  #frame = 0;
  #reread: ReturnType<typeof setTimeout> | undefined;
  #rereadAt = 0;
  #asking: AbortController | undefined;
  #wanted = -1;

  constructor() {
    super();
    this.lane = 'REGULAR';
    this.known = emptyLane('REGULAR');
    this.read = false;
    this.active = '';
    new Clock(this);
  }

  static override styles = [
    base,
    css`
      section {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        gap: 8px;
        max-block-size: inherit;
        block-size: 100%;
      }
      .scroller {
        overflow-y: auto;
        overflow-anchor: none;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 8px;
        background: var(--wa-color-surface-raised);
        contain: strict;
      }
      .all {
        position: relative;
      }
      .row {
        position: absolute;
        inset-inline: 0;
        inset-block-start: 0;
        display: grid;
        grid-template-columns: 3.5rem minmax(0, 5fr) minmax(0, 3fr) minmax(12rem, 2fr) auto;
        align-items: center;
        gap: 12px;
        padding: 4px 12px;
        border-block-end: 1px solid var(--wa-color-surface-border);
        contain: layout paint style;
      }
      .row[data-active] {
        background: var(--wa-color-brand-fill-quiet);
      }
      .row > * {
        min-inline-size: 0;
      }
      .cut {
        display: block;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .place {
        font-variant-numeric: tabular-nums;
        text-align: end;
      }
      .unread {
        background: var(--wa-color-surface-lowered);
        border-radius: 4px;
        block-size: 1rem;
      }
      @media (max-width: 48rem) {
        .row {
          grid-template-columns: 3rem minmax(0, 1fr) auto;
          grid-template-rows: auto auto;
        }
        .whose,
        .due {
          grid-column: 2;
        }
        .whose {
          display: none;
        }
        wa-button {
          grid-area: 1 / 3 / 3 / 4;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.known = emptyLane(this.lane);
    this.#stop = this.desk.feed.listen((event) => this.#heard(event));
    void this.#readAt(0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#reread);
    this.#reread = undefined;
    this.#asking?.abort();
  }

  override willUpdate(): void {
    const virtual = this.#virtual.getVirtualizer();
    if (virtual.options.count !== this.known.rows.length) {
      virtual.setOptions({ ...virtual.options, count: this.known.rows.length });
    }
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const { rows } = this.known;
    const title = this.lane === 'EMERGENCY' ? words.emergency : words.regular;
    const none = this.lane === 'EMERGENCY' ? words.noEmergencies : words.noRegular;
    return html`<section aria-label=${title}>
      <h2>${title} <span class="muted">${rows.length ? words.waiting(rows.length) : ''}</span></h2>
      ${rows.length ? this.#list(title) : html`<p role="status" class="muted">${this.read ? none : words.loading}</p>`}
    </section>`;
  }

  #list(title: string): TemplateResult {
    const virtual = this.#virtual.getVirtualizer();
    // Emergencies are few, and take no more room than they need; the regular lane has what is left.
    const height = this.lane === 'EMERGENCY' ? `min(${virtual.getTotalSize() + 2}px, 30vh)` : '100%';
    return html`<div class="scroller" tabindex="-1" ${styled({ height })}>
      <div class="all" role="list" aria-label=${title} ${styled({ height: `${virtual.getTotalSize()}px` })}>
        ${repeat(
          virtual.getVirtualItems(),
          ({ index }) => this.known.rows[index]?.id ?? index,
          ({ index, start, size }) =>
            this.#row(index, { transform: `translateY(${start}px)`, height: `${size}px` }),
        )}
      </div>
    </div>`;
  }

  #row(index: number, style: Readonly<Record<string, string>>): TemplateResult {
    const words = this.say(texts);
    const row = this.known.rows[index];
    const count = this.known.rows.length;
    if (!row) {
      return html`<div class="row" role="listitem" aria-posinset=${index + 1} aria-setsize=${count} ${styled(style)}>
        <span class="place muted">${index + 1}</span><span class="unread"><span class="hidden-visually">${words.loading}</span></span>
      </div>`;
    }
    const {
      id,
      subject,
      subscriber,
      service,
      topic,
      respondBy,
      deadline,
      waitingSince,
      channel,
      authorization,
    } = row;
    const marks = [
      ...(channel === 'PANEL' ? [] : [this.say(channelWords)[channel]]),
      ...(authorization === 'REQUIRED' ? [words.unproven] : []),
    ];
    return html`<div class="row" role="listitem" aria-posinset=${index + 1} aria-setsize=${count} ${styled(style)}
      ?data-active=${this.active === id} @focusin=${() => {
        this.active = id;
      }}>
      <span class="place muted">${index + 1}</span>
      <span>
        <a class="cut" href="/desk/tickets/${id}" data-id=${id}>${subject}</a>
        <span class="cut small muted"><span class="mono">${id}</span> ${topic.title}${marks.length ? `, ${marks.join(', ')}` : ''}</span>
      </span>
      <span class="whose"><span class="cut">${subscriber.name}</span>
        <span class="cut small muted">${subscriber.login}${service ? `, ${service.name}` : ''}</span></span>
      <span class="due"><zd-due .respondBy=${respondBy} .deadline=${deadline}></zd-due>
        ${
          waitingSince
            ? html`<time class="cut small muted" datetime=${waitingSince} title=${momentInFull(this.language, waitingSince)}
                >${words.since(moment(this.language, waitingSince))}</time>`
            : nothing
        }</span>
      <wa-button size="s" appearance="plain" aria-label=${`${words.take}: ${id}`}
        @click=${() => this.#wantsOutOfTurn(row)}>${words.take}</wa-button>
    </div>`;
  }

  /** The row that the keys are at; the first one before any. */
  get activeRow(): Row | undefined {
    return this.known.rows.find((row) => row?.id === this.active) ?? undefined;
  }

  #wantsOutOfTurn(detail: Row): void {
    this.dispatchEvent(new CustomEvent('take', { detail }));
  }

  /** Goes so many rows on, and puts the focus there. @returns false at the end of the lane. */
  move(by: number): boolean {
    const { rows } = this.known;
    const at = rows.findIndex((row) => row?.id === this.active);
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by;
    if (next < 0 || next >= rows.length) return false;
    void this.#focusOn(next);
    return true;
  }

  async #focusOn(index: number): Promise<void> {
    const virtual = this.#virtual.getVirtualizer();
    virtual.scrollToIndex(index, { align: 'auto' });
    const row = this.known.rows[index];
    if (!row) {
      await this.#readAt(index);
    }
    this.requestUpdate();
    await this.updateComplete;
    const id = this.known.rows[index]?.id;
    if (id)
      this.renderRoot
        .querySelector<HTMLElement>(`a[data-id="${CSS.escape(id)}"]`)
        ?.focus({ preventScroll: true });
  }

  /** Leaves the lane: nothing of it is marked any more. */
  leave(): void {
    this.active = '';
  }

  /** A burst of events is one change of what is in sight. */
  #heard(event: TicketEvent): void {
    this.#events.push(event);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const events = this.#events;
      this.#events = [];
      const before = this.known;
      const next = events.reduce(withEvent, before);
      if (next !== before) this.#become(next);
      if (next.stale) this.#rereadSoon();
    });
  }

  /** What is in sight stays in sight, however many rows come or go above it. */
  #become(next: LaneRows): void {
    const scroller = this.renderRoot.querySelector<HTMLElement>('.scroller');
    const height = this.#narrow.matches ? NARROW_ROW : WIDE_ROW;
    const top = Math.floor((scroller?.scrollTop ?? 0) / height);
    const anchor = this.known.rows[top];
    const moved = anchor ? next.rows.findIndex((row) => row?.id === anchor.id) - top : 0;
    this.known = next;
    if (scroller && top > 0 && moved !== 0 && anchor && moved > -top - 1) {
      const offset = scroller.scrollTop + moved * height;
      void this.updateComplete.then(() => this.#virtual.getVirtualizer().scrollToOffset(offset));
    }
  }

  #rereadSoon(): void {
    const since = performance.now() - this.#rereadAt;
    this.#reread ??= setTimeout(
      () => {
        this.#reread = undefined;
        this.#rereadAt = performance.now();
        const [first] = this.#virtual.getVirtualizer().getVirtualItems();
        void this.#readAt(first?.index ?? 0);
      },
      since > BURST_MS ? SOON_MS : BURST_MS,
    );
  }

  /** Rows that have come into sight and were never read. */
  #readUnread(): void {
    const items = this.#virtual?.getVirtualizer().getVirtualItems() ?? [];
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last) return;
    const unread = firstUnread(this.known, first.index, last.index + 1);
    if (unread >= 0) void this.#readAt(unread);
  }

  /** Reads a page around a place; the newest wish counts. */
  async #readAt(index: number): Promise<void> {
    const offset = Math.max(0, index - Math.floor(PAGE / 4));
    if (this.#wanted === offset && this.#asking && !this.known.stale) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#wanted = offset;
    try {
      const { nodes, totalCount } = await this.desk.client.queue(
        { lane: this.lane, offset, first: PAGE },
        { signal: asking.signal },
      );
      if (asking.signal.aborted) return;
      this.#become(withPage(this.known, { offset, nodes, total: totalCount }));
      this.read = true;
    } catch (error) {
      if (!asking.signal.aborted) this.failed(error);
    } finally {
      if (this.#asking === asking) {
        this.#asking = undefined;
        this.#wanted = -1;
      }
    }
    await this.updateComplete;
    if (!asking.signal.aborted) this.#readUnread();
  }
}
customElements.define('zd-lane', DeskLane);
