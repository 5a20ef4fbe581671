import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePlaces, type QueueKey } from '../../src/queue/order.js';
import { Ranks } from '../../src/queue/ranks.js';

const byNumber = (a: number, b: number): number => a - b;

type Step = { readonly what: 'insert' | 'remove' | 'count'; readonly item: number };

/** Few different items, so that inserting twice and removing what is there happen often. */
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('insert', 'insert', 'remove', 'count'),
  item: fc.integer({ min: 0, max: 60 }),
});

/** The same by a sorted array. */
class Plain {
  private items: number[] = [];

  get size(): number {
    return this.items.length;
  }

  do({ what, item }: Step): boolean | number {
    const there = this.items.includes(item);
    if (what === 'count') return this.items.filter((other) => other < item).length;
    if (what === 'insert') {
      if (!there) this.items = [...this.items, item].sort(byNumber);
      return !there;
    }
    this.items = this.items.filter((other) => other !== item);
    return there;
  }
}

const doOn = (ranks: Ranks<number>, { what, item }: Step): boolean | number => {
  if (what === 'count') return ranks.countBefore(item);
  return what === 'insert' ? ranks.insert(item) : ranks.remove(item);
};

describe('ranks', () => {
  it('agree with a sorted array, whatever is inserted, removed and asked for', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const ranks = new Ranks(byNumber);
        const plain = new Plain();
        for (const one of steps) {
          expect(doOn(ranks, one)).toBe(plain.do(one));
          expect(ranks.size).toBe(plain.size);
        }
      }),
    );
  });

  it('agree with a sorted array while runs are split and joined', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(5_000).keys()], { minLength: 2_000 }), (items) => {
        const ranks = new Ranks(byNumber);
        for (const item of items) ranks.insert(item);
        const leaving = items.filter((_, i) => i % 7 !== 0);
        for (const item of leaving) ranks.remove(item);
        const left = items.filter((_, i) => i % 7 === 0).sort(byNumber);
        expect(ranks.size).toBe(left.length);
        for (const [place, item] of left.entries()) expect(ranks.countBefore(item)).toBe(place);
        expect(ranks.countBefore(5_000)).toBe(left.length);
      }),
      { numRuns: 20 },
    );
  });

  it('are as long as they were when everything came and went in order', () => {
    const ranks = new Ranks(byNumber);
    for (let item = 0; item < 100_000; item++) ranks.insert(item);
    expect(ranks.countBefore(70_000)).toBe(70_000);
    for (let item = 0; item < 99_999; item++) ranks.remove(item);
    expect(ranks.size).toBe(1);
    expect(ranks.countBefore(99_999)).toBe(0);
    expect(ranks.countBefore(100_000)).toBe(1);
  });
});

const key: fc.Arbitrary<QueueKey> = fc.record({
  lane: fc.constantFrom('EMERGENCY', 'REGULAR'),
  waitingSince: fc.integer({ min: 0, max: 5 }),
  seq: fc.integer({ min: 1, max: 5 }),
});

describe('3.5 the order of the queue', () => {
  it('has emergencies first, then who came first, and is the same from either side', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        const order = comparePlaces(a, b);
        expect(Math.sign(comparePlaces(b, a))).toBe(-Math.sign(order) || 0);
        if (a.lane !== b.lane) expect(order < 0).toBe(a.lane === 'EMERGENCY');
        else if (a.waitingSince !== b.waitingSince) expect(order < 0).toBe(a.waitingSince < b.waitingSince);
        else expect(Math.sign(order)).toBe(Math.sign(a.seq - b.seq));
      }),
    );
  });
});
