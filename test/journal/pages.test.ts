import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventFilter, type Journal, type JournalEvent } from '../../src/journal/index.js';
import { ProblemCode } from '../../src/kernel/problem.js';
import { anEvent, happen, history, type JournalWorld, journalWorld, names } from './journals.js';

describe.each([
  ['from memory', 10_000],
  ['from the database', 1],
])('a page of events %s', (_, windowEvents) => {
  let world: JournalWorld;
  let journal: Journal;
  beforeEach(async () => {
    world = await journalWorld();
    journal = await world.instance({ windowEvents });
    const events = history('A', 12).flatMap((event, i) => [
      event,
      anEvent({ ticketId: 'B', version: i + 1, subscriberId: 2 }),
    ]);
    await happen(world.database, journal, events);
    await journal.settle();
  });
  afterEach(() => world.end());

  const readAll = async (filter: EventFilter, first: number): Promise<JournalEvent[]> => {
    const events: JournalEvent[] = [];
    for (let after: number | null = null; ; ) {
      const page = await journal.page({ ...filter, after, first });
      events.push(...page.nodes);
      if (!page.hasNextPage) return events;
      after = page.endPosition;
    }
  };

  it.each([1, 5, 12, 24, 100])('of size %i: all of them, each once, in order', async (first) => {
    expect(names(await readAll({ ticketId: 'A' }, first))).toEqual(
      history('A', 12).map(({ version }) => `A-${version}`),
    );
    expect(names(await readAll({ subscriberId: 2 }, first))).toEqual(
      history('B', 12).map(({ version }) => `B-${version}`),
    );
    expect((await readAll({ all: true }, first)).map(({ position }) => position)).toEqual(
      Array.from({ length: 24 }, (_, i) => i + 1),
    );
  });

  it('ends where the journal ended, so that the next one searches only what is new', async () => {
    const last = await journal.page({ ticketId: 'A', after: 0, first: 100 });
    expect(last).toMatchObject({ hasNextPage: false, endPosition: 24 });
    const none = await journal.page({ ticketId: 'NONE', after: null, first: 10 });
    expect(none).toEqual({ nodes: [], hasNextPage: false, endPosition: 24 });
    await happen(world.database, journal, history('A', 1, { version: 13 }));
    await journal.settle();
    const next = await journal.page({ ticketId: 'A', after: last.endPosition, first: 100 });
    expect(names(next.nodes)).toEqual(['A-13']);
  });

  it('is refused for a cursor that this journal never gave', async () => {
    await expect(journal.page({ all: true, after: 25, first: 10 })).rejects.toMatchObject({
      code: ProblemCode.BAD_USER_INPUT,
      reason: 'cursor',
    });
  });
});
