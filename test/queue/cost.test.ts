import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readQueueFigures } from '../../src/queue/queue-figures.js';
import { readQueue } from '../../src/queue/read-queue.js';
import { takeNextTicket } from '../../src/queue/take-next-ticket.js';
import { LongQueue, type Statement } from './long-queue.js';

const textOf = (statements: readonly Statement[]): string[] => statements.map(({ sql }) => sql);

describe('the cost of working the queue', () => {
  let queue: LongQueue;
  beforeEach(async () => {
    queue = await LongQueue.open();
  });
  afterEach(() => queue.close());

  it('is the very same statements to take the next of 10 and of 2,000', async () => {
    await queue.add(10);
    const ofTen = await queue.sent(takeNextTicket);
    expect(ofTen.length).toBeGreaterThan(4);
    expect(ofTen.length).toBeLessThanOrEqual(9);
    await queue.add(1_991);
    expect(textOf(await queue.sent(takeNextTicket))).toEqual(textOf(ofTen));
  });

  it('is one statement more for a page that begins far below, and the very same wherever that is', async () => {
    await queue.add(2_000);
    const far = (offset: number) =>
      queue.sent((deps, agent) => readQueue(deps, agent, { lane: null, first: 25, after: null, offset }));
    const statements = textOf(await far(10));
    expect(statements).toHaveLength(2);
    expect(textOf(await far(1_900))).toEqual(statements);
  });

  it('is one statement for the numbers of a desk, whatever the length of the queue', async () => {
    const ofNone = textOf(await queue.sent(readQueueFigures));
    expect(ofNone).toHaveLength(1);
    await queue.add(2_000);
    expect(textOf(await queue.sent(readQueueFigures))).toEqual(ofNone);
  });

  it('is one statement for a page of the queue, wherever it begins', async () => {
    await queue.add(2_000);
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const sent = await queue.sent(async (deps, agent) => {
        const { endPlace } = await readQueue(deps, agent, { lane: null, first: 25, after });
        after = endPlace;
      });
      expect(sent).toHaveLength(1);
    }
  });
});
