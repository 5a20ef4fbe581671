import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DurableReader } from '../../src/journal/index.js';
import { ProblemCode } from '../../src/kernel/problem.js';
import { until } from '../kit/wait.js';
import {
  anEvent,
  happen,
  history,
  type JournalWorld,
  journalWorld,
  names,
  quiet,
  stored,
  take,
} from './journals.js';

const EXPIRED = { code: ProblemCode.CURSOR_EXPIRED };

describe('retention', () => {
  let world: JournalWorld;
  beforeEach(async () => {
    world = await journalWorld();
  });
  afterEach(() => world.end());

  it('answers CURSOR_EXPIRED to cursors before it, and the rest to others', async () => {
    const journal = await world.instance({ windowEvents: 1 });
    await happen(world.database, journal, history('A', 10));
    await journal.settle();
    expect(await journal.expire({ position: 4 })).toBe(4);

    await expect(journal.stream({ all: true, after: 3 }).next()).rejects.toMatchObject(EXPIRED);
    await expect(journal.page({ all: true, after: 3, first: 5 })).rejects.toMatchObject(EXPIRED);
    await expect(journal.page({ ticketId: 'OTHER', after: 0, first: 5 })).rejects.toMatchObject(EXPIRED);
    expect(names(await take(journal.stream({ all: true, after: 4 }), 1))).toEqual(['A-5']);
    const oldest = await journal.page({ all: true, after: null, first: 3 });
    expect(names(oldest.nodes)).toEqual(['A-5', 'A-6', 'A-7']);
  });

  it('never skips in silence: a stream that it overtakes ends with CURSOR_EXPIRED', async () => {
    const journal = await world.instance({ windowEvents: 1 });
    await happen(world.database, journal, history('A', 60));
    await journal.settle();
    const slow = journal.stream({ all: true, after: 0 });
    await take(slow, 20);
    await journal.expire({ position: 50 });
    await expect(slow.next()).rejects.toMatchObject(EXPIRED);
    expect(journal.streamCount).toBe(0);
  });

  it('never skips in silence: neither does a stream that waits on an instance which was away meanwhile', async () => {
    const journal = await world.instance();
    const away = await world.instance({ pollMs: 3_600_000 });
    const waiting = [away.stream({ all: true }).next(), away.stream({ ticketId: 'A' }).next()];
    const missed = Promise.all(waiting.map((next) => expect(next).rejects.toMatchObject(EXPIRED)));
    await happen(world.database, journal, history('A', 10));
    await journal.settle();
    await journal.expire({ position: 9 });
    await away.settle();
    await missed;
    expect(away.head).toBe(10);
    expect(away.streamCount).toBe(0);
  });

  it('deletes by time up to the first event that is younger', async () => {
    const journal = await world.instance();
    const times = [100, 200, 150, 300, 250, 400];
    await happen(
      world.database,
      journal,
      times.map((at, i) => anEvent({ ticketId: 'A', version: i + 1, at })),
    );
    await journal.settle();
    expect(await journal.expire({ time: 50 })).toBe(0);
    expect(await journal.expire({ time: 260 })).toBe(3);
    expect(await stored(world.database)).toEqual(['A-4', 'A-5', 'A-6']);
    expect(await journal.expire({ time: 1_000 })).toBe(3);
    expect(await journal.expire({ time: 1_000 })).toBe(0);
  });

  it('deletes any number of events, chunk by chunk', async () => {
    const journal = await world.instance();
    await world.database.transaction((tx) => journal.append(tx, history('A', 2_345)));
    await journal.settle();
    expect(await journal.expire({ position: 2_300 })).toBe(2_300);
    expect(await stored(world.database)).toHaveLength(45);
    const fresh = await world.instance();
    expect(fresh.head).toBe(2_345);
    const page = await fresh.page({ all: true, after: null, first: 1 });
    expect(names(page.nodes)).toEqual(['A-2301']);
  });

  it('leaves what a durable reader has yet to read', async () => {
    const journal = await world.instance();
    await happen(world.database, journal, history('A', 10));
    await journal.settle();
    const seen: number[] = [];
    const reader = new DurableReader({
      journal,
      database: world.database,
      log: quiet,
      name: 'stuck',
      batch: 3,
      handle: async ([first]) => {
        if (first && first.position > 6) throw new Error('the mail server is away');
        seen.push(first?.position ?? 0);
      },
    });
    await until(() => seen.length === 2, { what: 'the reader to read six events' });
    await reader.stop();
    expect(await journal.expire({ position: 10 })).toBe(6);
    expect(await stored(world.database)).toEqual(['A-7', 'A-8', 'A-9', 'A-10']);
  });

  it('goes on giving positions after all events were deleted', async () => {
    const journal = await world.instance();
    await happen(world.database, journal, history('A', 3));
    await journal.settle();
    await journal.expire({ position: 3 });
    const fresh = await world.instance();
    expect(fresh.head).toBe(3);
    const stream = fresh.stream({ all: true, after: 3 });
    await happen(world.database, fresh, history('A', 1, { version: 4 }));
    expect((await take(stream, 1)).map(({ position }) => position)).toEqual([4]);
  });
});
