import { describe, expect, it } from '@jest/globals';
import { Setbacks } from '../../../src/mail/imap/setbacks.js';

const HOUR = 3_600_000;

const failing = (times: number, uid = 7): Setbacks => {
  const setbacks = new Setbacks();
  setbacks.under(1n);
  for (let i = 0; i < times; i++) setbacks.failed(uid, 0);
  return setbacks;
};

describe('letters that cannot be taken in', () => {
  it('are tried before all others twice, and let them pass after the third failure', () => {
    const setbacks = failing(0);
    expect([1, 2, 3].map(() => setbacks.failed(7, 0))).toEqual([false, false, true]);
    expect(failing(2).isDue(7, 0)).toBe(true);
    expect(failing(3).isDue(7, 0)).toBe(false);
    expect(failing(3).isDue(8, 0)).toBe(true);
  });

  it('are tried again after half a minute, then less and less often, once an hour at least', () => {
    expect([3, 4, 5, 40].map((times) => failing(times).nextIn(0, HOUR * 2))).toEqual([
      30_000,
      60_000,
      120_000,
      HOUR,
    ]);
    expect(failing(40).isDue(7, HOUR)).toBe(true);
  });

  it('keep nobody waiting who has nothing to wait for', () => {
    expect(failing(2).nextIn(0, 60_000)).toBe(60_000);
    expect(failing(40).nextIn(0, 60_000)).toBe(60_000);
    const settled = failing(5);
    settled.settled(7);
    expect(settled.isDue(7, 0)).toBe(true);
  });

  it('are forgotten when their numbers mean others', () => {
    const setbacks = failing(5);
    setbacks.under(1n);
    expect(setbacks.isDue(7, 0)).toBe(false);
    setbacks.under(2n);
    expect(setbacks.isDue(7, 0)).toBe(true);
  });
});
