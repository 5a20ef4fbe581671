import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAILBOXES } from '../../kit/world.js';
import { faultsOf, HOUR, NEEDS_PASSWORD, OUTAGE, PASSWORD, Scene } from './scene.js';

const PLAIN = 'virtual-host';
const OTHER = 'cron';
const NEEDING = 'dns-zone';

describe('another topic', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const change = (ticketId: string, topic: string, reason?: string) =>
    scene.vera.desk.changeTopic({ ticketId, topic, reason: reason ?? null });

  it('is chosen by an agent in one step, and shown to everybody as the agent’s choice', async () => {
    const id = await scene.opens({ topic: PLAIN });
    expect(await scene.shows(id)).toMatchObject({ topic: { id: PLAIN }, topicChosenBy: null });
    const { ticket } = (await change(id, 'other-fault')).orThrow();
    const chosen = { topic: { id: 'other-fault' }, requestType: 'FAULT', topicChosenBy: 'AGENT' };
    expect(ticket).toMatchObject(chosen);
    expect(await scene.shows(id)).toMatchObject(chosen);
    expect(await scene.history(id)).toEqual(['OPENED', 'TOPIC_CHANGED']);
  });

  it('keeps the reason among the support service', async () => {
    const id = await scene.opens();
    (await change(id, OTHER, 'Речь о расписании')).orThrow();
    expect((await scene.reads(id)).messages.nodes).toMatchObject([
      { visibility: 'INTERNAL', body: 'Речь о расписании', agent: { name: 'Вера' } },
    ]);
    expect((await scene.shows(id)).messages.totalCount).toBe(0);
  });

  it('leaves alone a ticket that has it already', async () => {
    const id = await scene.opens({ topic: PLAIN });
    expect((await change(id, PLAIN)).orThrow().ticket).toMatchObject({ version: 1, topicChosenBy: null });
  });

  it('is one that is offered, on a ticket that is not over, with a reason or none', async () => {
    const id = await scene.opens();
    expect(faultsOf(await change(id, 'no-such-topic'))).toEqual(['input.topic UNKNOWN']);
    expect(faultsOf(await change(id, OTHER, 'x'))).toEqual(['input.reason TOO_SHORT']);
    (await scene.ivanov.page.closeTicket({ ticketId: id })).orThrow();
    expect(faultsOf(await change(id, OTHER))).toEqual(['input.ticketId STATUS_FORBIDS']);
    await expect(
      scene.vera.desk.changeTopic({ ticketId: 'AAAAA-AAAAA', topic: OTHER }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('3.5 never moves a place in the queue', async () => {
    const ids = [await scene.opens(), await scene.opens({ topic: OTHER }), await scene.opens()];
    const places = async () =>
      Promise.all(ids.map(async (id) => (await scene.ivanov.page.ticketQueuePlace({ id }))?.queue?.position));
    const before = await places();
    const [first, second, third] = await Promise.all(ids.map((id) => scene.reads(id)));
    (await change(ids[0] ?? '', NEEDING)).orThrow();
    (await change(ids[1] ?? '', 'other-fault')).orThrow();
    scene.world.clock.advance(60_000);
    (await change(ids[2] ?? '', OTHER)).orThrow();
    expect(await places()).toEqual(before);
    for (const was of [first, second, third]) {
      const { waitingSince, respondBy, status, lane } = await scene.reads(was?.id ?? '');
      expect({ waitingSince, respondBy, status, lane }).toEqual({
        waitingSince: was?.waitingSince,
        respondBy: was?.respondBy,
        status: was?.status,
        lane: was?.lane,
      });
    }
  });

  it('3.7 asks for the password where it needs one, without taking the ticket from its agent', async () => {
    const id = await scene.taken();
    const { ticket } = (await change(id, NEEDING)).orThrow();
    expect(ticket).toMatchObject({ status: 'TAKEN', authorization: 'REQUIRED', assignee: { name: 'Вера' } });
    expect(faultsOf(await scene.answers(id))).toEqual(['input.outcome NOT_ALLOWED 3.7']);
    const authorization = { password: PASSWORD };
    (await scene.ivanov.page.authorizeTicket({ ticketId: id, authorization })).orThrow();
    expect(await scene.reads(id)).toMatchObject({ status: 'TAKEN', authorization: 'VERIFIED' });
    expect((await scene.answers(id)).orThrow().ticket.status).toBe('RESOLVED');
  });

  it('3.7 can be proven also where the solution was promised before', async () => {
    const id = await scene.taken();
    const expectedResolutionAt = scene.in(86_400_000);
    (await scene.answers(id, { outcome: 'IN_PROGRESS', expectedResolutionAt })).orThrow();
    (await change(id, NEEDING)).orThrow();
    const authorization = { password: PASSWORD };
    const { ticket } = (await scene.ivanov.page.authorizeTicket({ ticketId: id, authorization })).orThrow();
    expect(ticket).toMatchObject({ status: 'IN_PROGRESS', authorization: 'VERIFIED', expectedResolutionAt });
  });

  it('3.7 begins the turn of a ticket that waited for a password which it needs no more', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    scene.world.clock.advance(60_000);
    const { ticket } = (await change(id, PLAIN)).orThrow();
    expect(ticket).toMatchObject({ status: 'WAITING', authorization: 'NOT_REQUIRED' });
    const since = Date.parse(ticket.waitingSince ?? '');
    expect(since).toBeGreaterThanOrEqual(Date.parse(ticket.receivedAt) + 60_000);
    expect(Date.parse(ticket.respondBy ?? '')).toBe(since + 10 * HOUR);
  });

  it('3.7 lifts no demand of an agent, and keeps what is proven', async () => {
    const demanded = await scene.taken();
    (await scene.vera.desk.requestAuthorization({ ticketId: demanded, what: 'Заявление' })).orThrow();
    expect((await change(demanded, OTHER)).orThrow().ticket).toMatchObject({
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
    });
    const proven = await scene.opens(NEEDS_PASSWORD);
    const authorization = { password: PASSWORD };
    (await scene.ivanov.page.authorizeTicket({ ticketId: proven, authorization })).orThrow();
    expect((await change(proven, PLAIN)).orThrow().ticket.authorization).toBe('VERIFIED');
    expect((await change(proven, NEEDING)).orThrow().ticket).toMatchObject({
      status: 'WAITING',
      authorization: 'VERIFIED',
    });
  });

  it('3.5 makes no emergency of what is none, and none of its service’s what is for main ones', async () => {
    const emergency = await scene.opens({ ...OUTAGE, emergency: true });
    expect(faultsOf(await change(emergency, PLAIN))).toEqual(['input.topic NOT_AN_EMERGENCY 3.5']);
    expect((await change(emergency, 'site-down')).orThrow().ticket.lane).toBe('EMERGENCY');
    const mail = await scene.opens({ serviceId: scene.ivanov.services[MAILBOXES.externalId] ?? '' });
    expect(faultsOf(await change(mail, 'mail-down'))).toEqual(['input.topic NOT_ALLOWED 3.5']);
  });
});
