import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuthError, attendTicket, NotFoundError, type Presence } from '../../sdk/src/index.js';
import { take } from '../../sdk/test/kit/take.js';
import { startRedis } from '../kit/redis.js';
import { until, within } from '../kit/wait.js';
import { World } from '../kit/world.js';
import { inWords, Office, type Told } from './office.js';

type Stream = AsyncIterator<readonly Presence[], undefined, undefined>;

const next = async (stream: Stream): Promise<Told> => (await take(stream, 1))[0]?.map(inWords) ?? [];

describe('who is at a ticket, live', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
  });
  afterEach(() => office.close());

  const watch = ({ desk } = office.oleg) => desk.live.presence(office.ticketId);

  it('is told at once, and again when somebody comes, begins to write or goes', async () => {
    await office.reports(office.oleg, 'LOOKING');
    const stream = watch();
    expect(await next(stream)).toEqual(['Олег LOOKING']);
    await office.reports(office.vera, 'LOOKING');
    expect(await next(stream)).toEqual(['Олег LOOKING', 'Вера LOOKING']);
    await office.reports(office.vera, 'WRITING');
    expect(await next(stream)).toEqual(['Олег LOOKING', 'Вера WRITING']);
    await office.reports(office.vera, 'GONE');
    expect(await next(stream)).toEqual(['Олег LOOKING']);
    stream.close();
  });

  it('is told of a page that is not heard of any more', async () => {
    await office.reports(office.vera, 'WRITING');
    const stream = watch();
    expect(await next(stream)).toEqual(['Вера WRITING']);
    office.world.clock.advance(46_000);
    expect(await next(stream)).toEqual([]);
    stream.close();
  });

  it('is not told again when a page only says that it is still there', async () => {
    await office.reports(office.vera, 'LOOKING');
    const stream = watch();
    expect(await next(stream)).toEqual(['Вера LOOKING']);
    const news = next(stream);
    for (let report = 0; report < 3; report++) {
      office.world.clock.advance(20_000);
      await office.reports(office.vera, 'LOOKING');
    }
    await office.reports(office.oleg, 'WRITING');
    expect(await news).toEqual(['Вера LOOKING', 'Олег WRITING']);
    stream.close();
  });

  it('is told by another instance than the one that was reported to', async () => {
    const beside = await World.open({ beside: office.world });
    const { desk } = await beside.atWork(office.oleg);
    const stream = desk.live.presence(office.ticketId);
    expect(await next(stream)).toEqual([]);
    await office.reports(office.vera, 'WRITING');
    expect(await next(stream)).toEqual(['Вера WRITING']);
    await office.reports(office.vera, 'GONE');
    expect(await next(stream)).toEqual([]);
    stream.close();
    await beside.close();
  });

  it('is for agents alone, and of tickets that there are', async () => {
    const { ivanov, world, ticketId } = office;
    const live = 'subscription ($ticketId: ID!) { ticketPresence(ticketId: $ticketId) { since } }';
    const query = live.replace('subscription', 'query');
    const report = `mutation ($ticketId: ID!) {
      reportPresence(input: { ticketId: $ticketId, pageId: "first-page", activity: LOOKING }) { errors { code } }
    }`;
    for (const [raw, code] of [
      [ivanov.raw, 'FORBIDDEN'],
      [world.raw(world.serviceToken), 'FORBIDDEN'],
      [world.raw(), 'UNAUTHENTICATED'],
    ] as const)
      for (const document of [query, report]) {
        const { body } = await raw(document, { ticketId });
        expect(body.errors?.[0]?.extensions.code).toBe(code);
      }
    const posing = world.desk(ivanov.token);
    await expect(posing.live.presence(ticketId).next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(office.vera.desk.live.presence('K7M4P-3XWRC').next()).rejects.toBeInstanceOf(NotFoundError);
    expect(office.deps.presence.streamCount).toBe(0);
  });

  it('ends with the session of its agent', async () => {
    const stream = watch();
    await next(stream);
    const end = stream.next();
    await office.oleg.desk.signOut();
    await expect(within(end, { what: 'the stream to end' })).rejects.toBeInstanceOf(AuthError);
    await until(() => office.deps.presence.streamCount === 0, { what: 'the stream to be given up' });
  });

  it('leaves nothing behind when its readers go', async () => {
    const streams = Array.from({ length: 5 }, () => watch());
    for (const stream of streams) await next(stream);
    expect(office.deps.presence.streamCount).toBe(5);
    for (const stream of streams) stream.close();
    await until(() => office.deps.presence.streamCount === 0, { what: 'the streams to be given up' });
  });

  it('has a page that attends, from its opening to its close', async () => {
    const stream = watch();
    expect(await next(stream)).toEqual([]);
    const failures: unknown[] = [];
    const page = attendTicket(office.vera.desk, office.ticketId, {
      onError: (error) => failures.push(error),
    });
    expect(await next(stream)).toEqual(['Вера LOOKING']);
    page.set('WRITING');
    expect(await next(stream)).toEqual(['Вера WRITING']);
    await page.close();
    expect(await next(stream)).toEqual([]);
    page.set('WRITING');
    await page.close();
    expect(await office.present()).toEqual([]);
    expect(failures).toEqual([]);
    stream.close();
  });
});

describe('who is at a ticket, beside Redis', () => {
  it('is known to other instances as soon as to the one that was reported to', async () => {
    const redis = await startRedis();
    const office = await Office.open({ redisUrl: redis.url });
    const beside = await World.open({ beside: office.world, redisUrl: redis.url });
    const { desk } = await beside.atWork(office.oleg);
    const stream = desk.live.presence(office.ticketId);
    expect(await next(stream)).toEqual([]);
    for (let round = 0; round < 2; round++) {
      const began = performance.now();
      await office.reports(office.vera, 'WRITING');
      expect(await next(stream)).toEqual(['Вера WRITING']);
      await office.reports(office.vera, 'GONE');
      expect(await next(stream)).toEqual([]);
      // Two ticks, and not the ten seconds between two looks that nobody asked for.
      expect(performance.now() - began).toBeLessThan(6_000);
    }
    office.world.clock.advance(1);
    await office.reports(office.vera, 'LOOKING');
    expect(await next(stream)).toEqual(['Вера LOOKING']);
    office.world.clock.advance(46_000);
    expect(await next(stream)).toEqual([]);
    stream.close();
    await beside.close();
    await office.close();
    await redis.stop();
  });
});
