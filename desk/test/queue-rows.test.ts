import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withEvents } from '../src/queue/queue-events.js';
import {
  doubted,
  emptyLane,
  type LaneRows,
  type Row,
  SETTLED_MS,
  withDetails,
  withPage,
} from '../src/queue/queue-rows.js';
import { QueueModel, type Step } from './queue-model.js';

const PAGE = 4;
const KINDS: readonly Step['kind'][] = [
  'open',
  'takeNext',
  'take',
  'release',
  'changeLane',
  'close',
  'answer',
  'reply',
  'authorize',
  'note',
  'breach',
];
/** What may happen between two moments: something to a ticket, events arriving, a page asked for, or its answer. */
type Moment =
  | { readonly what: 'step'; readonly step: Step }
  | { readonly what: 'events'; readonly count: number }
  | { readonly what: 'ask'; readonly page: number }
  | { readonly what: 'read' }
  | { readonly what: 'answer' }
  | { readonly what: 'pause' };

const step = fc.record({ kind: fc.constantFrom(...KINDS), pick: fc.nat(1000) });
const moment: fc.Arbitrary<Moment> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('step' as const), step }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('events' as const), count: fc.integer({ min: 1, max: 5 }) }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('ask' as const), page: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.constant({ what: 'read' as const }) },
  { weight: 3, arbitrary: fc.constant({ what: 'answer' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'pause' as const }) },
);

/** A page on its way: asked for, perhaps read by the server, not here yet. */
interface Asked {
  readonly offset: number;
  readonly askedAt: number;
  answer: { readonly nodes: readonly Row[]; readonly total: number } | undefined;
}

class Watcher {
  known: LaneRows;
  #now = 0;
  #heard = 0;
  #asked: Asked | undefined;

  constructor(
    readonly model: QueueModel,
    readonly lane: Row['lane'],
  ) {
    this.known = emptyLane(lane);
  }

  get truth(): Row[] {
    return this.model.queue(this.lane);
  }

  live(moments: readonly Moment[]): void {
    for (const moment of moments) {
      this.#now += 1;
      if (moment.what === 'step') this.model.go(moment.step);
      if (moment.what === 'events') this.hear(moment.count);
      if (moment.what === 'ask') this.#ask(moment.page * PAGE);
      if (moment.what === 'read') this.#read();
      if (moment.what === 'answer') this.#answer();
      if (moment.what === 'pause') this.settle();
    }
  }

  hear(count: number): void {
    const events = this.model.events.slice(this.#heard, this.#heard + count);
    this.known = withEvents(
      this.known,
      events.map((event) => ({ event, at: this.#now })),
    );
    this.#heard += events.length;
  }

  /** Every event and answer arrives, and so long nothing happens that what was read has settled. */
  settle(): void {
    this.hear(Number.POSITIVE_INFINITY);
    this.#read();
    this.#answer();
    this.#now += 2 * SETTLED_MS;
  }

  #ask(offset: number): void {
    this.#asked ??= { offset, askedAt: this.#now, answer: undefined };
  }

  #read(): void {
    if (!this.#asked || this.#asked.answer) return;
    const { offset } = this.#asked;
    this.#asked.answer = { nodes: this.truth.slice(offset, offset + PAGE), total: this.truth.length };
  }

  #answer(): void {
    if (!this.#asked?.answer) return;
    const { offset, askedAt, answer } = this.#asked;
    this.known = withPage(this.known, { offset, askedAt, at: this.#now, ...answer });
    this.#asked = undefined;
  }

  /** Reads whatever is missing or not sure, as one who looks at all of it. @returns how many pages that took. */
  lookAtAll(): number {
    for (let pages = 0; ; pages += 1) {
      const { cells, isCountSure, isRead } = this.known;
      const at = cells.findIndex((cell) => !cell?.isSure);
      if (at < 0 && isRead && isCountSure) {
        this.known = withDetails(this.known, this.truth);
        return pages;
      }
      if (pages > 100) throw new Error('It is never sure of what it has read');
      this.#now += 1;
      this.#ask(Math.floor(Math.max(0, at) / PAGE) * PAGE);
      this.#read();
      this.#answer();
    }
  }
}

const lane = fc.constantFrom('EMERGENCY' as const, 'REGULAR' as const);
const before = fc.array(step, { maxLength: 60 });
const opened = (count: number): Step[] =>
  Array.from({ length: count }, (_, pick) => ({ kind: 'open' as const, pick }));

function begun(kind: Row['lane'], steps: readonly Step[]): Watcher {
  const watcher = new Watcher(new QueueModel(), kind);
  for (const one of steps) watcher.model.go(one);
  watcher.settle();
  return watcher;
}

describe('The queue on a page', () => {
  it('is the queue, once all that is missing or not sure has been read, whatever went on meanwhile', () => {
    fc.assert(
      fc.property(lane, before, fc.array(moment, { maxLength: 120 }), (kind, steps, moments) => {
        const watcher = begun(kind, [...opened(20), ...steps]);
        watcher.live(moments);
        watcher.settle();
        watcher.lookAtAll();
        expect(watcher.known.cells.map((cell) => cell?.id)).toEqual(watcher.truth.map(({ id }) => id));
        expect(watcher.known.cells.map((cell) => cell?.row)).toEqual(watcher.truth);
      }),
      { numRuns: 300 },
    );
  });

  it('is never sure of a place that is another, nor of a number that is', () => {
    fc.assert(
      fc.property(lane, before, fc.array(moment, { maxLength: 120 }), (kind, steps, moments) => {
        const watcher = begun(kind, [...opened(20), ...steps]);
        watcher.live(moments);
        watcher.settle();
        const { cells, isRead, isCountSure } = watcher.known;
        if (!isRead) return;
        if (isCountSure) expect(cells).toHaveLength(watcher.truth.length);
        for (const [index, cell] of cells.entries()) {
          if (!cell?.isSure) continue;
          expect({ index, id: cell.id }).toEqual({ index, id: watcher.truth[index]?.id });
          if (cell.row) expect(cell.row).toEqual(watcher.truth[index]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('needs no reading for what happens among rows that are known', () => {
    const events = fc.array(step, { maxLength: 60 });
    fc.assert(
      fc.property(lane, events, (kind, steps) => {
        const watcher = begun(kind, opened(12));
        watcher.lookAtAll();
        watcher.settle();
        for (const one of steps) {
          watcher.model.go(one);
          watcher.hear(1);
        }
        // Those that waited since the same moment may stand in another order, and say that they are not sure.
        const ids = (all: readonly (string | undefined)[]): unknown[] => all.toSorted();
        expect(ids(watcher.known.cells.map((cell) => cell?.id))).toEqual(
          ids(watcher.truth.map(({ id }) => id)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('stays the same object when an event says nothing new', () => {
    const watcher = begun('REGULAR', opened(8));
    watcher.lookAtAll();
    const [event] = watcher.model.events;
    if (!event) throw new Error('Nothing has happened');
    expect(withEvents(watcher.known, [{ event, at: 0 }])).toBe(watcher.known);
  });

  it('is sure of nothing after a time without connection', () => {
    const watcher = begun('REGULAR', opened(8));
    watcher.lookAtAll();
    const { cells, isCountSure } = doubted(watcher.known);
    expect([isCountSure, ...cells.map((cell) => cell?.isSure)]).not.toContain(true);
  });
});
