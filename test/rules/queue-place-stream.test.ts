import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlaceSource, PlaceStream, PlaceUpdate } from '../../src/queue/place-stream.js';
import { PlaceStreams, type Ticker } from '../../src/queue/place-streams.js';
import type { QueuePlace } from '../../src/queue/queue-place.type.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const nothing = (): void => undefined;

/** A queue of one ticket, set by hand, and a clock and a timer that go when the test says so. */
class Queue implements PlaceSource {
  revision = 0;
  looks = 0;
  settled = false;
  private place: QueuePlace | null = null;
  private time = Date.UTC(2026, 2, 2);
  private tick: (() => void) | undefined;
  readonly streams: PlaceStreams;

  constructor() {
    const ticker: Ticker = (tick) => {
      this.tick = tick;
      return () => {
        this.tick = undefined;
      };
    };
    this.streams = new PlaceStreams(this, ticker);
  }

  get isTicking(): boolean {
    return this.tick !== undefined;
  }

  now(): number {
    return this.time;
  }

  placeOf(): QueuePlace | null {
    this.looks++;
    return this.place;
  }

  isSettled(): boolean {
    return this.settled;
  }

  /** @param minutes until it is taken, by the estimate */
  stands(position: number | null, minutes: number | null = null): void {
    const estimatedStartAt = minutes === null ? null : this.time + minutes * MINUTE;
    this.place =
      position === null ? null : { lane: 'REGULAR', position, emergenciesAhead: 0, estimatedStartAt };
    this.revision++;
  }

  /** The estimate moves because time passes, and nothing else has happened. */
  drifts(minutes: number): void {
    const estimatedStartAt = this.time + minutes * MINUTE;
    if (this.place) this.place = { ...this.place, estimatedStartAt };
  }

  open(): PlaceStream {
    return this.streams.open('K7M4P-3XWRC', nothing);
  }

  seconds(count: number): void {
    for (let i = 0; i < count; i++) {
      this.time += SECOND;
      this.tick?.();
    }
  }
}

/** Reads on by itself, as a socket does that takes everything. */
const reading = (stream: PlaceStream): { readonly got: (number | null)[]; readonly ended: () => boolean } => {
  const got: (number | null)[] = [];
  let ended = false;
  void (async () => {
    for await (const { place } of stream) got.push(place?.position ?? null);
    ended = true;
  })();
  return { got, ended: () => ended };
};

/** Lets promises that are settled be heard. */
const heard = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a live place', () => {
  it('is told at once, and then only when it has changed', async () => {
    const queue = new Queue();
    queue.stands(3);
    const { got } = reading(queue.open());
    await heard();
    expect(got).toEqual([3]);
    queue.seconds(5);
    await heard();
    queue.stands(2);
    queue.seconds(1);
    await heard();
    queue.seconds(5);
    await heard();
    expect(got).toEqual([3, 2]);
  });

  it('costs nothing while the queue does not change', async () => {
    const queue = new Queue();
    queue.stands(3);
    reading(queue.open());
    await heard();
    queue.seconds(29);
    expect(queue.looks).toBe(1);
  });

  it('is told once a second at most, with what is true by then', async () => {
    const queue = new Queue();
    queue.stands(9);
    const { got } = reading(queue.open());
    await heard();
    queue.seconds(1);
    for (const position of [8, 7, 6]) queue.stands(position);
    queue.seconds(1);
    await heard();
    for (const position of [5, 4]) queue.stands(position);
    await heard();
    expect(got).toEqual([9, 6]);
    queue.seconds(1);
    await heard();
    expect(got).toEqual([9, 6, 4]);
  });

  it('is not told a second time within a second of the first', async () => {
    const queue = new Queue();
    queue.stands(2);
    const { got } = reading(queue.open());
    await heard();
    queue.stands(1);
    queue.seconds(1);
    await heard();
    expect(got).toEqual([2]);
    queue.seconds(1);
    await heard();
    expect(got).toEqual([2, 1]);
  });

  it('is the latest one for a reader that was away, however much has happened', async () => {
    const queue = new Queue();
    queue.stands(500);
    const stream = queue.open();
    await stream.next();
    for (let position = 499; position > 0; position--) {
      queue.stands(position);
      queue.seconds(1);
    }
    const next = stream.next();
    await heard();
    queue.seconds(2);
    expect((await next).value).toMatchObject({ place: { position: 1 } });
  });

  it('is null when the ticket leaves the queue, and a place again when it comes back', async () => {
    const queue = new Queue();
    queue.stands(1);
    const { got, ended } = reading(queue.open());
    await heard();
    queue.seconds(1);
    for (const position of [null, 1]) {
      queue.stands(position);
      queue.seconds(1);
      await heard();
    }
    expect(got).toEqual([1, null, 1]);
    expect(ended()).toBe(false);
    expect(queue.isTicking).toBe(true);
  });

  it('ends after null when nothing is owed on the ticket any more', async () => {
    const queue = new Queue();
    queue.stands(1);
    const { got, ended } = reading(queue.open());
    await heard();
    queue.seconds(1);
    queue.stands(null);
    queue.settled = true;
    queue.seconds(1);
    await heard();
    expect(got).toEqual([1, null]);
    expect(ended()).toBe(true);
    expect(queue.isTicking).toBe(false);
  });

  it('ends without a second null when a taken ticket is settled', async () => {
    const queue = new Queue();
    const { got, ended } = reading(queue.open());
    await heard();
    queue.seconds(3);
    queue.settled = true;
    queue.revision++;
    queue.seconds(1);
    await heard();
    expect(got).toEqual([null]);
    expect(ended()).toBe(true);
  });

  it('is null and over for a ticket that is settled already', async () => {
    const queue = new Queue();
    queue.settled = true;
    const { got, ended } = reading(queue.open());
    await heard();
    expect(got).toEqual([null]);
    expect(ended()).toBe(true);
  });

  it('lets go at once, also while a place is awaited', async () => {
    const queue = new Queue();
    queue.stands(1);
    const stream = queue.open();
    await stream.next();
    const next = stream.next();
    await heard();
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(queue.streams.count).toBe(0);
    expect(queue.isTicking).toBe(false);
  });
});

describe('a live estimate', () => {
  const estimates = (stream: PlaceStream): (number | null)[] => {
    const got: (number | null)[] = [];
    void (async () => {
      for await (const { place } of stream as AsyncIterable<PlaceUpdate>)
        got.push(place?.estimatedStartAt ?? null);
    })();
    return got;
  };

  it('that moves alone is told every 30 seconds at most', async () => {
    const queue = new Queue();
    queue.stands(3, 10);
    const got = estimates(queue.open());
    await heard();
    for (let i = 0; i < 65; i++) {
      queue.drifts(10 + i);
      queue.revision++;
      queue.seconds(1);
      await heard();
    }
    expect(got).toHaveLength(3);
  });

  it('is told without any news of the queue when it has drifted by more than a minute', async () => {
    const queue = new Queue();
    queue.stands(3, 10);
    const got = estimates(queue.open());
    await heard();
    queue.drifts(10.9);
    queue.seconds(31);
    await heard();
    expect(got).toHaveLength(1);
    queue.drifts(13);
    queue.seconds(31);
    await heard();
    expect(got).toHaveLength(2);
  });

  it('comes with every change of the place', async () => {
    const queue = new Queue();
    queue.stands(3, 10);
    const got = estimates(queue.open());
    await heard();
    queue.seconds(1);
    queue.stands(2, 9);
    queue.seconds(1);
    await heard();
    expect(got).toHaveLength(2);
  });
});

describe('live places over random times', () => {
  it('never tell the same twice, and tell what is true once the queue rests', async () => {
    const step = fc.record({
      position: fc.option(fc.integer({ min: 1, max: 3 })),
      seconds: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const queue = new Queue();
        queue.stands(1);
        const { got } = reading(queue.open());
        await heard();
        for (const { position, seconds } of steps) {
          queue.stands(position);
          for (let i = 0; i < seconds; i++) {
            queue.seconds(1);
            await heard();
          }
        }
        queue.seconds(1);
        await heard();
        queue.seconds(1);
        await heard();
        expect(got.at(-1)).toBe(steps.length ? (steps.at(-1)?.position ?? null) : 1);
        for (const [i, place] of got.entries()) if (i > 0) expect(place).not.toBe(got[i - 1]);
      }),
    );
  });
});
