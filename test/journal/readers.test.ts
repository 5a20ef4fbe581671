import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DurableReader, type DurableReaderOptions, type Journal } from '../../src/journal/index.js';
import { deferred, until } from '../kit/wait.js';
import { happen, history, type JournalWorld, journalWorld, names, quiet } from './journals.js';

const NAME = 'letters';

describe('a durable reader', () => {
  let world: JournalWorld;
  let journal: Journal;
  const readers: DurableReader[] = [];
  beforeEach(async () => {
    world = await journalWorld();
    journal = await world.instance();
  });
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.stop()));
    await world.end();
  });

  const start = (
    options: Partial<DurableReaderOptions> & Pick<DurableReaderOptions, 'handle'>,
  ): DurableReader => {
    const reader = new DurableReader({
      journal,
      database: world.database,
      log: quiet,
      name: NAME,
      ...options,
    });
    readers.push(reader);
    return reader;
  };
  /** A reader that notes what it handles. */
  const noting = (options: Partial<DurableReaderOptions> = {}): { seen: string[]; reader: DurableReader } => {
    const seen: string[] = [];
    const handle: DurableReaderOptions['handle'] = async (events) => {
      seen.push(...names(events));
    };
    return { seen, reader: start({ ...options, handle }) };
  };
  const position = async (): Promise<number | undefined> => {
    const [row] = await world.database.select<{ position: number }>(
      'SELECT position FROM journal_reader WHERE name = ?',
      [NAME],
    );
    return row?.position;
  };

  it('handles every event in order and goes on after a restart where it has stopped', async () => {
    await happen(world.database, journal, history('A', 250));
    const { seen, reader } = noting();
    await until(() => seen.length === 250, { what: 'the first 250 events' });
    await reader.stop();
    expect(await position()).toBe(250);
    await happen(world.database, journal, history('A', 5, { version: 251 }));
    const { seen: after } = noting();
    await until(() => after.length === 5, { what: 'the events of the meantime' });
    expect([...seen, ...after]).toEqual(history('A', 255).map(({ version }) => `A-${version}`));
    await happen(world.database, journal, history('A', 1, { version: 256 }));
    await until(() => after.at(-1) === 'A-256', { what: 'a live event' });
  });

  it('may begin now, leaving the past alone', async () => {
    await happen(world.database, journal, history('PAST', 3));
    await journal.settle();
    const { seen } = noting({ from: 'now' });
    await until(async () => (await position()) !== undefined, { what: 'the reader to be known' });
    await happen(world.database, journal, history('A', 2));
    await until(() => seen.length === 2, { what: 'the events' });
    expect(seen).toEqual(['A-1', 'A-2']);
  });

  it('tries again what it has failed to handle, and stores nothing before that', async () => {
    await happen(world.database, journal, history('A', 3));
    await journal.settle();
    const tries: string[][] = [];
    start({
      handle: async (events) => {
        tries.push(names(events));
        expect(await position()).toBe(0);
        if (tries.length < 3) throw new Error('the mail server is away');
      },
    });
    await until(async () => (await position()) === 3, { what: 'the position to be stored' });
    expect(tries).toEqual([
      ['A-1', 'A-2', 'A-3'],
      ['A-1', 'A-2', 'A-3'],
      ['A-1', 'A-2', 'A-3'],
    ]);
  });

  it('runs on one of several instances at a time', async () => {
    const other = await world.instance();
    let atOnce = 0;
    let most = 0;
    const seen: string[] = [];
    const handle: DurableReaderOptions['handle'] = async (events) => {
      most = Math.max(most, ++atOnce);
      await world.database.select('SELECT 1');
      seen.push(...names(events));
      atOnce--;
    };
    start({ handle, batch: 1 });
    start({ handle, batch: 1, journal: other });
    await happen(world.database, journal, history('A', 20));
    await until(() => seen.length >= 20, { what: 'all events' });
    expect(most).toBe(1);
    expect(seen).toEqual(history('A', 20).map(({ version }) => `A-${version}`));
  });

  it('is taken over by another instance when it has stopped, and when it is gone without a word', async () => {
    const leaseMs = 300;
    const { seen: first, reader } = noting({ leaseMs });
    await happen(world.database, journal, history('A', 1));
    await until(() => first.length === 1, { what: 'the first reader to read' });
    const { seen: second } = noting({ leaseMs, journal: await world.instance() });
    await reader.stop();
    await happen(world.database, journal, history('A', 1, { version: 2 }));
    await until(() => second.length === 1, { what: 'the second reader to take over' });
    // Stored once the work is done, so that what ends in between is done again.
    await until(async () => (await position()) === 2, { what: 'the second reader’s place' });

    const other = await journalWorld();
    const gone = await other.instance();
    // As a killed instance leaves it.
    await other.database.transaction((tx) =>
      tx.insert('INSERT INTO journal_reader (name, position, owner, leaseUntil) VALUES (?, 0, ?, ?)', [
        NAME,
        'killed',
        Date.now() + leaseMs,
      ]),
    );
    await happen(other.database, gone, history('B', 2));
    const { seen: heir, reader: last } = noting({ leaseMs, journal: gone, database: other.database });
    await until(() => heir.length === 2, { what: 'the lease to end and the heir to read' });
    await last.stop();
    await other.end();
  });

  it('is told when another has taken over while it was handling, and does not store its position', async () => {
    const [handling, taken] = [deferred(), deferred()];
    await happen(world.database, journal, history('A', 1));
    start({
      leaseMs: 150,
      handle: async (_events, signal) => {
        signal.addEventListener('abort', () => taken.resolve());
        handling.resolve();
        await taken.promise;
      },
    });
    await handling.promise;
    await world.database.transaction((tx) =>
      tx.change('UPDATE journal_reader SET owner = ?, leaseUntil = ? WHERE name = ?', [
        'another',
        Date.now() + 60_000,
        NAME,
      ]),
    );
    await taken.promise;
    await readers[0]?.stop();
    expect(await position()).toBe(0);
  });

  it('ends with its instance', async () => {
    const { reader } = noting();
    await until(async () => (await position()) !== undefined, { what: 'the reader to be known' });
    await journal.stop();
    await reader.stop();
  });
});
