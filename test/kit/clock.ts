import type { Clock } from '../../src/kernel/clock.js';

/** A clock that goes with the system's, and can be put forward. Tests of deadlines and limits move it themselves. */
export class TestClock implements Clock {
  private ahead = 0;

  now(): number {
    return Date.now() + this.ahead;
  }

  advance(ms: number): void {
    this.ahead += ms;
  }
}
