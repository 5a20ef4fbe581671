import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAILBOXES, SITE } from '../../kit/world.js';
import { faultsOf, OUTAGE, PASSWORD, Scene } from './scene.js';

const EMERGENCY = { ...OUTAGE, emergency: true };

describe('an emergency', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ consultationAgreementUntil: '2099-01-01T00:00:00.000Z' });
  });
  afterAll(() => scene.close());

  const emergency = (changes: object) =>
    scene.ivanov.page.openTicket(scene.ivanov.request({ ...EMERGENCY, ...changes }));
  const change = (ticketId: string, lane: 'REGULAR' | 'EMERGENCY', reason = 'Магазин стоит') =>
    scene.vera.desk.changeLane({ ticketId, lane, reason });

  it('3.5 is a fault of a main service of the subscriber’s own, and nothing else', async () => {
    const petrov = await scene.world.subscriber();
    const { services } = scene.ivanov;
    expect((await emergency({})).orThrow().ticket).toMatchObject({ lane: 'EMERGENCY', status: 'WAITING' });
    expect(faultsOf(await emergency({ serviceId: services.mail }))).toEqual([
      'input.emergency NOT_AN_EMERGENCY 3.5',
    ]);
    expect(faultsOf(await emergency({ topic: 'virtual-host', serviceId: services.site }))).toEqual([
      'input.emergency NOT_AN_EMERGENCY 3.5',
    ]);
    expect(faultsOf(await emergency({ serviceId: petrov.services.site }))).toEqual([
      'input.serviceId UNKNOWN',
      'input.emergency NOT_AN_EMERGENCY 3.5',
    ]);
  });

  it('3.5 is made of a waiting fault by an agent, who says why, and keeps its arrival', async () => {
    const id = await scene.opens(OUTAGE);
    const before = await scene.shows(id);
    const { ticket } = (await change(id, 'EMERGENCY')).orThrow();
    const { waitingSince, respondBy, status } = before;
    expect(ticket).toMatchObject({ lane: 'EMERGENCY', waitingSince, respondBy, status });
    expect((await change(id, 'REGULAR', 'Работает у всех')).orThrow().ticket.lane).toBe('REGULAR');
    const changes = await scene.rows<object>(
      'SELECT agentId, subscriberId IS NOT NULL AS known, fromLane, toLane, reason FROM lane_change WHERE ticketId = ? ORDER BY version',
      [id],
    );
    expect(changes.map((row) => ({ ...row, known: true }))).toEqual([
      {
        agentId: scene.vera.id,
        known: true,
        fromLane: 'REGULAR',
        toLane: 'EMERGENCY',
        reason: 'Магазин стоит',
      },
      {
        agentId: scene.vera.id,
        known: true,
        fromLane: 'EMERGENCY',
        toLane: 'REGULAR',
        reason: 'Работает у всех',
      },
    ]);
    expect((await scene.reads(id)).messages.nodes).toMatchObject([
      { visibility: 'INTERNAL', body: 'Магазин стоит', agent: { name: 'Вера' } },
      { visibility: 'INTERNAL', body: 'Работает у всех' },
    ]);
    expect((await scene.shows(id)).messages.totalCount).toBe(0);
    expect(await scene.history(id)).toEqual(['OPENED', 'LANE_CHANGED', 'LANE_CHANGED']);
  });

  it('3.5 is not made of what is no fault, or no fault of a main service, though an agent wants it', async () => {
    const { services } = scene.ivanov;
    const description =
      'Почему запрос к базе в этом скрипте возвращает пустой результат и как это исправить?';
    const requests = [
      {},
      { ...OUTAGE, serviceId: services.mail },
      { topic: 'script-consulting', description },
    ];
    for (const request of requests) {
      const id = await scene.opens(request);
      expect(faultsOf(await change(id, 'EMERGENCY'))).toEqual(['input.lane NOT_AN_EMERGENCY 3.5']);
      expect(await scene.reads(id)).toMatchObject({ lane: 'REGULAR', version: 1 });
    }
  });

  it('3.5 is not made of the fault of a service that is blocked or has left the contract meanwhile', async () => {
    const other = { ...SITE, externalId: 'other', name: 'second.example' };
    await scene.resync(scene.ivanov, { services: [SITE, MAILBOXES, other], password: PASSWORD });
    const { services } = await scene.world.session(scene.ivanov.login);
    const id = await scene.opens({ ...OUTAGE, serviceId: services.other });
    const sites = [
      [SITE, MAILBOXES, { ...other, blocked: true }],
      [SITE, MAILBOXES],
    ];
    for (const kept of sites) {
      await scene.resync(scene.ivanov, { services: kept, password: PASSWORD });
      expect(faultsOf(await change(id, 'EMERGENCY'))).toEqual(['input.lane NOT_AN_EMERGENCY 3.5']);
    }
  });

  it('3.5 needs a reason, and leaves alone what is in the lane already or over', async () => {
    const id = await scene.opens(OUTAGE);
    expect(faultsOf(await change(id, 'EMERGENCY', ' x '))).toEqual(['input.reason TOO_SHORT']);
    expect((await change(id, 'REGULAR')).orThrow().ticket.version).toBe(1);
    await scene.ivanov.page.closeTicket({ ticketId: id });
    expect(faultsOf(await change(id, 'EMERGENCY'))).toEqual(['input.ticketId STATUS_FORBIDS']);
  });
});
