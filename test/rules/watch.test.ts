import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Watch } from '../../src/queue/index.js';
import { deferred, until } from '../kit/wait.js';

const silent = pino({ level: 'silent' });

describe('a watch', () => {
  it('looks again and again until it is stopped', async () => {
    let looks = 0;
    const look = async (): Promise<number> => {
      looks++;
      return 0;
    };
    const watch = new Watch({ over: 'nothing', look, everyMs: 1, log: silent });
    await until(() => looks >= 3, { what: 'three looks' });
    await watch.stop();
    const after = looks;
    await until(() => true, { what: 'a turn of the event loop' });
    expect(looks).toBe(after);
  });

  it('looks again at once as long as there is something to do', async () => {
    const left = [100, 100, 1, 0, 7];
    const idle = deferred();
    const look = async (): Promise<number> => {
      const done = left.shift() ?? 0;
      if (done === 0) idle.resolve();
      return done;
    };
    const watch = new Watch({ over: 'heaps', look, everyMs: 3_600_000, log: silent });
    await idle.promise;
    await watch.stop();
    expect(left).toEqual([7]);
  });

  it('never has two looks in hand, and its stop waits for the one', async () => {
    const hand = deferred();
    let [inHand, most, ended] = [0, 0, false];
    const look = async (): Promise<number> => {
      most = Math.max(most, ++inHand);
      await hand.promise;
      inHand--;
      return 1;
    };
    const watch = new Watch({ over: 'slow things', look, everyMs: 1, log: silent });
    await until(() => inHand === 1, { what: 'a look' });
    const stopped = watch.stop().then(() => {
      ended = true;
    });
    expect(ended).toBe(false);
    hand.resolve();
    await stopped;
    expect([inHand, most]).toEqual([0, 1]);
  });

  it('goes on after a look that failed, and tells of the failure and of its end once', async () => {
    const lines: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
    let looks = 0;
    const look = async (): Promise<number> => {
      looks++;
      if (looks >= 2 && looks <= 5) throw new Error('away');
      return 0;
    };
    const watch = new Watch({ over: 'the weather', look, everyMs: 1, log });
    await until(() => looks >= 8, { what: 'looks after the failures' });
    await watch.stop();
    expect(lines).toEqual([
      'The watch over the weather failed; it goes on trying',
      'The watch over the weather works again',
    ]);
  });
});
