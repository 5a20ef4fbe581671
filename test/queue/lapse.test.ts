import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { retireAgent } from '../../src/access/index.js';
import { lapseTakes } from '../../src/queue/lapse-takes.js';
import { until } from '../kit/wait.js';
import { type Colleague, World } from '../kit/world.js';
import { MINUTE, Shift } from './shift.js';

const RELEASED = 'RELEASED by SYSTEM';

describe('a take', () => {
  let shift: Shift;
  let boris: Colleague;
  beforeEach(async () => {
    shift = await Shift.open();
    boris = await shift.world.agent();
  });
  afterEach(() => shift.close());

  const statusOf = async (id: string): Promise<string> => (await shift.reads(id)).status;
  const released = async (id: string): Promise<number> =>
    (await shift.history(id)).filter((event) => event === RELEASED).length;
  const seenAt = async ({ id }: Colleague): Promise<number> => {
    const [row] = await shift.deps.database.select<{ seenAt: number }>(
      'SELECT seenAt FROM agent WHERE id = ?',
      [id],
    );
    return Number(row?.seenAt);
  };

  it('lapses when nothing was heard of its agent for 30 minutes', async () => {
    const id = await shift.opens();
    await shift.takes(id, boris);
    await shift.later(29 * MINUTE);
    expect(await lapseTakes(shift.deps)).toBe(0);
    await shift.later(2 * MINUTE);
    expect(await lapseTakes(shift.deps)).toBe(1);
    expect(await lapseTakes(shift.deps)).toBe(0);
    expect(await shift.history(id)).toEqual(['OPENED by SUBSCRIBER', 'TAKEN by AGENT', RELEASED]);
    expect(await shift.reads(id)).toMatchObject({ status: 'WAITING', assignee: null });
  });

  it('3.5 that lapses gives the ticket the very place back that it had', async () => {
    const [first, second, third] = [await shift.opens(), await shift.opens(), await shift.opens()];
    const { waitingSince, respondBy } = await shift.reads(second);
    await shift.takes(second, boris);
    await shift.later(31 * MINUTE);
    await lapseTakes(shift.deps);
    const { nodes } = await shift.vera.desk.queue();
    expect(nodes.map(({ id }) => id)).toEqual([first, second, third]);
    expect(await shift.reads(second)).toMatchObject({ waitingSince, respondBy });
  });

  it('is kept by an agent who asks for anything at all', async () => {
    const id = await shift.opens();
    await shift.takes(id, boris);
    for (let i = 0; i < 3; i++) {
      await shift.later(20 * MINUTE);
      await boris.desk.viewer();
      expect(await lapseTakes(shift.deps)).toBe(0);
    }
    expect(await statusOf(id)).toBe('TAKEN');
  });

  it('is kept by an agent whose live connection is open, and lapses when that is closed', async () => {
    const id = await shift.opens();
    await shift.takes(id, boris);
    const stream = boris.desk.live.queue();
    const heard = stream.next();
    for (let i = 0; i < 3; i++) {
      await shift.later(20 * MINUTE);
      await until(async () => (await seenAt(boris)) > shift.world.clock.now() - MINUTE, {
        what: 'the open connection to count as a sign',
      });
      expect(await lapseTakes(shift.deps)).toBe(0);
    }
    expect(await statusOf(id)).toBe('TAKEN');
    stream.close();
    await heard;
    await shift.later(31 * MINUTE);
    expect(await lapseTakes(shift.deps)).toBe(1);
  });

  it('of an agent who has retired lapses at once', async () => {
    const id = await shift.opens();
    await shift.takes(id, boris);
    await retireAgent(shift.deps, boris.login);
    expect(await lapseTakes(shift.deps)).toBe(1);
    expect(await statusOf(id)).toBe('WAITING');
  });

  it('lapses once, whichever instances look at the same time', async () => {
    const other = await World.open({ beside: shift.world });
    const ids = await Promise.all(Array.from({ length: 20 }, () => shift.opens()));
    for (const id of ids) await shift.takes(id, boris);
    await shift.later(31 * MINUTE);
    const looks = [shift.deps, other.house.deps, shift.deps, other.house.deps].map((deps) =>
      lapseTakes(deps),
    );
    const counts = await Promise.all(looks);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    for (const id of ids) expect(await released(id)).toBe(1);
    await other.close();
  });

  it('that lapses under the eyes of two workers is told once', async () => {
    const workers = [10, 10].map((watchEveryMs) => World.open({ beside: shift.world, watchEveryMs }));
    const [one, two] = await Promise.all(workers);
    const id = await shift.opens();
    await shift.takes(id, boris);
    await shift.later(31 * MINUTE);
    await until(async () => (await statusOf(id)) === 'WAITING', { what: 'the take to lapse' });
    await one?.close();
    await two?.close();
    expect(await released(id)).toBe(1);
  });

  it('that has lapsed can be taken again, also by the agent who was away', async () => {
    const id = await shift.opens();
    await shift.takes(id, boris);
    await shift.later(31 * MINUTE);
    await lapseTakes(shift.deps);
    expect((await boris.desk.takeNextTicket()).ticket?.id).toBe(id);
    expect(await lapseTakes(shift.deps)).toBe(0);
    await shift.answers(id, boris);
    expect(await statusOf(id)).toBe('RESOLVED');
  });
});
