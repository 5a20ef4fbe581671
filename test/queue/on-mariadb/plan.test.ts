import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readQueueFigures } from '../../../src/queue/queue-figures.js';
import { readQueue } from '../../../src/queue/read-queue.js';
import { takeNextTicket } from '../../../src/queue/take-next-ticket.js';
import type { TicketDeps } from '../../../src/tickets/index.js';
import { LongQueue, type Statement } from '../long-queue.js';

/** A line of MariaDB's `ANALYZE`: the plan, and how many rows were really read. */
type Line = { readonly key: string | null; readonly Extra: string; readonly r_rows: string | number };

describe('MariaDB', () => {
  let queue: LongQueue;
  beforeAll(async () => {
    queue = await LongQueue.open();
    await queue.add(2_000);
  });
  afterAll(() => queue.close());

  const planOf = ({ database }: TicketDeps, { sql, parameters }: Statement): Promise<Line[]> =>
    database.select<Line>(`ANALYZE ${sql}`, parameters);

  it('reads who is first from the index of the queue, one row and nothing sorted', async () => {
    const sent = await queue.sent(takeNextTicket);
    const first = sent.filter(({ sql }) => /^SELECT ticket\.id FROM ticket WHERE ticket\.status/.test(sql));
    expect(first.length).toBeGreaterThan(0);
    for (const statement of first) {
      const lines = await planOf(queue.deps, statement);
      expect(lines.map(({ key, r_rows }) => [key, Number(r_rows)])).toEqual([['ticket_in_queue', 1]]);
      expect(lines[0]?.Extra).not.toMatch(/filesort|temporary/);
    }
  });

  it('skips to a place far below along the same index, and fetches the page’s rows alone', async () => {
    for (const lane of [null, 'REGULAR'] as const) {
      const all = await queue.sent((deps, agent) =>
        readQueue(deps, agent, { lane, first: 25, after: null, offset: 1_900 }),
      );
      expect(all).toHaveLength(lane ? 1 : 2);
      for (const statement of all) {
        const lines = await planOf(queue.deps, statement);
        const read = lines.filter(({ key }) => key === 'ticket_in_queue');
        for (const { Extra } of read) {
          expect(Extra).toContain('Using index');
          expect(Extra).not.toMatch(/filesort|temporary/);
        }
        for (const { key, r_rows } of lines)
          if (key !== 'ticket_in_queue') expect(Number(r_rows ?? 0)).toBeLessThanOrEqual(26);
      }
    }
  });

  it('counts the numbers of a desk from indexes alone, but for the promised solutions', async () => {
    const [statement] = await queue.sent(readQueueFigures);
    const lines = await planOf(queue.deps, statement as Statement);
    const [queued, promised, mine] = lines;
    expect([queued?.key, promised?.key, mine?.key]).toEqual([
      'ticket_in_queue',
      'ticket_in_queue',
      'ticket_of_agent',
    ]);
    for (const line of [queued, mine]) expect(line?.Extra).toContain('Using index');
    expect(queued?.Extra).not.toMatch(/filesort|temporary/);
  });

  it('reads a page of the queue from the same index, and no row that comes after it', async () => {
    for (const lane of [null, 'REGULAR'] as const) {
      let after: string | null = null;
      for (let page = 0; page < 3; page++) {
        const [statement] = await queue.sent(async (deps, agent) => {
          const { endPlace } = await readQueue(deps, agent, { lane, first: 25, after });
          after = endPlace;
        });
        const lines = await planOf(queue.deps, statement as Statement);
        // Those up to the page's end at most, and the one after it, which says whether there is more.
        for (const { r_rows } of lines) expect(Number(r_rows)).toBeLessThanOrEqual(25 * (page + 1) + 1);
        const ofQueue = lines.filter(({ key }) => key === 'ticket_in_queue');
        expect(ofQueue).toHaveLength(lane ? 1 : Math.max(1, 2 - page));
        for (const { Extra } of ofQueue) expect(Extra).not.toMatch(/filesort|temporary/);
      }
    }
  });
});
