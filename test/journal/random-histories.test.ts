import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventFilter, EventStream, Journal } from '../../src/journal/index.js';
import { until, within } from '../kit/wait.js';
import { happen, history, type JournalWorld, journalWorld } from './journals.js';

const TICKETS = ['A', 'B', 'C'];
const SUBSCRIBER_OF: Readonly<Record<string, number>> = { A: 1, B: 1, C: 2 };
const FILTERS: readonly EventFilter[] = [
  { all: true },
  { ticketId: 'A' },
  { ticketId: 'C' },
  { subscriberId: 1 },
];

/** What may happen next: events written on an instance, a stream opened at a part of the journal, one ended. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      instance: fc.nat(2),
      ticketId: fc.constantFrom(...TICKETS),
      count: fc.integer({ min: 1, max: 8 }),
      atOnce: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('open' as const),
      instance: fc.nat(2),
      filter: fc.constantFrom(...FILTERS),
      /** Where in the journal, from its beginning to its head. */
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      /** Events to read before the reader takes a long pause; it goes on at the end. */
      appetite: fc.nat(12),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const), which: fc.nat(5) }) },
);

/** A reader of a stream, with all that it has got. It pauses when it has had enough, and goes on at the end. */
class Reading {
  ended = false;
  private readonly got: number[] = [];
  private readonly stream: EventStream;
  private readonly first: Promise<void>;

  constructor(
    journal: Journal,
    readonly filter: EventFilter,
    readonly after: number,
    private readonly appetite: number,
  ) {
    this.stream = journal.stream({ ...filter, after });
    this.first = this.read(appetite);
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.stream.return();
  }

  /** Reads on to a number of events. @returns the positions of all that it has got. */
  async finish(count: number): Promise<number[]> {
    if (!this.ended) {
      const first = Math.min(this.appetite, count);
      await until(() => this.got.length >= first, { what: `${first} events` });
      if (first < count) await within(this.read(count), { what: `${count} events` });
    }
    await this.stream.return();
    await this.first;
    return this.got;
  }

  private async read(upTo: number): Promise<void> {
    while (this.got.length < upTo) {
      const { done, value } = await this.stream.next();
      if (done) return;
      this.got.push(value.position);
    }
  }
}

const where = (filter: EventFilter): { sql: string; parameters: (string | number)[] } => {
  if ('ticketId' in filter) return { sql: 'ticketId = ?', parameters: [filter.ticketId] };
  if ('subscriberId' in filter) return { sql: 'subscriberId = ?', parameters: [filter.subscriberId] };
  return { sql: '1 = 1', parameters: [] };
};

describe('for any history of writes on several instances', () => {
  let world: JournalWorld;
  let instances: Journal[];
  const versions = new Map<string, number>();
  const writes = new Map<string, Promise<void>>();

  beforeEach(async () => {
    world = await journalWorld();
    instances = [
      await world.instance({ windowEvents: 4 }),
      await world.instance({ windowEvents: 1 }),
      await world.instance(),
    ];
    versions.clear();
    writes.clear();
  });
  afterEach(() => world.end());

  /** One after the other for one ticket, as the lock on its row has it; all else at once. */
  const write = (instance: Journal, ticketId: string, count: number, atOnce: boolean): Promise<void> => {
    const written = (writes.get(ticketId) ?? Promise.resolve()).then(async () => {
      const version = (versions.get(ticketId) ?? 0) + 1;
      versions.set(ticketId, version + count - 1);
      const events = history(ticketId, count, { version, subscriberId: SUBSCRIBER_OF[ticketId] });
      if (atOnce) await world.database.transaction((tx) => instance.append(tx, events));
      else await happen(world.database, instance, events);
    });
    writes.set(ticketId, written);
    return written;
  };

  const expected = async ({ filter, after }: Reading): Promise<number[]> => {
    const { sql, parameters } = where(filter);
    const rows = await world.database.select<{ position: number }>(
      `SELECT position FROM journal_event WHERE position > ? AND ${sql} ORDER BY position`,
      [after, ...parameters],
    );
    return rows.map(({ position }) => position);
  };

  it("each stream's sequence is the rest of the database's after its cursor", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const readings: Reading[] = [];
        for (const each of steps) {
          const journal = instances['instance' in each ? each.instance : 0] as Journal;
          if (each.kind === 'write') void write(journal, each.ticketId, each.count, each.atOnce);
          else if (each.kind === 'open')
            readings.push(
              new Reading(journal, each.filter, Math.floor(each.share * journal.head), each.appetite),
            );
          else await readings[each.which]?.end();
          // Lets the others run a little, as much as chance will have it.
          await world.database.select('SELECT 1');
        }
        await Promise.all(writes.values());
        await instances[0]?.settle();
        for (const reading of readings) {
          const positions = await expected(reading);
          const got = await reading.finish(positions.length);
          expect(got).toEqual(reading.ended ? positions.slice(0, got.length) : positions);
        }
        expect(instances.map(({ streamCount }) => streamCount)).toEqual([0, 0, 0]);
      }),
      { numRuns: 40 },
    );
  });
});
