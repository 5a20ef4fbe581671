import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AgentActor } from '../../src/access/index.js';
import { readQueue } from '../../src/queue/read-queue.js';
import type { LightTicket } from '../../src/tickets/index.js';
import { LONG } from '../faults/long.js';
import { Cast } from './cast.js';
import { History, isCustomers, type Step, step } from './history.js';
import type { Lane } from './queue-world.js';

const HISTORIES = LONG ? 10_000 : 2_000;
/** Played side by side, each on a database of its own: one waits for its commit while another one works. */
const CASTS = 6;

/** Most are short, since each step is a transaction; the long ones have what takes many steps to come about. */
const steps = fc.oneof(
  { weight: 3, arbitrary: fc.array(step, { minLength: 8, maxLength: 10 }) },
  { weight: 1, arbitrary: fc.array(step, { minLength: 8, maxLength: 25, size: 'max' }) },
);

const keyOf = ({ lane, waitingSince, seq }: LightTicket): string => `${lane} ${waitingSince} ${seq}`;

describe('first in, first out', () => {
  const casts: Cast[] = [];
  beforeAll(async () => {
    for (let i = 0; i < CASTS; i++) casts.push(await Cast.open());
  });
  afterAll(async () => {
    for (const cast of casts) await cast.close();
  });

  const queueOf = async (
    { deps, agents }: Cast,
    lane: Lane | null = null,
    first = 100,
  ): Promise<LightTicket[]> => {
    const nodes: LightTicket[] = [];
    for (let after: string | null = null; ; ) {
      const page = await readQueue(deps, agents[0] as AgentActor, { lane, first, after });
      if (after) expect(nodes.map(({ id }) => id)).not.toContain(page.nodes[0]?.id);
      nodes.push(...page.nodes);
      if (!page.hasNextPage) return nodes;
      after = page.endPlace;
    }
  };

  /** What a customer does moves nobody: one ticket of the customer's own may leave, or come to the end of its lane. */
  const staysInPlace = (before: readonly LightTicket[], after: readonly LightTicket[]): void => {
    const left = before.filter(({ id }) => !after.some((ticket) => ticket.id === id));
    const come = after.filter(({ id }) => !before.some((ticket) => ticket.id === id));
    expect(left.length + come.length).toBeLessThanOrEqual(1);
    const stayed = (tickets: readonly LightTicket[], without: readonly LightTicket[]) =>
      tickets.filter(({ id }) => !without.some((ticket) => ticket.id === id)).map((t) => [t.id, keyOf(t)]);
    expect(stayed(after, come)).toEqual(stayed(before, left));
    const [newcomer] = come;
    const sinces = after
      .filter(({ lane }) => lane === newcomer?.lane)
      .map((ticket) => ticket.waitingSince ?? 0);
    if (newcomer) expect(newcomer.waitingSince).toBe(Math.max(...sinces));
  };

  const plays = async (cast: Cast, steps: readonly Step[], size: number): Promise<void> => {
    const history = new History(cast);
    const { model } = history;
    let before: LightTicket[] = [];
    for (const one of steps) {
      const { done, expected } = await history.play(one);
      const after = await queueOf(cast);
      const seen = after.map(({ id, lane, waitingSince }) => [id, lane, waitingSince]);
      const waiting = model.waiting().map(({ id, lane, since }) => [id, lane, since]);
      expect([one.what, done, seen]).toEqual([one.what, expected, waiting]);
      if (isCustomers(one)) staysInPlace(before, after);
      before = after;
    }
    const ids = before.map(({ id }) => id);
    expect((await queueOf(cast, null, size)).map(({ id }) => id)).toEqual(ids);
    const lanes = [...(await queueOf(cast, 'EMERGENCY', size)), ...(await queueOf(cast, 'REGULAR', size))];
    expect(lanes.map(({ id }) => id)).toEqual(ids);
  };

  it(
    `3.5, G.4 holds in ${HISTORIES} random histories: who has waited longest is next, no subscriber moves anybody, a released ticket has its place, and pages have neither gap nor repeat`,
    async () => {
      const histories = (cast: Cast) =>
        fc.assert(
          fc.asyncProperty(steps, fc.integer({ min: 1, max: 5 }), async (played, size) => {
            await cast.forget();
            await plays(cast, played, size);
          }),
          { numRuns: Math.ceil(HISTORIES / CASTS) },
        );
      const ends = await Promise.allSettled(casts.map(histories));
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
    LONG ? 3_000_000 : 600_000,
  );
});
