import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { insertInto } from '../../src/database/index.js';
import { readCounts } from '../../src/reports/read-counts.js';
import { readPercentiles } from '../../src/reports/read-percentiles.js';
import { sumOf } from '../../src/reports/service-figures.js';
import { type Week, weeksOf } from '../../src/reports/weeks.js';
import { World } from '../kit/world.js';

const HOUR = 3_600_000;
const START = Date.parse('2026-08-31T21:00:00Z');
const END = Date.parse('2026-09-27T10:00:00Z');
const WEEKS = weeksOf({ from: START, to: END }, 'Europe/Moscow');

type Reply = { readonly at: number; readonly waited: number | null; readonly first: boolean };

const COLUMNS = [
  'ticketId',
  'version',
  'lane',
  'agentId',
  'waitingSince',
  'respondBy',
  'at',
  'type',
  '`first`',
];
const INSERT = insertInto('response', COLUMNS);

const replies = fc.array(
  fc.record<Reply>({
    // A little before and after the span, too. Few different times, so that many are alike.
    at: fc.integer({ min: START / HOUR - 30, max: END / HOUR + 30 }).map((hour) => hour * HOUR),
    waited: fc.option(fc.integer({ min: 0, max: 15 }).map((hours) => hours * HOUR)),
    first: fc.boolean(),
  }),
  { maxLength: 60 },
);

const isIn = (at: number, { from, to }: Pick<Week, 'from' | 'to'>): boolean => at >= from && at < to;

/** The definition, word for word: the smallest that at least this share of all does not exceed. */
const nearestRank = (values: readonly number[], percent: number): number | null =>
  [...values].sort((a, b) => a - b).find((_, i) => (i + 1) * 100 >= percent * values.length) ?? null;

describe('the figures of any replies', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const write = (given: readonly Reply[]): Promise<void> =>
    world.house.deps.database.transaction(async (tx) => {
      await tx.change('DELETE FROM response', []);
      for (const [i, { at, waited, first }] of given.entries()) {
        const since = waited === null ? null : at - waited;
        const due = since === null ? null : since + 10 * HOUR;
        await tx.insert(INSERT, [`T${i}`, 2, 'REGULAR', 1, since, due, at, 'RESOLVED', first]);
      }
    });

  it('are those of each week counted one by one, their sum is the total, and percentiles are by nearest rank', async () => {
    const { database } = world.house.deps;
    await fc.assert(
      fc.asyncProperty(replies, async (given) => {
        await write(given);
        const found = await readCounts(database, WEEKS, END);
        const { ofWeek, total } = await readPercentiles(database, WEEKS);
        const expected = (week: Pick<Week, 'from' | 'to'>) => {
          const within = given.filter(({ at }) => isIn(at, week));
          const inTime = within.filter(({ waited }) => waited !== null && waited <= 10 * HOUR);
          const late = given.filter(
            ({ at, waited }) => waited !== null && waited > 10 * HOUR && isIn(at - waited + 10 * HOUR, week),
          );
          return { replies: within.length, answeredInTime: inTime.length, late: late.length };
        };
        const ranks = (week: Pick<Week, 'from' | 'to'>) => {
          const times = given.flatMap(({ at, waited, first }) =>
            first && waited !== null && isIn(at, week) ? [waited] : [],
          );
          return { median: nearestRank(times, 50), p90: nearestRank(times, 90) };
        };
        for (const [i, week] of WEEKS.entries()) {
          const counts = sumOf(found.filter((one) => one.week === i).map((one) => one.counts));
          expect(counts).toMatchObject(expected(week));
          expect(ofWeek[i]).toEqual(ranks(week));
        }
        const whole = { from: START, to: END };
        expect(sumOf(found.map(({ counts }) => counts))).toMatchObject(expected(whole));
        expect(total).toEqual(ranks(whole));
      }),
      { numRuns: 40 },
    );
  });
});
