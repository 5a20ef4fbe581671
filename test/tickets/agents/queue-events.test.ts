import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TicketEvent } from '../../../sdk/src/index.js';
import { lapseTakes } from '../../../src/queue/lapse-takes.js';
import { tellDeadlines } from '../../../src/queue/tell-deadlines.js';
import { until } from '../../kit/wait.js';
import { DAY, HOUR, NEEDS_PASSWORD, OUTAGE, PASSWORD, Scene } from './scene.js';

describe('the events that keep a desk’s lists up to date', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  /** Each event of the queue's stream while `work` is done, with what it says of where its ticket now belongs. */
  const during = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    const { deps } = scene.world.house;
    const stream = scene.vera.desk.live.queue();
    const events: TicketEvent[] = [];
    const open = deps.journal.streamCount;
    const ended = (async () => {
      for await (const event of stream) events.push(event);
    })();
    await until(() => deps.journal.streamCount > open, { what: 'the stream to begin' });
    await work();
    await scene.world.settle();
    const { nodes } = await scene.vera.desk.tickets({ first: 100 });
    const isTold = () =>
      nodes.every(({ id, version }) => {
        const told = events.filter(({ ticketId }) => ticketId === id).map((event) => event.version);
        return told.length === 0 || Math.max(...told) === version;
      });
    await until(() => events.length > 0 && isTold(), { what: 'every event' });
    stream.close();
    await ended;
    await until(() => deps.journal.streamCount <= open, { what: 'the stream to be given up' });
    return events.map(({ type, state: { status, lane, deadline } }) =>
      [
        type,
        status,
        ...(lane === 'EMERGENCY' ? [lane] : []),
        ...(deadline === 'PENDING' ? [] : [deadline]),
      ].join(' '),
    );
  };

  it('tell of who comes, is taken, put back, moved and given another topic', async () => {
    const { desk } = scene.vera;
    const told = await during(async () => {
      const ticketId = await scene.opens({ ...OUTAGE, serviceId: scene.ivanov.services.site });
      (await desk.changeLane({ ticketId, lane: 'EMERGENCY', reason: 'Магазин стоит' })).orThrow();
      await scene.takes(ticketId);
      (await desk.changeLane({ ticketId, lane: 'REGULAR', reason: 'Открывается' })).orThrow();
      (await desk.changeTopic({ ticketId, topic: 'cron', reason: 'По тексту' })).orThrow();
      (await desk.addNote({ ticketId, body: 'Знакомый случай' })).orThrow();
      (await desk.releaseTicket({ ticketId })).orThrow();
    });
    expect(told).toEqual([
      'OPENED WAITING',
      'LANE_CHANGED WAITING EMERGENCY',
      'TAKEN TAKEN EMERGENCY',
      'LANE_CHANGED TAKEN',
      'TOPIC_CHANGED TAKEN',
      'NOTE_ADDED TAKEN',
      'RELEASED WAITING',
    ]);
  });

  it('tell of every way in which a reply ends, and of what brings a ticket back', async () => {
    const told = await during(async () => {
      const ticketId = await scene.taken();
      (await scene.answers(ticketId, { outcome: 'AWAITING_SUBSCRIBER' })).orThrow();
      (await scene.ivanov.page.replyToTicket({ ticketId, body: 'Вот' })).orThrow();
      await scene.takes(ticketId);
      const later = (days: number) =>
        ({ outcome: 'IN_PROGRESS', expectedResolutionAt: scene.in(days * DAY) }) as const;
      (await scene.answers(ticketId, later(1))).orThrow();
      (await scene.answers(ticketId, later(2))).orThrow();
      (await scene.answers(ticketId)).orThrow();
      (await scene.ivanov.page.closeTicket({ ticketId })).orThrow();
    });
    expect(told).toEqual([
      'OPENED WAITING',
      'TAKEN TAKEN',
      'ANSWERED AWAITING_SUBSCRIBER MET',
      'MESSAGE_ADDED WAITING',
      'TAKEN TAKEN',
      'ANSWERED IN_PROGRESS MET',
      'RESOLUTION_POSTPONED IN_PROGRESS MET',
      'RESOLVED RESOLVED MET',
      'CLOSED CLOSED MET',
    ]);
  });

  it('tell of authorizations, refusals and both tickets of a merge', async () => {
    const { desk } = scene.vera;
    const told = await during(async () => {
      const ticketId = await scene.taken();
      (await desk.requestAuthorization({ ticketId, what: 'Заявление с подписью' })).orThrow();
      const { version } = await scene.reads(ticketId);
      const reason = 'AUTHORIZATION_MISSING';
      (await desk.refuseTicket({ ticketId, expectedVersion: version, reason })).orThrow();
      const proven = await scene.opens(NEEDS_PASSWORD);
      (
        await scene.ivanov.page.authorizeTicket({ ticketId: proven, authorization: { password: PASSWORD } })
      ).orThrow();
      const [earlier, later] = [await scene.opens(), await scene.opens()];
      (await desk.mergeDuplicate({ ticketId: later, duplicateOf: earlier })).orThrow();
    });
    expect(told.slice(0, 9)).toEqual([
      'OPENED WAITING',
      'TAKEN TAKEN',
      'AUTHORIZATION_REQUESTED AWAITING_AUTHORIZATION MET',
      'REFUSED REFUSED MET',
      'OPENED AWAITING_AUTHORIZATION',
      'AUTHORIZED WAITING',
      'OPENED WAITING',
      'OPENED WAITING',
      expect.stringMatching(/^(DUPLICATE_MERGED CLOSED|MESSAGE_ADDED WAITING)/),
    ]);
    expect(
      told
        .slice(8)
        .map((event) => event.split(' ').slice(0, 2).join(' '))
        .sort(),
    ).toEqual(['DUPLICATE_MERGED CLOSED', 'MESSAGE_ADDED WAITING']);
  });

  it('3.5 tell of a reply that becomes at risk and late, and of a take that lapses', async () => {
    const { deps } = scene.world.house;
    let taken = '';
    const about = (told: readonly string[], ...types: string[]) =>
      new Set(told.filter((event) => types.some((type) => event.startsWith(type))));
    await during(async () => {
      taken = await scene.taken();
    });
    await scene.later(8.5 * HOUR);
    const atRisk = await during(() => tellDeadlines(deps));
    expect(about(atRisk, 'DEADLINE')).toContain('DEADLINE_AT_RISK TAKEN AT_RISK');
    await scene.later(2 * HOUR);
    const late = await during(() => tellDeadlines(deps));
    expect(about(late, 'DEADLINE')).toContain('DEADLINE_BREACHED TAKEN BREACHED');
    scene.world.clock.advance(31 * 60_000);
    const galina = scene.galina;
    scene.vera = await scene.world.atWork(galina);
    const lapsed = await during(() => lapseTakes(deps));
    expect(about(lapsed, 'RELEASED')).toEqual(new Set(['RELEASED WAITING BREACHED']));
    expect((await scene.reads(taken)).status).toBe('WAITING');
  });
});
