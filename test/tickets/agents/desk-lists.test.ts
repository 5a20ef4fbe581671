import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueueFigures, TicketFilter, TicketOrder } from '../../../sdk/src/index.js';
import { tellDeadlines } from '../../../src/queue/tell-deadlines.js';
import { keepLetter } from '../../kit/letters.js';
import { HOUR, NEEDS_PASSWORD, OUTAGE, Scene } from './scene.js';

/** Three that are late, the latest promise of all among them, three that are at risk, and one of each other kind. */
describe('the lists of a desk', () => {
  let scene: Scene;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    scene = await Scene.open();
    const promise = async (name: string, inMs: number): Promise<void> => {
      ids[name] = await scene.taken();
      const until = { outcome: 'IN_PROGRESS', expectedResolutionAt: scene.in(inMs) } as const;
      (await scene.answers(ids[name], until)).orThrow();
    };
    ids.late = await scene.opens();
    await promise('promisedEarly', 10.7 * HOUR);
    await promise('promisedLater', 40 * HOUR);
    await scene.later(0.5 * HOUR);
    ids.lateTaken = await scene.taken();
    await scene.later(2 * HOUR);
    ids.atRisk = await scene.opens();
    ids.atRiskTaken = await scene.taken({}, scene.galina);
    await scene.later(7.9 * HOUR);
    await scene.later(0.6 * HOUR);
    ids.fresh = await scene.opens();
    ids.emergency = await scene.opens({ ...OUTAGE, serviceId: scene.ivanov.services.site, emergency: true });
    ids.asked = await scene.taken();
    (await scene.answers(ids.asked, { outcome: 'AWAITING_SUBSCRIBER' })).orThrow();
    ids.unproven = await scene.opens(NEEDS_PASSWORD);
    ids.resolved = await scene.taken();
    (await scene.answers(ids.resolved)).orThrow();
    await tellDeadlines(scene.world.house.deps);
  });
  afterAll(() => scene.close());

  const list = async (filter: TicketFilter, order: TicketOrder = 'DUE_FIRST'): Promise<string[]> => {
    const { nodes, totalCount } = await scene.vera.desk.deskTickets({ filter, order, first: 100 });
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id);
  };

  it('3.5 of what is overdue begin with the longest overdue, reply or solution', async () => {
    expect(await list({ overdue: true })).toEqual(['late', 'lateTaken', 'promisedEarly']);
    expect(await list({ overdue: true }, 'NEWEST')).toEqual(['lateTaken', 'promisedEarly', 'late']);
  });

  it('3.5 of what is at risk have what is not late yet, what is due first at the front', async () => {
    expect(await list({ atRisk: true })).toEqual(['atRisk', 'atRiskTaken']);
    expect(await list({ atRisk: true, overdue: true })).toEqual([]);
  });

  it('by what is due end with what nothing is owed on, and have neither gap nor repeat over pages', async () => {
    const whole = await list({});
    expect(whole.slice(0, 8)).toEqual([
      'late',
      'lateTaken',
      'promisedEarly',
      'atRisk',
      'atRiskTaken',
      'fresh',
      'emergency',
      'promisedLater',
    ]);
    expect(whole.slice(8).sort()).toEqual(['asked', 'resolved', 'unproven']);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await scene.vera.desk.deskTickets({ order: 'DUE_FIRST', first: 2, after });
      seen.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.endCursor ?? null;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(whole.map((name) => ids[name]));
  });

  it('take no place of another order', async () => {
    const { desk } = scene.vera;
    for (const [order, other] of [
      ['NEWEST', 'DUE_FIRST'],
      ['DUE_FIRST', 'NEWEST'],
    ] as const) {
      const { pageInfo } = await desk.deskTickets({ order, first: 1 });
      await expect(desk.deskTickets({ order: other, after: pageInfo.endCursor })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    }
  });

  it('show whose each ticket is', async () => {
    const { nodes } = await scene.vera.desk.deskTickets({ filter: { ids: [ids.fresh as string] } });
    expect(nodes).toMatchObject([
      { subscriber: { login: scene.ivanov.login, name: 'Абонент 1', contractNumber: expect.any(String) } },
    ]);
    const queue = await scene.vera.desk.queue({ first: 1, offset: 1 });
    expect(queue.nodes).toMatchObject([
      { id: ids.late, subscriber: { contractNumber: expect.stringMatching(/^Д-/) } },
    ]);
  });

  it('answer to all that an agent asks of them together', async () => {
    const { login } = scene.ivanov;
    expect(await list({ statuses: ['WAITING'], lane: 'EMERGENCY', subscriberLogin: login })).toEqual([
      'emergency',
    ]);
    expect(await list({ topic: 'site-errors', open: true })).toEqual(['emergency']);
    expect(await list({ mine: true, overdue: true })).toEqual(['lateTaken', 'promisedEarly']);
    expect(await list({ subscriberLogin: 'nobody' })).toEqual([]);
  });

  it('by ticketIDs have those that there are, in any spelling, and no others', async () => {
    const typed = [(ids.late as string).toLowerCase().replace('-', ' '), ids.fresh as string];
    expect((await list({ ids: [...typed, 'K7M4P-3XWRC', 'no ticketID', ''] })).sort()).toEqual([
      'fresh',
      'late',
    ]);
    expect(await list({ ids: typed, statuses: ['TAKEN'] })).toEqual([]);
    expect(await list({ ids: [] })).toEqual([]);
    const hundred = Array.from({ length: 100 }, () => ids.late as string);
    expect(await list({ ids: hundred })).toEqual(['late']);
    await expect(list({ ids: [...hundred, 'one more'] })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('by ticketIDs are a subscriber’s own: others’ answer as what does not exist', async () => {
    const stranger = await scene.world.subscriber();
    const own = await scene.opens({}, stranger);
    const { nodes, totalCount } = await stranger.page.tickets({ filter: { ids: [own, ids.late as string] } });
    expect([nodes.map(({ id }) => id), totalCount]).toEqual([[own], 1]);
    (await stranger.page.closeTicket({ ticketId: own })).orThrow();
  });

  it('are as long as the numbers beside them say', async () => {
    await keepLetter(scene.world);
    const figures = await scene.vera.desk.queueFigures();
    const length = async (filter: TicketFilter): Promise<number> => (await list(filter)).length;
    const letters = await scene.vera.desk.letters({ filter: { waiting: true }, first: 100 });
    expect(figures).toEqual({
      waiting: await length({ statuses: ['WAITING'] }),
      emergencies: await length({ statuses: ['WAITING'], lane: 'EMERGENCY' }),
      overdue: await length({ overdue: true }),
      atRisk: await length({ atRisk: true }),
      awaitingSubscriber: await length({ statuses: ['AWAITING_SUBSCRIBER'] }),
      awaitingAuthorization: await length({ statuses: ['AWAITING_AUTHORIZATION'] }),
      mine: await length({ mine: true, open: true }),
      heldLetters: letters.nodes.length,
    } satisfies QueueFigures);
    expect(Object.values(figures)).toEqual([4, 1, 3, 2, 1, 1, 4, 1]);
    expect((await scene.galina.desk.queueFigures()).mine).toBe(1);
  });
});
