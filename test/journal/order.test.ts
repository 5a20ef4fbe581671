import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isUniqueViolation } from '../../src/database/index.js';
import type { Journal } from '../../src/journal/index.js';
import { testDatabaseKind } from '../kit/temporary-database.js';
import { deferred, within } from '../kit/wait.js';
import {
  anEvent,
  happen,
  history,
  type JournalWorld,
  journalWorld,
  names,
  stored,
  take,
} from './journals.js';

describe('the order of events', () => {
  let world: JournalWorld;
  beforeEach(async () => {
    world = await journalWorld();
  });
  afterEach(() => world.end());

  /** Two transactions: the first writes, the second writes and commits if it can, then the first commits. */
  const invert = async (journal: Journal): Promise<{ betweenCommits: string[] }> => {
    const [written, mayCommit] = [deferred(), deferred()];
    const first = world.database.transaction(async (tx) => {
      await journal.append(tx, [anEvent({ ticketId: 'EARLY', version: 1 })]);
      written.resolve();
      await mayCommit.promise;
    });
    await written.promise;
    const second = world.database.transaction((tx) =>
      journal.append(tx, [anEvent({ ticketId: 'LATE', version: 1 })]),
    );
    if (testDatabaseKind() === 'mariadb') {
      await within(second, { what: 'the second transaction to commit' });
      await journal.settle();
    }
    const betweenCommits = await stored(world.database);
    mayCommit.resolve();
    await Promise.all([first, second]);
    return { betweenCommits };
  };

  it('commit-order inversion: both events are seen, in one order for everyone', async () => {
    const [one, other] = [await world.instance(), await world.instance()];
    const streams = [one.stream({ all: true }), other.stream({ all: true })];

    const { betweenCommits } = await invert(one);

    const written = await world.database.select<{ ticketId: string }>(
      'SELECT ticketId FROM journal_event ORDER BY id',
    );
    expect(written.map(({ ticketId }) => ticketId)).toEqual(['EARLY', 'LATE']);
    // The embedded database has one writer, so there the second waits for the first.
    const inverted = testDatabaseKind() === 'mariadb';
    expect(betweenCommits).toEqual(inverted ? ['LATE-1'] : []);
    const order = inverted ? ['LATE-1', 'EARLY-1'] : ['EARLY-1', 'LATE-1'];
    for (const stream of streams) expect(names(await take(stream, 2))).toEqual(order);
    for (const journal of [one, other]) {
      const { nodes } = await journal.page({ all: true, after: null, first: 10 });
      expect(names(nodes)).toEqual(order);
    }
  });

  it('is dense from 1, over several instances that write at once', async () => {
    const instances = [await world.instance(), await world.instance(), await world.instance()];
    await Promise.all(instances.map((journal, i) => happen(world.database, journal, history(`T${i}`, 30))));
    for (const journal of instances) await journal.settle();
    const { nodes } = await (instances[0] as Journal).page({ all: true, after: null, first: 100 });
    expect(nodes.map(({ position }) => position)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1));
    for (const ticket of ['T0', 'T1', 'T2']) {
      const versions = nodes.filter(({ ticketId }) => ticketId === ticket).map(({ version }) => version);
      expect(versions).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    }
  });

  it('places more events than fit into one batch', async () => {
    const journal = await world.instance();
    await world.database.transaction((tx) => journal.append(tx, history('MANY', 1_203)));
    await journal.settle();
    expect(journal.head).toBe(1_203);
    expect(await stored(world.database)).toHaveLength(1_203);
  });

  it('gets nothing from a transaction that was rolled back', async () => {
    const journal = await world.instance();
    const failing = world.database.transaction(async (tx) => {
      await journal.append(tx, [anEvent({ ticketId: 'UNDONE', version: 1 })]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await happen(world.database, journal, [anEvent({ ticketId: 'DONE', version: 1 })]);
    await journal.settle();
    expect(await stored(world.database)).toEqual(['DONE-1']);
  });

  it('has each version of a ticket once', async () => {
    const journal = await world.instance();
    await happen(world.database, journal, [anEvent({ ticketId: 'ONCE', version: 1 })]);
    const again = happen(world.database, journal, [anEvent({ ticketId: 'ONCE', version: 1 })]);
    expect(await again.catch(isUniqueViolation)).toBe(true);
  });

  it('takes in what an instance has left that did not live to place it', async () => {
    const survivor = await world.instance();
    const stream = survivor.stream({ ticketId: 'LEFT' });
    const orphan = await world.connect();
    // Only written, as by an instance that was killed right after its commit.
    await orphan.transaction((tx) =>
      tx.insert(
        `INSERT INTO journal_event (ticketId, version, subscriberId, type, actor, visibility, at, state, messageId)
         VALUES ('LEFT', 1, 1, 'OPENED', 'SUBSCRIBER', 'PUBLIC', 1, '{}', NULL)`,
        [],
      ),
    );
    expect(names(await take(stream, 1))).toEqual(['LEFT-1']);
  });

  it('gives back an event as it was written', async () => {
    const journal = await world.instance();
    const event = anEvent({
      ticketId: '2346-789ACD',
      version: 7,
      subscriberId: 9_007_199_254_740_000,
      type: 'AUTHORIZED',
      state: { status: 'WAITING', text: 'почта 📮 \u202Eне ходит', empty: null, list: [1, 2.5] },
      at: 1_760_000_000_123,
      messageId: 12,
    });
    await happen(world.database, journal, [event]);
    await journal.settle();
    const fresh = await world.instance();
    for (const each of [journal, fresh]) {
      const { nodes } = await each.page({ all: true, after: null, first: 1 });
      expect(nodes[0]).toMatchObject({ ...event, position: 1 });
    }
  });
});
