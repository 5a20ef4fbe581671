import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ProblemCode } from '../../src/kernel/problem.js';
import { until, within } from '../kit/wait.js';
import { anEvent, happen, history, type JournalWorld, journalWorld, names, take } from './journals.js';

describe('a stream', () => {
  let world: JournalWorld;
  beforeEach(async () => {
    world = await journalWorld();
  });
  afterEach(() => world.end());

  it('without a cursor begins now', async () => {
    const journal = await world.instance();
    await happen(world.database, journal, history('OLD', 3));
    await journal.settle();
    const stream = journal.stream({ all: true });
    await happen(world.database, journal, history('NEW', 1));
    expect(names(await take(stream, 1))).toEqual(['NEW-1']);
  });

  it('replays what lies after its cursor, then goes on live', async () => {
    const journal = await world.instance();
    await happen(world.database, journal, history('A', 3));
    await journal.settle();
    const stream = journal.stream({ all: true, after: 1 });
    expect(names(await take(stream, 2))).toEqual(['A-2', 'A-3']);
    const next = take(stream, 1);
    await happen(world.database, journal, history('A', 1, { version: 4 }));
    expect(names(await next)).toEqual(['A-4']);
  });

  it('brings only what it is after', async () => {
    const journal = await world.instance();
    const ofTicket = journal.stream({ ticketId: 'B' });
    const ofSubscriber = journal.stream({ subscriberId: 2 });
    await happen(world.database, journal, [
      anEvent({ ticketId: 'A', version: 1, subscriberId: 1 }),
      anEvent({ ticketId: 'B', version: 1, subscriberId: 2 }),
      anEvent({ ticketId: 'C', version: 1, subscriberId: 2 }),
      anEvent({ ticketId: 'B', version: 2, subscriberId: 2 }),
    ]);
    expect(names(await take(ofTicket, 2))).toEqual(['B-1', 'B-2']);
    expect(names(await take(ofSubscriber, 3))).toEqual(['B-1', 'C-1', 'B-2']);
  });

  it('that overflows the window goes on from the database and loses nothing', async () => {
    const journal = await world.instance({ windowEvents: 5 });
    const [slow, slowOfTicket, quick] = [
      journal.stream({ all: true }),
      journal.stream({ ticketId: 'A' }),
      journal.stream({ all: true }),
    ];
    await happen(world.database, journal, history('A', 2));
    expect(names(await take(slow, 1))).toEqual(['A-1']);
    expect(names(await take(slowOfTicket, 1))).toEqual(['A-1']);
    await happen(world.database, journal, history('B', 60));
    await happen(world.database, journal, history('A', 30, { version: 3 }));
    await journal.settle();
    const all = [...history('A', 2), ...history('B', 60), ...history('A', 30, { version: 3 })];
    const expected = all.map(({ ticketId, version }) => `${ticketId}-${version}`);
    expect(names(await take(slow, 91))).toEqual(expected.slice(1));
    expect(names(await take(slowOfTicket, 31))).toEqual(
      expected.filter((name) => name.startsWith('A')).slice(1),
    );
    expect(names(await take(quick, 92))).toEqual(expected);
    await happen(world.database, journal, history('A', 1, { version: 33 }));
    for (const stream of [slow, slowOfTicket, quick]) expect(names(await take(stream, 1))).toEqual(['A-33']);
  });

  it('keeps to the bound of bytes as well as of events', async () => {
    const journal = await world.instance({ windowBytes: 30_000 });
    const slow = journal.stream({ all: true });
    const state = { text: 'x'.repeat(5_000) };
    await happen(world.database, journal, history('A', 20, { state }));
    await journal.settle();
    expect(names(await take(slow, 20))).toHaveLength(20);
    const tooMuch = journal.stream({ all: true });
    await happen(world.database, journal, history('B', 1, { state: { text: 'x'.repeat(40_000) } }));
    expect(names(await take(tooMuch, 1))).toEqual(['B-1']);
  });

  it('of an idle ticket finds its event although the window has long moved on', async () => {
    const journal = await world.instance({ windowEvents: 3 });
    const idle = journal.stream({ ticketId: 'IDLE' });
    const next = take(idle, 1);
    await happen(world.database, journal, history('BUSY', 30));
    await happen(world.database, journal, history('IDLE', 1));
    await happen(world.database, journal, history('BUSY', 30, { version: 31 }));
    await journal.settle();
    expect(names(await next)).toEqual(['IDLE-1']);
  });

  it('accepts a cursor of another instance that knows more', async () => {
    const ahead = await world.instance();
    const behind = await world.instance({ pollMs: 60_000 });
    await happen(world.database, ahead, history('A', 3));
    await ahead.settle();
    expect([ahead.head, behind.head]).toEqual([3, 0]);
    const stream = behind.stream({ all: true, after: 2 });
    const later = behind.stream({ all: true, after: 3 });
    const next = Promise.all([take(stream, 1), take(later, 1)]);
    await until(() => behind.head === 3, { what: 'the instance to hear of the events' });
    await happen(world.database, behind, history('A', 1, { version: 4 }));
    expect((await next).map(names)).toEqual([['A-3'], ['A-4']]);
  });

  it.each([
    ['of another database', 7],
    ['far beyond the head', Number.MAX_SAFE_INTEGER],
  ])('refuses a cursor %s', async (_, after) => {
    const journal = await world.instance();
    await happen(world.database, journal, history('A', 3));
    const stream = journal.stream({ all: true, after });
    await expect(stream.next()).rejects.toMatchObject({
      code: ProblemCode.BAD_USER_INPUT,
      reason: 'cursor',
    });
    expect(journal.streamCount).toBe(0);
  });

  it('lets go at once when it is returned, while it waits for an event', async () => {
    const journal = await world.instance();
    const stream = journal.stream({ all: true });
    const waiting = stream.next();
    expect(journal.streamCount).toBe(1);
    expect(await stream.return()).toEqual({ done: true, value: undefined });
    expect(await within(waiting, { what: 'the pending read to end' })).toEqual({
      done: true,
      value: undefined,
    });
    expect(journal.streamCount).toBe(0);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('ends with its signal, before and while it is read', async () => {
    const journal = await world.instance();
    const control = new AbortController();
    const stream = journal.stream({ all: true, signal: control.signal });
    const waiting = stream.next();
    control.abort();
    expect((await waiting).done).toBe(true);
    const late = journal.stream({ all: true, signal: control.signal });
    expect((await late.next()).done).toBe(true);
    expect(journal.streamCount).toBe(0);
  });

  it('ends in order when its instance stops, and none begins afterwards', async () => {
    const journal = await world.instance();
    const streams = [journal.stream({ all: true }), journal.stream({ ticketId: 'A' })];
    const waiting = streams.map((stream) => stream.next());
    await journal.stop();
    expect((await Promise.all(waiting)).map(({ done }) => done)).toEqual([true, true]);
    expect((await journal.stream({ all: true }).next()).done).toBe(true);
    expect(journal.streamCount).toBe(0);
  });
});
