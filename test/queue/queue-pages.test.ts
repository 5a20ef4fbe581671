import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Colleague } from '../kit/world.js';
import { ask, empty, openAll, order, QUEUE, takesNext } from './desk.js';
import { type Lane, QueueWorld } from './queue-world.js';

type Page = {
  readonly nodes: readonly { readonly id: string; readonly lane: Lane }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
};

describe('the queue that agents see', () => {
  let queue: QueueWorld;
  let orlova: Colleague;
  beforeAll(async () => {
    queue = await QueueWorld.open();
    orlova = await queue.world.agent();
  });
  afterEach(() => empty(queue));
  afterAll(() => queue.close());

  const opens = (...lanes: Lane[]): Promise<string[]> => openAll(queue, lanes);
  const page = (variables: object = {}) => ask<Page>(orlova, QUEUE, variables);

  it('3.5 shows who waits in working order, page by page, with neither gap nor repeat', async () => {
    const [a, b, c, d, e] = await opens('REGULAR', 'EMERGENCY', 'REGULAR', 'EMERGENCY', 'REGULAR');
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo, totalCount } = await page({ first: 2, after });
      expect(totalCount).toBe(5);
      seen.push(...nodes.map(({ id }) => id));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(seen).toEqual([b, d, a, c, e]);
  });

  it('3.5 goes on after a place whose ticket has been taken meanwhile', async () => {
    const [a, b, c] = await opens('EMERGENCY', 'REGULAR', 'REGULAR');
    const { nodes, pageInfo } = await page({ first: 1 });
    expect(nodes.map(({ id }) => id)).toEqual([a]);
    await takesNext(orlova);
    const rest = await page({ after: pageInfo.endCursor });
    expect(rest.nodes.map(({ id }) => id)).toEqual([b, c]);
  });

  it('shows one lane and counts it, and is empty where nobody waits', async () => {
    const empty = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    expect(await page()).toEqual(empty);
    const [a, b, c] = await opens('REGULAR', 'EMERGENCY', 'REGULAR');
    const emergencies = await page({ lane: 'EMERGENCY' });
    expect([emergencies.nodes, emergencies.totalCount]).toEqual([[{ id: b, lane: 'EMERGENCY' }], 1]);
    const regular = await page({ lane: 'REGULAR', first: 1 });
    expect([regular.nodes, regular.totalCount]).toEqual([[{ id: a, lane: 'REGULAR' }], 2]);
    const rest = await page({ lane: 'REGULAR', first: 1, after: regular.pageInfo.endCursor });
    expect([rest.nodes, rest.pageInfo.hasNextPage]).toEqual([[{ id: c, lane: 'REGULAR' }], false]);
    // After a place in the regular lane there are no emergencies.
    const none = await page({ lane: 'EMERGENCY', after: regular.pageInfo.endCursor });
    expect(none.nodes).toEqual([]);
  });

  it('3.5 begins as many rows below the top, or below a place, as it is asked to', async () => {
    const lanes = [
      'REGULAR',
      'EMERGENCY',
      'REGULAR',
      'EMERGENCY',
      'REGULAR',
      'EMERGENCY',
      'REGULAR',
    ] as const;
    await opens(...lanes);
    const inOrder = await order(queue.deps);
    const idsOf = async (variables: object) => (await page(variables)).nodes.map(({ id }) => id);
    for (let offset = 0; offset <= inOrder.length + 1; offset++) {
      expect(await idsOf({ offset })).toEqual(inOrder.slice(offset));
      expect(await idsOf({ offset, first: 2 })).toEqual(inOrder.slice(offset, offset + 2));
      for (const lane of ['EMERGENCY', 'REGULAR'] as const) {
        const ofLane = await idsOf({ lane });
        expect(await idsOf({ lane, offset })).toEqual(ofLane.slice(offset));
      }
    }
    for (let passed = 1; passed < inOrder.length; passed++) {
      const { pageInfo } = await page({ first: passed });
      for (let offset = 0; offset < 5; offset++)
        expect(await idsOf({ after: pageInfo.endCursor, offset })).toEqual(inOrder.slice(passed + offset));
    }
    const beyond = await page({ offset: 100_000 });
    expect(beyond).toEqual({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 7 });
    expect((await page({ offset: 3, first: 3 })).pageInfo.hasNextPage).toBe(true);
    expect((await page({ offset: 4, first: 3 })).pageInfo.hasNextPage).toBe(false);
  });

  it('passes over 0 to 100,000 rows, and no other number of them', async () => {
    for (const offset of [-1, 100_001, 2_147_483_647, -2_147_483_648])
      await expect(page({ offset })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('has no page of other sizes than 1 to 100, and none after a place that is none', async () => {
    for (const first of [0, -1, 101, 2_147_483_647])
      await expect(page({ first })).rejects.toThrow(/BAD_USER_INPUT|TOO/);
    for (const after of ['', 'x', "1' OR 1=1", Buffer.from('p1.0.1').toString('base64url')])
      await expect(page({ after })).rejects.toThrow('BAD_USER_INPUT');
  });
});
