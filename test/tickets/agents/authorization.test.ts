import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, faultsOf, HOUR, NEEDS_PASSWORD, PASSWORD, Scene } from './scene.js';

const NEED = `query ($id: ID!) {
  ticket(id: $id) { authorizationNeed { message clause since refusalFrom } supportedRefusals }
}`;

type Need = {
  readonly authorizationNeed: { message: string; clause: string; since: string; refusalFrom: string } | null;
  readonly supportedRefusals: readonly string[];
};

describe('authorization of a significant request', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const needOf = async (
    id: string,
    locale = 'ru',
    { raw } = scene.ivanov as Pick<typeof scene.ivanov, 'raw'>,
  ) => (await raw(NEED, { id }, { 'accept-language': locale })).body.data?.ticket as Need;
  const demand = (ticketId: string) =>
    scene.vera.desk.requestAuthorization({ ticketId, what: 'Пришлите заявление с подписью.' });
  /** A request that an agent demands further proof for. */
  const demanded = async (): Promise<string> => {
    const id = await scene.taken({ ...NEEDS_PASSWORD, authorization: { password: PASSWORD } });
    (await demand(id)).orThrow();
    return id;
  };

  it('3.7 a request without its password is accepted, waits for it, and says what is missing', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    expect(await scene.shows(id)).toMatchObject({
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
      waitingSince: null,
      respondBy: null,
    });
    const { authorizationNeed, supportedRefusals } = await needOf(id);
    expect(authorizationNeed).toMatchObject({ message: expect.stringMatching(/парол/i), clause: '3.7' });
    expect((await needOf(id, 'en')).authorizationNeed?.message).toMatch(/password/i);
    const { since = '', refusalFrom = '' } = authorizationNeed ?? {};
    expect(Date.parse(refusalFrom) - Date.parse(since)).toBe(7 * DAY);
    // What may be refused is the support service's own matter.
    expect(supportedRefusals).toEqual([]);
  });

  it('3.7 the 10 hours stand still until the password comes, and begin then', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    await scene.later(3 * DAY);
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Ну что?' });
    expect(await scene.shows(id)).toMatchObject({ status: 'AWAITING_AUTHORIZATION', deadline: 'PENDING' });
    const before = scene.world.clock.now();
    const input = { ticketId: id, authorization: { password: PASSWORD } };
    const { ticket } = (await scene.ivanov.page.authorizeTicket(input)).orThrow();
    expect(ticket).toMatchObject({ status: 'WAITING', authorization: 'VERIFIED', deadline: 'PENDING' });
    expect(Date.parse(ticket.waitingSince ?? '')).toBeGreaterThanOrEqual(before);
    expect(Date.parse(ticket.respondBy ?? '') - Date.parse(ticket.waitingSince ?? '')).toBe(10 * HOUR);
    expect((await needOf(id)).authorizationNeed).toBeNull();
    expect(await scene.history(id)).toEqual(['OPENED', 'MESSAGE_ADDED', 'AUTHORIZED']);
  });

  it('3.7 an agent demands more than the password: the subscriber reads what, and the clock stands still', async () => {
    const id = await demanded();
    const ticket = await scene.shows(id);
    expect(ticket).toMatchObject({
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
      respondBy: null,
      deadline: 'MET',
      assignee: { name: 'Вера' },
    });
    expect(ticket.messages.nodes.at(-1)).toMatchObject({
      author: 'AGENT',
      visibility: 'PUBLIC',
      body: 'Пришлите заявление с подписью.',
    });
    const { authorizationNeed } = await needOf(id);
    expect(authorizationNeed?.message).not.toBe(
      (await needOf(await scene.opens(NEEDS_PASSWORD))).authorizationNeed?.message,
    );
    await scene.later(2 * DAY);
    expect(await scene.shows(id)).toMatchObject({ status: 'AWAITING_AUTHORIZATION', deadline: 'MET' });
    expect((await scene.history(id)).slice(-1)).toEqual(['AUTHORIZATION_REQUESTED']);
  });

  it('3.7 a reply to the demand brings the request back, and the proof in it is accepted by an agent', async () => {
    const id = await demanded();
    const { ticket } = (await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Прилагаю' })).orThrow();
    expect(ticket).toMatchObject({ status: 'WAITING', authorization: 'REQUIRED', assignee: null });
    await scene.takes(id);
    const accept = { ticketId: id, basis: 'Подпись сверена с договором' };
    const accepted = (await scene.vera.desk.acceptAuthorization(accept)).orThrow();
    expect(accepted.ticket).toMatchObject({ status: 'TAKEN', authorization: 'VERIFIED' });
    expect((await scene.shows(id)).messages.nodes.map(({ body }) => body)).not.toContain(accept.basis);
    expect((await scene.reads(id)).messages.nodes.at(-1)).toMatchObject({
      visibility: 'INTERNAL',
      body: accept.basis,
    });
    expect((await scene.answers(id)).orThrow().ticket.status).toBe('RESOLVED');
  });

  it('3.7 the password answers the demand, too', async () => {
    const id = await demanded();
    const input = { ticketId: id, authorization: { password: PASSWORD } };
    expect((await scene.ivanov.page.authorizeTicket(input)).orThrow().ticket).toMatchObject({
      status: 'WAITING',
      authorization: 'VERIFIED',
    });
  });

  it('3.7 an agent accepts another proof while the request waits for it, and it joins the queue', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    const { ticket } = (
      await scene.vera.desk.acceptAuthorization({ ticketId: id, basis: 'Паспорт в офисе' })
    ).orThrow();
    expect(ticket).toMatchObject({ status: 'WAITING', authorization: 'VERIFIED', assignee: null });
    expect(ticket.waitingSince).not.toBeNull();
    expect((await needOf(id)).authorizationNeed).toBeNull();
  });

  it('3.7 nothing is accepted where nothing is missing, and no demand made on what waits or is over', async () => {
    const [waiting, over] = [await scene.opens(), await scene.taken()];
    (await scene.answers(over)).orThrow();
    for (const ticketId of [waiting, over]) {
      const { version } = await scene.reads(ticketId);
      expect(faultsOf(await demand(ticketId))).toEqual(['input.ticketId STATUS_FORBIDS']);
      const accept = { ticketId, basis: 'На всякий случай' };
      expect(faultsOf(await scene.vera.desk.acceptAuthorization(accept))).toEqual([
        'input.ticketId STATUS_FORBIDS',
      ]);
      expect((await scene.reads(ticketId)).version).toBe(version);
    }
  });

  it('3.7 what a colleague has taken is theirs to demand and accept for', async () => {
    const dmitri = await scene.world.agent();
    const id = await scene.taken();
    const input = { ticketId: id, what: 'Паспорт' };
    expect(faultsOf(await dmitri.desk.requestAuthorization(input))).toEqual(['input.ticketId NOT_ALLOWED']);
    expect(faultsOf(await scene.vera.desk.requestAuthorization({ ...input, what: 'П' }))).toEqual([
      'input.what TOO_SHORT',
    ]);
    (await scene.galina.desk.requestAuthorization(input)).orThrow();
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Вот' });
    await scene.takes(id);
    const accept = { ticketId: id, basis: 'Паспорт показан' };
    expect(faultsOf(await dmitri.desk.acceptAuthorization(accept))).toEqual(['input.ticketId NOT_ALLOWED']);
    (await scene.galina.desk.acceptAuthorization(accept)).orThrow();
  });

  it('3.7 the password counts while the support service looks at a reply that did not hold it', async () => {
    const id = await demanded();
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Подписать не могу, вот пароль' });
    const { waitingSince, respondBy } = await scene.shows(id);
    const input = { ticketId: id, authorization: { password: PASSWORD } };
    expect((await scene.ivanov.page.authorizeTicket(input)).orThrow().ticket).toMatchObject({
      status: 'WAITING',
      authorization: 'VERIFIED',
      waitingSince,
      respondBy,
    });
  });

  it('3.7 the password counts when an agent asked for something else meanwhile', async () => {
    const id = await demanded();
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Какую подпись?' });
    await scene.takes(id);
    (await scene.answers(id, { outcome: 'AWAITING_SUBSCRIBER', body: 'Или пароль.' })).orThrow();
    const input = { ticketId: id, authorization: { password: PASSWORD } };
    expect((await scene.ivanov.page.authorizeTicket(input)).orThrow().ticket).toMatchObject({
      status: 'WAITING',
      authorization: 'VERIFIED',
    });
  });

  it('3.10 what stays unanswered is offered for refusal after 7 days, and not before', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    const later = await demanded();
    const offered = async (authorizationOverdue = true) => {
      const page = await scene.vera.desk.tickets({
        filter: { authorizationOverdue, open: true },
        first: 100,
      });
      return page.nodes.map((node) => node.id);
    };
    expect(await offered()).not.toContain(id);
    await scene.later(7 * DAY - 60_000);
    expect(await offered(false)).toEqual(expect.arrayContaining([id, later]));
    await scene.later(61_000);
    expect(await offered()).toEqual(expect.arrayContaining([id, later]));
    expect((await needOf(id, 'ru', scene.vera)).supportedRefusals).toEqual(['AUTHORIZATION_MISSING']);
    const { version } = await scene.reads(id);
    const refusal = { ticketId: id, expectedVersion: version, reason: 'AUTHORIZATION_MISSING' } as const;
    (await scene.vera.desk.refuseTicket(refusal)).orThrow();
    expect(await offered()).not.toContain(id);
    await scene.ivanov.page.replyToTicket({ ticketId: later, body: 'Вот' });
    expect(await offered()).not.toContain(later);
  });
});
