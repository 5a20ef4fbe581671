import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../tickets/agents/scene.js';

const ASK = `query ($login: String) { subscriber(login: $login) { email emails totals { tickets } contacts { id } } }`;

describe('the card of a subscriber', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({
      login: 'ivanov',
      emails: ['ivanov@shop.example', 'office@shop.example'],
      consultationAgreementUntil: '2099-01-01T00:00:00.000Z',
      services: [
        { externalId: 'site', name: 'shop.example', kind: 'HOSTING', main: true },
        { externalId: 'vds', name: 'VDS 17', kind: 'SERVER', blocked: true },
      ],
    });
  });
  afterAll(() => scene.close());

  it('has services and their state, the agreement, all addresses and the talks that were noted', async () => {
    const note = { login: 'ivanov', channel: 'TELEPHONE', note: 'Спрашивал о счёте' } as const;
    (await scene.vera.desk.recordContact(note)).orThrow();
    const card = await scene.vera.desk.subscriberCard({ login: 'ivanov' });
    expect(card).toMatchObject({
      login: 'ivanov',
      email: 'ivanov@shop.example',
      emails: ['ivanov@shop.example', 'office@shop.example'],
      blocked: false,
      consultationAgreementUntil: '2099-01-01T00:00:00.000Z',
      services: [
        { name: 'shop.example', main: true, blocked: false },
        { name: 'VDS 17', main: false, blocked: true },
      ],
      contacts: [{ note: 'Спрашивал о счёте', agent: { name: 'Вера' } }],
      totals: { tickets: 0, open: 0, refused: 0, emergencies: 0, lastReceivedAt: null },
    });
    const { contractNumber } = card ?? { contractNumber: '' };
    expect(await scene.vera.desk.subscriberCard({ contractNumber })).toEqual(card);
    expect(await scene.vera.desk.subscriberCard({ login: 'nobody' })).toBeNull();
  });

  it('counts the tickets so far and what became of them', async () => {
    await scene.opens();
    const refused = await scene.opens({ topic: 'database-access' });
    (
      await scene.vera.desk.refuseTicket({
        ticketId: refused,
        expectedVersion: 1,
        reason: 'AUTHORIZATION_MISSING',
      })
    ).orThrow();
    await scene.opens({
      topic: 'site-down',
      emergency: true,
      subject: 'Магазин не работает',
      errorText: '502 Bad Gateway',
    });
    const closed = await scene.opens();
    (await scene.ivanov.page.closeTicket({ ticketId: closed })).orThrow();
    const card = await scene.vera.desk.subscriberCard({ login: 'ivanov' });
    const { receivedAt } = await scene.reads(closed);
    expect(card?.totals).toEqual({
      tickets: 4,
      open: 2,
      refused: 1,
      emergencies: 1,
      lastReceivedAt: receivedAt,
    });
    const earlier = await scene.vera.desk.tickets({ filter: { subscriberLogin: 'ivanov' } });
    expect(earlier.totalCount).toBe(4);
    (await scene.ivanov.page.replyToTicket({ ticketId: refused, body: 'Прошу ещё раз' })).orThrow();
    const again = await scene.vera.desk.subscriberCard({ login: 'ivanov' });
    expect(again?.totals).toMatchObject({ refused: 0, open: 3 });
  });

  it('stands beside the ticket too', async () => {
    const id = await scene.opens();
    const { subscriber } = (await scene.vera.desk.ticketCircumstances({ id })) ?? {};
    expect(subscriber).toMatchObject({
      emails: ['ivanov@shop.example', 'office@shop.example'],
      totals: { tickets: 5 },
    });
  });

  it('is for agents: the panel’s back end reads of it what it always did', async () => {
    const { body } = await scene.world.raw(scene.world.serviceToken)(ASK, { login: 'ivanov' });
    expect(body.data?.subscriber).toEqual({
      email: 'ivanov@shop.example',
      emails: [],
      totals: null,
      contacts: [],
    });
    const own = await scene.ivanov.raw('{ viewer { subscriber { emails totals { tickets } } } }');
    expect(own.body.data).toEqual({ viewer: { subscriber: { emails: [], totals: null } } });
  });
});
