import { describe, expect, it } from '@jest/globals';
import { all, pages, ServerError } from '../src/index.js';

/** Pages of two over the numbers from 1 to `count`. */
function numbers(count: number) {
  const asked: Array<string | undefined> = [];
  const fetchPage = async (after: string | undefined) => {
    asked.push(after);
    const start = Number(after ?? 0);
    const nodes = [start + 1, start + 2].filter((number) => number <= count);
    return { nodes, pageInfo: { hasNextPage: start + 2 < count, endCursor: String(start + 2) } };
  };
  return { asked, fetchPage };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

describe('page helpers', () => {
  it('walk over all pages, each asked for once', async () => {
    const { asked, fetchPage } = numbers(5);
    expect(await collect(all(fetchPage, { max: 100 }))).toEqual([1, 2, 3, 4, 5]);
    expect(asked).toEqual([undefined, '2', '4']);
  });

  it('ask for no page more than the cap needs', async () => {
    const { asked, fetchPage } = numbers(1_000);
    expect(await collect(all(fetchPage, { max: 4 }))).toEqual([1, 2, 3, 4]);
    expect(await collect(all(fetchPage, { max: 0 }))).toEqual([]);
    expect(asked).toEqual([undefined, '2']);
    expect(await collect(pages(fetchPage, { maxPages: 3 }))).toHaveLength(3);
  });

  it('start after a cursor', async () => {
    expect(await collect(all(numbers(5).fetchPage, { max: 100, after: '2' }))).toEqual([3, 4, 5]);
  });

  it('walk over pages of events, whose marks stand beside the nodes', async () => {
    const fetchPage = async (after: string | undefined) => ({
      nodes: [after ?? 'c0'],
      hasNextPage: !after,
      endCursor: 'c1',
    });
    expect(await collect(all(fetchPage, { max: 10 }))).toEqual(['c0', 'c1']);
  });

  it('refuse to turn in a circle', async () => {
    const fetchPage = async () => ({ nodes: [1], pageInfo: { hasNextPage: true, endCursor: 'same' } });
    await expect(collect(all(fetchPage, { max: 10 }))).rejects.toThrow(ServerError);
    const lost = async () => ({ nodes: [1], pageInfo: { hasNextPage: true, endCursor: null } });
    await expect(collect(pages(lost, { maxPages: 10 }))).rejects.toThrow(ServerError);
  });
});
