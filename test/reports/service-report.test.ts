import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceReport } from '../../src/reports/service-report.js';
import { serviceReportType } from '../../src/reports/service-report.type.js';
import { ProviderWeeks } from './provider-weeks.js';

const FIRST_MONDAY = '2026-09-20T21:00:00.000Z';
const FOURTH_MONDAY = '2026-10-11T21:00:00.000Z';

/** One afternoon, a Sunday evening before a Monday, and two quiet weeks. Times are Moscow's, three hours before UTC. */
const threeWeeks = async (provider: ProviderWeeks): Promise<void> => {
  provider.at('2026-09-21T17:00:00+03:00');
  const [a, b, e] = [await provider.opens(), await provider.opens(), await provider.opens('emergency')];
  const unproven = await provider.opens('significant');
  provider.at('2026-09-21T17:05:00+03:00');
  await provider.moves(e, 'REGULAR', 'Сайт открывается, это не авария');
  provider.at('2026-09-21T17:10:00+03:00');
  await provider.takesOutOfTurn(b, 'Просил директор');
  provider.at('2026-09-21T17:20:00+03:00');
  await provider.answers(b); // after 20 minutes
  provider.at('2026-09-21T17:30:00+03:00');
  expect(await provider.takesNext()).toBe(a);
  await provider.answers(a, 'AWAITING_SUBSCRIBER'); // after 30 minutes
  provider.at('2026-09-21T18:30:00+03:00');
  await provider.refusesWithoutAuthorization(unproven); // nothing was owed
  expect(await provider.takesNext()).toBe(e);
  provider.at('2026-09-22T04:00:00+03:00');
  await provider.answers(e); // after 11 hours, one too late
  provider.at('2026-09-22T05:00:00+03:00');
  await provider.replies(a);
  expect(await provider.takesNext()).toBe(a);
  provider.at('2026-09-22T06:00:00+03:00');
  await provider.answers(a); // in time; not the first reply

  provider.at('2026-09-27T20:00:00+03:00');
  const [d, f] = [await provider.opens(), await provider.opens()];
  provider.at('2026-09-28T05:00:00+03:00');
  expect(await provider.takesNext()).toBe(d);
  await provider.answers(d); // after 9 hours, in the second week
  provider.at('2026-09-28T08:00:00+03:00');
  await provider.gives(f); // two hours after its reply was due
  provider.at('2026-09-30T12:00:00+03:00');
  await provider.opens(); // never answered

  provider.at('2026-10-09T12:00:00+03:00');
  await provider.opens(); // due in the evening, and that is not yet
  const closed = await provider.opens();
  await provider.gives(closed); // in time: nobody owes anything any more
};

const NO_REFUSALS = [
  { reason: 'AUTHORIZATION_MISSING', count: 0 },
  { reason: 'OUTSIDE_CONTRACT', count: 0 },
  { reason: 'SERVICES_BLOCKED', count: 0 },
];
const ONE_REFUSAL = [{ reason: 'AUTHORIZATION_MISSING', count: 1 }, ...NO_REFUSALS.slice(1)];

const FIRST_WEEK = {
  received: 6,
  replies: 5,
  answeredInTime: 3,
  late: 1,
  share: 0.75,
  firstResponseMedianMinutes: 30,
  firstResponseP90Minutes: 660,
  refusals: ONE_REFUSAL,
  emergencies: 1,
  emergenciesMovedToRegular: 1,
  outOfTurnTakings: 1,
};
const SECOND_WEEK = {
  received: 1,
  replies: 1,
  answeredInTime: 1,
  late: 2,
  share: 1 / 3,
  firstResponseMedianMinutes: 540,
  firstResponseP90Minutes: 540,
  refusals: NO_REFUSALS,
  emergencies: 0,
  emergenciesMovedToRegular: 0,
  outOfTurnTakings: 0,
};
const THIRD_WEEK = {
  ...SECOND_WEEK,
  received: 2,
  replies: 0,
  answeredInTime: 0,
  late: 0,
  share: null,
  firstResponseMedianMinutes: null,
  firstResponseP90Minutes: null,
};

describe('the service report', () => {
  let provider: ProviderWeeks;
  beforeAll(async () => {
    provider = await ProviderWeeks.open();
    await threeWeeks(provider);
  });
  afterAll(() => provider.close());

  const report = async (from: string, to: string) =>
    serviceReportType(await serviceReport(provider.cast.deps, provider.galina, new Date(from), new Date(to)));

  it('3.5 tells by week how the promise was kept and where the order was left', async () => {
    const { weeks } = await report(FIRST_MONDAY, FOURTH_MONDAY);
    expect(weeks).toEqual([
      { startsOn: '2026-09-21', figures: FIRST_WEEK },
      { startsOn: '2026-09-28', figures: SECOND_WEEK },
      { startsOn: '2026-10-05', figures: THIRD_WEEK },
    ]);
  });

  it('adds the weeks up, and takes the middle of all first replies together', async () => {
    const { total } = await report(FIRST_MONDAY, FOURTH_MONDAY);
    expect(total).toEqual({
      received: 9,
      replies: 6,
      answeredInTime: 4,
      late: 3,
      share: 4 / 7,
      firstResponseMedianMinutes: 30,
      firstResponseP90Minutes: 660,
      refusals: ONE_REFUSAL,
      emergencies: 1,
      emergenciesMovedToRegular: 1,
      outOfTurnTakings: 1,
    });
  });

  it('says the same of a week alone as within others, since a broken promise stays in the week it was due', async () => {
    const { weeks, total } = await report(FIRST_MONDAY, '2026-09-27T21:00:00.000Z');
    expect(weeks).toEqual([{ startsOn: '2026-09-21', figures: FIRST_WEEK }]);
    expect(total).toEqual(FIRST_WEEK);
  });

  it('counts in a cut week what lies in the span alone', async () => {
    const { weeks } = await report('2026-09-27T16:00:00.000Z', '2026-09-28T04:00:00.000Z');
    expect(weeks.map(({ figures: { received, replies, late } }) => [received, replies, late])).toEqual([
      [2, 0, 0],
      // Given up at 8:00, when it had been due at 6:00.
      [0, 1, 1],
    ]);
  });

  it('costs eight statements, however long the span is', async () => {
    const { database } = provider.cast.deps;
    const select = database.select.bind(database);
    const counts: number[] = [];
    for (const to of ['2026-09-21T21:00:00.000Z', '2027-09-20T21:00:00.000Z']) {
      let statements = 0;
      database.select = (sql, parameters) => {
        // The journal looks at its head meanwhile.
        if (!sql.includes('journal_')) statements++;
        return select(sql, parameters);
      };
      await report(FIRST_MONDAY, to);
      database.select = select;
      counts.push(statements);
    }
    expect(counts).toEqual([8, 8]);
  });

  it('has weeks of another time zone where one is named, and refuses one that there is not', async () => {
    const { deps } = provider.cast;
    const ask = (zone: string | null) =>
      serviceReport(deps, provider.galina, new Date(FIRST_MONDAY), new Date(FOURTH_MONDAY), zone);
    expect((await ask(null)).timeZone).toBe('Europe/Moscow');
    const { timeZone, weeks } = await ask('Asia/Vladivostok');
    expect([timeZone, weeks.map(({ startsOn }) => startsOn)]).toEqual([
      'Asia/Vladivostok',
      ['2026-09-21', '2026-09-28', '2026-10-05', '2026-10-12'],
    ]);
    for (const zone of ['', '+03:00', 'Europe/Nowhere', '\ud83d', "'; DROP TABLE ticket; --"])
      await expect(ask(zone)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is for supervisors, and for a span of at most 53 weeks', async () => {
    const { deps } = provider.cast;
    const ask = (actor: typeof provider.galina, to: string) =>
      serviceReport(deps, actor, new Date(FIRST_MONDAY), new Date(to));
    await expect(ask(provider.vera, FOURTH_MONDAY)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const to of [FIRST_MONDAY, '2026-01-01T00:00:00Z', '2027-09-27T00:00:00Z'])
      await expect(ask(provider.galina, to)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
