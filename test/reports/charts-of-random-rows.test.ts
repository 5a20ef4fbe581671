import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { insertInto, type Transaction } from '../../src/database/index.js';
import { defaultRegulations } from '../../src/regulations/index.js';
import { readAgentFigures } from '../../src/reports/agent-figures.js';
import { bucketsFor, readFirstResponse } from '../../src/reports/first-response.js';
import { readLoad } from '../../src/reports/load-by-hour.js';
import { World } from '../kit/world.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Six weeks around the end of summer time in Berlin and New York. */
const START = Date.parse('2026-10-05T03:30:00Z');
const END = Date.parse('2026-11-16T17:00:00Z');
const SPAN = { from: START, to: END };
const ZONES = ['Europe/Moscow', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'];
const REGULATIONS = defaultRegulations();

type Taking = { readonly agentId: number; readonly at: number };
type Reply = {
  readonly at: number;
  readonly waited: number | null;
  readonly first: boolean;
  readonly agentId: number | null;
  readonly closed: boolean;
  /** Before the reply, since the ticket waits for it or earlier. */
  readonly takings: readonly Taking[];
};

/** A little before and after the span, too; on quarters of an hour, so that zones with odd offsets show. */
const moment = fc
  .integer({ min: START / (15 * MINUTE) - 100, max: END / (15 * MINUTE) + 100 })
  .map((quarter) => quarter * 15 * MINUTE);
const agentId = fc.integer({ min: 1, max: 3 });

const reply = fc
  .record({
    at: moment,
    waited: fc.option(fc.integer({ min: 0, max: 60 }).map((quarters) => quarters * 15 * MINUTE)),
    first: fc.boolean(),
    agentId: fc.option(agentId),
    closed: fc.boolean(),
    before: fc.array(fc.record({ agentId, minutes: fc.integer({ min: 0, max: 900 }) }), { maxLength: 3 }),
  })
  .map(
    ({ before, ...rest }): Reply => ({
      ...rest,
      takings: before.map((one) => ({ agentId: one.agentId, at: rest.at - one.minutes * MINUTE })),
    }),
  );

const TICKET = [
  ...[
    'id',
    'version',
    'subscriberId',
    'topicId',
    'requestType',
    'channel',
    'lane',
    'status',
    '`authorization`',
  ],
  ...['deadline', 'subject', 'description', 'receivedAt'],
];
const RESPONSE = [
  ...['ticketId', 'version', 'lane', 'agentId', 'waitingSince', 'respondBy', 'at', 'type', '`first`'],
];
const TAKING = ['ticketId', 'version', 'agentId', 'lane', 'waitingSince', 'at', 'outOfTurn', 'reason'];
const KINDS = ['cron', 'FAULT', 'PANEL', 'REGULAR', 'CLOSED', 'NOT_REQUIRED', 'MET', 'Тема', 'Описание'];

const isIn = (at: number): boolean => at >= START && at < END;

const nearestRank = (values: readonly number[]): number | null =>
  [...values].sort((a, b) => a - b).find((_, i) => (i + 1) * 2 >= values.length) ?? null;

/** What the clocks show, as people would read them off: nothing of how the report reckons. */
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const shownIn = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  return (at: number): string => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return `${WEEKDAYS.indexOf(parts.weekday ?? '') + 1} ${Number(parts.hour)}`;
  };
};

describe('the charts of any rows', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const writeReply = async (tx: Transaction, given: Reply, i: number): Promise<void> => {
    const { at, waited, first, closed, takings } = given;
    const since = waited === null ? null : at - waited;
    const type = closed ? 'CLOSED' : 'RESOLVED';
    const version = takings.length + 2;
    const due = since === null ? null : since + 10 * HOUR;
    await tx.insert(insertInto('response', RESPONSE), [
      ...[`T${i}`, version, 'REGULAR', given.agentId, since, due, at, type, first],
    ]);
    for (const [j, taking] of takings.entries())
      await tx.insert(insertInto('taking', TAKING), [
        ...[`T${i}`, j + 2 - 1, taking.agentId, 'REGULAR', since ?? at, taking.at, false, null],
      ]);
  };

  const write = (received: readonly number[], replies: readonly Reply[]): Promise<void> =>
    world.house.deps.database.transaction(async (tx) => {
      for (const table of ['response', 'taking', 'ticket']) await tx.change(`DELETE FROM ${table}`, []);
      for (const [i, at] of received.entries()) {
        const [topic, ...kinds] = KINDS;
        await tx.insert(insertInto('ticket', TICKET), [`R${i}`, 1, 1, topic, ...kinds, at]);
      }
      for (const [i, given] of replies.entries()) await writeReply(tx, given, i);
    });

  it('are those that counting one by one gives, hour by hour, bar by bar and agent by agent', async () => {
    const { database } = world.house.deps;
    await fc.assert(
      fc.asyncProperty(
        fc.array(moment, { maxLength: 40 }),
        fc.array(reply, { maxLength: 30 }),
        fc.constantFrom(...ZONES),
        async (received, replies, timeZone) => {
          await write(received, replies);
          const within = replies.filter(({ at }) => isIn(at));

          const shown = shownIn(timeZone);
          const answered = within.filter(({ closed }) => !closed).map(({ at }) => shown(at));
          const came = received.filter(isIn).map(shown);
          const load = await readLoad(database, SPAN, timeZone);
          expect(load).toHaveLength(168);
          for (const { weekday, hour, ...counts } of load) {
            const here = (all: readonly string[]) => all.filter((one) => one === `${weekday} ${hour}`).length;
            expect(counts).toEqual({ received: here(came), answered: here(answered) });
          }

          const waits = within.flatMap(({ first, waited }) => (first && waited !== null ? [waited] : []));
          const bars = await readFirstResponse(database, SPAN, REGULATIONS);
          for (const { fromMinutes, toMinutes, count } of bars) {
            const above = (ms: number) => ms > fromMinutes * MINUTE || (fromMinutes === 0 && ms === 0);
            const held = waits.filter((ms) => above(ms) && ms <= (toMinutes ?? Infinity) * MINUTE);
            expect(count).toBe(held.length);
          }

          const figures = await readAgentFigures(database, SPAN);
          for (const id of [1, 2, 3]) {
            const theirs = within.filter((one) => one.agentId === id && !one.closed);
            const taken = replies
              .flatMap(({ takings }) => takings)
              .filter((one) => one.agentId === id && isIn(one.at));
            const times = theirs.flatMap(({ at, waited, takings }) => {
              const own = takings.filter(
                (one) => one.agentId === id && waited !== null && one.at >= at - waited,
              );
              return own.length ? [at - Math.max(...own.map((one) => one.at))] : [];
            });
            const expected = {
              agentId: id,
              answers: theirs.length,
              taken: taken.length,
              median: nearestRank(times),
            };
            const nothing = theirs.length === 0 && taken.length === 0;
            expect(figures.find((one) => one.agentId === id)).toEqual(nothing ? undefined : expected);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('3.5 have bars up to the promised time, whatever it is, and one for what is over it', () => {
    const ends = (responseHours: number) => bucketsFor({ responseHours }).map(({ toMinutes }) => toMinutes);
    expect(ends(10)).toEqual([15, 30, 60, 120, 240, 360, 480, 600, null]);
    expect(ends(1)).toEqual([15, 30, 60, null]);
    expect(ends(24)).toEqual([15, 30, 60, 120, 240, 360, 480, 720, 1_440, null]);
    for (const hours of [1, 10, 24, 720]) {
      const buckets = bucketsFor({ responseHours: hours });
      expect(buckets.map(({ fromMinutes }) => fromMinutes)).toEqual([
        0,
        ...buckets.slice(0, -1).map(({ toMinutes }) => toMinutes),
      ]);
    }
  });
});
