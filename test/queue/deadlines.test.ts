import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { take } from '../../sdk/test/kit/take.js';
import { lapseTakes } from '../../src/queue/lapse-takes.js';
import { tellDeadlines } from '../../src/queue/tell-deadlines.js';
import { until } from '../kit/wait.js';
import { SIGNIFICANT, World } from '../kit/world.js';
import { DAY, HOUR, MINUTE, Shift } from './shift.js';

describe('a deadline', () => {
  let shift: Shift;
  let beside: World[];
  beforeEach(async () => {
    shift = await Shift.open({}, { password: 'пароль от панели' });
    beside = [];
  });
  afterEach(async () => {
    for (const world of beside) await world.close();
    await shift.close();
  });

  const instance = async (watchEveryMs?: number): Promise<World> => {
    const world = await World.open({ beside: shift.world, watchEveryMs });
    beside.push(world);
    return world;
  };

  const openMany = (count: number): Promise<string[]> =>
    Promise.all(Array.from({ length: count }, () => shift.opens()));

  const everythingTold = async (ids: readonly string[]): Promise<string[]> => {
    const stories = await Promise.all(ids.map((id) => shift.told(id)));
    return [...new Set(stories.map((story) => story.join()))];
  };

  it('3.5 is told once as at risk after 8 of the 10 hours, and once as breached after all of them', async () => {
    const id = await shift.opens();
    await shift.later(8 * HOUR - MINUTE);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    expect((await shift.reads(id)).deadline).toBe('PENDING');
    await shift.later(MINUTE);
    expect(await tellDeadlines(shift.deps)).toBe(1);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    expect((await shift.reads(id)).deadline).toBe('AT_RISK');
    await shift.later(2 * HOUR - MINUTE);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    await shift.later(MINUTE);
    expect(await tellDeadlines(shift.deps)).toBe(1);
    await shift.later(30 * DAY);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    expect(await shift.told(id)).toEqual(['AT_RISK', 'BREACHED']);
    expect((await shift.reads(id)).deadline).toBe('BREACHED');
  });

  it('is told as both, in order, where nobody looked before both had passed', async () => {
    const id = await shift.opens();
    await shift.later(11 * HOUR);
    expect(await tellDeadlines(shift.deps)).toBe(1);
    expect(await shift.history(id)).toEqual([
      'OPENED by SUBSCRIBER',
      'DEADLINE_AT_RISK by SYSTEM',
      'DEADLINE_BREACHED by SYSTEM',
    ]);
  });

  it('is told once for each of many tickets by two instances that look at the same time', async () => {
    const other = (await instance()).house.deps;
    const ids = await openMany(120);
    const looks = async (): Promise<number> => {
      const told = await Promise.all(
        [shift.deps, other, shift.deps, other].map((deps) => tellDeadlines(deps)),
      );
      return told.reduce((sum, count) => sum + count, 0);
    };
    for (const hours of [8, 2]) {
      await shift.later(hours * HOUR);
      let told = 0;
      for (let now = await looks(); now > 0; now = await looks()) told += now;
      expect(told).toBe(120);
    }
    expect(await everythingTold(ids)).toEqual(['AT_RISK,BREACHED']);
  });

  it('is told once by workers that watch side by side, more tickets than one look takes', async () => {
    const ids = await openMany(110);
    await instance(10);
    await instance(10);
    await shift.later(12 * HOUR);
    await until(async () => (await everythingTold(ids)).join(' ') === 'AT_RISK,BREACHED', {
      what: 'both events of each ticket',
      timeoutMs: 20_000,
    });
  });

  it('is told once over a restart, and what passed while nobody watched is told at the start', async () => {
    const [early, late] = [await shift.opens(), await shift.opens()];
    const before = await instance(10);
    await shift.later(9 * HOUR);
    await until(async () => (await shift.told(early)).length + (await shift.told(late)).length === 2, {
      what: 'both tickets at risk',
    });
    beside = [];
    await before.close();
    await shift.later(2 * HOUR);
    expect(await shift.told(early)).toEqual(['AT_RISK']);
    await instance(60_000);
    await until(async () => (await everythingTold([early, late])).join(' ') === 'AT_RISK,BREACHED', {
      what: 'the breaches',
    });
  });

  it('is told by the answer itself where that comes first, and never twice', async () => {
    const ids = await openMany(8);
    for (const id of ids) await shift.takes(id);
    await shift.later(8 * HOUR);
    await Promise.all([...ids.map((id) => shift.answers(id)), tellDeadlines(shift.deps)]);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    expect(await everythingTold(ids)).toEqual(['AT_RISK']);
    for (const id of ids) expect((await shift.reads(id)).deadline).toBe('MET');
  });

  it('of a reply that comes late is told before the reply', async () => {
    const id = await shift.opens();
    await shift.later(11 * HOUR);
    await shift.takes(id);
    await shift.answers(id);
    expect(await shift.history(id)).toEqual([
      'OPENED by SUBSCRIBER',
      'DEADLINE_AT_RISK by SYSTEM',
      'DEADLINE_BREACHED by SYSTEM',
      'TAKEN by AGENT',
      'RESOLVED by AGENT',
    ]);
    expect((await shift.reads(id)).deadline).toBe('BREACHED');
  });

  it('is never told of a ticket that was answered or closed before', async () => {
    const [answered, closed] = [await shift.opens(), await shift.opens()];
    await shift.takes(answered);
    await shift.answers(answered);
    await shift.ivanov.page.closeTicket({ ticketId: closed });
    await shift.later(30 * DAY);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    expect(await everythingTold([answered, closed])).toEqual(['']);
    expect([(await shift.reads(answered)).deadline, (await shift.reads(closed)).deadline]).toEqual([
      'MET',
      'MET',
    ]);
  });

  it('runs on while a ticket is taken, put back and taken again', async () => {
    const id = await shift.opens();
    await shift.takes(id);
    await shift.later(8 * HOUR);
    expect(await tellDeadlines(shift.deps)).toBe(1);
    (await shift.vera.desk.releaseTicket({ ticketId: id })).orThrow();
    await shift.takes(id);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    await shift.later(2 * HOUR);
    expect(await tellDeadlines(shift.deps)).toBe(1);
    expect(await shift.told(id)).toEqual(['AT_RISK', 'BREACHED']);
  });

  it('begins anew when a reply brings the ticket back', async () => {
    const id = await shift.opens();
    await shift.later(11 * HOUR);
    await shift.takes(id);
    await shift.answers(id);
    await shift.later(DAY);
    await shift.ivanov.page.replyToTicket({ ticketId: id, body: 'Снова не работает.' });
    expect((await shift.reads(id)).deadline).toBe('PENDING');
    await shift.later(8 * HOUR - MINUTE);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    await shift.later(MINUTE);
    expect(await tellDeadlines(shift.deps)).toBe(1);
    expect(await shift.told(id)).toEqual(['AT_RISK', 'BREACHED', 'AT_RISK']);
  });

  it('3.7 does not run while an authorization is missing, and has its full time from then on', async () => {
    const id = await shift.opens({ topic: SIGNIFICANT });
    await shift.later(30 * DAY);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    const authorization = { password: 'пароль от панели' };
    (await shift.ivanov.page.authorizeTicket({ ticketId: id, authorization })).orThrow();
    await shift.later(8 * HOUR - MINUTE);
    expect(await tellDeadlines(shift.deps)).toBe(0);
    await shift.later(2 * HOUR + MINUTE);
    expect(await tellDeadlines(shift.deps)).toBe(1);
    expect(await shift.told(id)).toEqual(['AT_RISK', 'BREACHED']);
  });

  it('is told live to the subscriber and to the support service', async () => {
    const id = await shift.opens();
    await shift.world.settle();
    const { page, desk } = { page: shift.ivanov.page, desk: shift.vera.desk };
    const streams = [page.live.ticket(id), page.live.myTickets(), desk.live.queue(), desk.live.ticket(id)];
    const ready = streams.map((stream) => take(stream, 1));
    await until(() => shift.deps.journal.streamCount === streams.length, { what: 'the streams' });
    // The subscriber's session would end before eight hours are over, so the deadline is brought near instead.
    await shift.deps.database.transaction((tx) =>
      tx.change('UPDATE ticket SET watchAt = ? WHERE id = ?', [shift.world.clock.now(), id]),
    );
    await instance(10);
    const told = await Promise.all(ready);
    for (const stream of streams) stream.close();
    for (const events of told)
      expect(events).toMatchObject([{ ticketId: id, type: 'DEADLINE_AT_RISK', actor: 'SYSTEM' }]);
  });

  it('that has passed puts a ticket on the list of overdue ones, and the reply takes it off', async () => {
    const overdue = async (): Promise<string[]> => {
      const { nodes } = await shift.vera.desk.tickets({ filter: { overdue: true } });
      return nodes.map(({ id }) => id);
    };
    const late = await shift.opens();
    await shift.later(5 * HOUR);
    await shift.opens();
    await shift.later(6 * HOUR);
    // Whether or not it was told already.
    expect(await overdue()).toEqual([late]);
    await tellDeadlines(shift.deps);
    expect(await overdue()).toEqual([late]);
    await shift.takes(late);
    expect(await overdue()).toEqual([late]);
    await shift.answers(late);
    expect(await overdue()).toEqual([]);
  });

  it('3.10 of an authorization puts a ticket on its own list after seven days', async () => {
    const owing = async (): Promise<number> =>
      (await shift.vera.desk.tickets({ filter: { authorizationOverdue: true } })).nodes.length;
    await shift.opens({ topic: SIGNIFICANT });
    await shift.opens();
    await shift.later(7 * DAY - MINUTE);
    expect(await owing()).toBe(0);
    await shift.later(MINUTE);
    expect(await owing()).toBe(1);
  });

  it('is no business of subscribers where lists are concerned', async () => {
    for (const filter of [{ overdue: true }, { authorizationOverdue: true }, { overdue: false }])
      await expect(shift.ivanov.page.tickets({ filter })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('that cannot be told does not hold up the others', async () => {
    const [broken, sound] = [await shift.opens(), await shift.opens()];
    // Its next version is taken in the journal, which nothing in the house brings about.
    await shift.deps.database.transaction((tx) =>
      tx.change('UPDATE journal_event SET version = 2 WHERE ticketId = ?', [broken]),
    );
    await shift.later(9 * HOUR);
    await expect(tellDeadlines(shift.deps)).rejects.toThrow();
    expect(await shift.told(sound)).toEqual(['AT_RISK']);
    expect(await shift.told(broken)).toEqual([]);
  });

  it('costs two statements to look for where none is due', async () => {
    await shift.opens();
    const statements: string[] = [];
    const { database } = shift.deps;
    const select = database.select.bind(database);
    const transaction = database.transaction.bind(database);
    database.select = (sql, parameters) => {
      // The journal looks at its head meanwhile.
      if (!sql.includes('journal_')) statements.push(sql);
      return select(sql, parameters);
    };
    database.transaction = (work) => {
      statements.push('BEGIN');
      return transaction(work);
    };
    const done = (await tellDeadlines(shift.deps)) + (await lapseTakes(shift.deps));
    Object.assign(database, { select, transaction });
    expect(done).toBe(0);
    expect(statements).toHaveLength(2);
  });
});
