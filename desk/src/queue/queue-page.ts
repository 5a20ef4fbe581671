/** Where a shift is spent: who waits, in working order, and the one button that takes the next. */
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import { DeskElement } from '../parts/element.js';
import '../parts/small-form.js';
import type { SmallFormSpec } from '../parts/small-form.js';
import { base } from '../parts/styles.js';
import { takeNext, takeNextTexts } from '../parts/take-next.js';
import './figures.js';
import './lane.js';
import type { DeskLane, Leap } from './lane.js';
import type { Row } from './queue-rows.js';
import { texts } from './texts.js';

export class DeskQueuePage extends DeskElement {
  static override properties = { busy: { state: true }, taking: { state: true } };
  declare busy: boolean;
  /** The row that is to be taken out of turn, while its reason is asked for. */
  declare taking: Row | undefined;

  #forget: (() => void) | undefined;

  constructor() {
    super();
    this.busy = false;
  }

  static override styles = [
    base,
    css`
      .page {
        display: grid;
        grid-template: auto auto auto minmax(16rem, 1fr) / minmax(0, 1fr);
        gap: 16px;
        block-size: calc(100dvh - 90px);
        min-block-size: 34rem;
      }
      .take {
        font-size: 1.125rem;
      }
      zd-lane[lane='REGULAR'] {
        min-block-size: 0;
      }
      @media (max-width: 1023px) {
        .page {
          block-size: calc(100dvh - 200px);
        }
      }
      @media (max-width: 48rem) {
        .page {
          grid-template-rows: auto auto auto minmax(min(80dvh, 32rem), 1fr);
          block-size: auto;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const words = this.say(texts);
    const move = (by: number) => () => this.#move(by);
    this.#forget = this.desk.shortcuts.add(this, [
      { keys: 'KeyN', does: this.say(takeNextTexts).takeNext, run: () => void this.#takeNext() },
      { keys: 'KeyJ', does: words.down, run: move(1) },
      { keys: 'KeyK', does: words.up, run: move(-1) },
      { keys: 'ArrowDown', does: words.down, run: move(1) },
      { keys: 'ArrowUp', does: words.up, run: move(-1) },
      { keys: 'PageDown', does: words.pageDown, run: () => this.#leap('pageDown') },
      { keys: 'PageUp', does: words.pageUp, run: () => this.#leap('pageUp') },
      { keys: 'Home', does: words.first, run: () => this.#leap('first') },
      { keys: 'End', does: words.last, run: () => this.#leap('last') },
      { keys: 'KeyT', does: words.take, run: () => this.#takeActive() },
    ]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
  }

  override render(): TemplateResult {
    const words = this.say(texts);
    const take = (event: CustomEvent<Row>): void => {
      this.taking = event.detail;
    };
    return html`<div class="page">
      <div class="row spread">
        <h1>${words.title}</h1>
        <wa-button class="take" variant="brand" size="l" ?loading=${this.busy} @click=${() => void this.#takeNext()}>${this.say(takeNextTexts).takeNext}</wa-button>
      </div>
      <zd-figures></zd-figures>
      <zd-lane lane="EMERGENCY" @take=${take} @focusin=${this.#entered}></zd-lane>
      <zd-lane lane="REGULAR" @take=${take} @focusin=${this.#entered}></zd-lane>
    </div>
    ${this.#dialog()}`;
  }

  #dialog(): TemplateResult {
    const { taking } = this;
    const close = (event: Event): void => {
      if (event.target === event.currentTarget) this.taking = undefined;
    };
    const done = (): void => {
      this.taking = undefined;
    };
    return html`<wa-dialog ?open=${taking !== undefined} label=${taking ? `${taking.id}: ${taking.subject}` : ''} @wa-after-hide=${close}>
      ${taking ? html`<zd-small-form autofocus .spec=${this.#spec(taking)} @cancel=${done} @done=${done}></zd-small-form>` : nothing}
    </wa-dialog>`;
  }

  #spec({ id }: Row): SmallFormSpec {
    const words = this.say(texts);
    return {
      words: words.takeForm,
      // The same as on the ticket's own page.
      draft: `take:${id}`,
      fields: [{ name: 'reason', kind: 'line', label: words.reason, required: true, maxLength: 500 }],
      act: async ({ reason = '' }) => {
        const result = await this.desk.client.takeTicket({ ticketId: id, reason });
        if (result.ok) this.desk.router.go(`/tickets/${id}`);
        return result;
      },
    };
  }

  get #lanes(): DeskLane[] {
    return [...this.renderRoot.querySelectorAll('zd-lane')] as DeskLane[];
  }

  /** From the emergencies on to the others, and back. */
  #move(by: number): void {
    const lanes = this.#lanes.filter(({ known }) => known.cells.length > 0);
    const at = lanes.findIndex(({ active }) => active !== '');
    const order = at < 0 ? (by > 0 ? lanes : lanes.toReversed()) : [lanes[at], lanes[at + by]];
    for (const lane of order) {
      if (lane?.move(by)) return;
    }
  }

  /** Within the lane that the keys are in; from nowhere, in the one that most tickets wait in. */
  #leap(where: Leap): void {
    const at = this.#lanes.find(({ active }) => active !== '');
    const fullest = this.#lanes.toSorted((a, b) => b.known.cells.length - a.known.cells.length)[0];
    (at ?? fullest)?.leap(where);
  }

  /** However somebody has come to a row: the keys are at one row alone. */
  readonly #entered = ({ currentTarget }: Event): void => {
    for (const lane of this.#lanes) if (lane !== currentTarget) lane.leave();
  };

  #takeActive(): void {
    this.taking = this.#lanes.map(({ activeRow }) => activeRow).find((row) => row !== undefined);
  }

  async #takeNext(): Promise<void> {
    this.busy = true;
    await takeNext(this.desk);
    this.busy = false;
  }
}
customElements.define('zd-queue-page', DeskQueuePage);
