import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, faultsOf, HOUR, NEEDS_PASSWORD, PASSWORD, Scene } from './scene.js';

describe('an answer of the support service', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  it('3.5 resolves, and the promise of the 10 hours is kept', async () => {
    const id = await scene.taken();
    const { ticket } = (await scene.answers(id, { body: 'Переключено на PHP 8.3.' })).orThrow();
    expect(ticket).toMatchObject({
      status: 'RESOLVED',
      deadline: 'MET',
      waitingSince: null,
      respondBy: null,
      assignee: { name: 'Вера' },
    });
    expect(ticket.firstRespondedAt).toBe(ticket.resolvedAt);
    const { messages } = await scene.shows(id);
    expect(messages.nodes).toMatchObject([
      { author: 'AGENT', visibility: 'PUBLIC', body: 'Переключено на PHP 8.3.', agent: { name: 'Вера' } },
    ]);
    expect(await scene.history(id)).toEqual(['OPENED', 'TAKEN', 'RESOLVED']);
  });

  it('3.5 asks, and the 10 hours begin anew with the subscriber’s reply', async () => {
    const id = await scene.taken();
    const asked = (
      await scene.answers(id, { outcome: 'AWAITING_SUBSCRIBER', body: 'Какой сайт?' })
    ).orThrow();
    expect(asked.ticket).toMatchObject({ status: 'AWAITING_SUBSCRIBER', respondBy: null, resolvedAt: null });
    await scene.later(2 * DAY);
    const before = scene.world.clock.now();
    const { ticket } = (await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Первый' })).orThrow();
    expect(ticket).toMatchObject({ status: 'WAITING', deadline: 'PENDING', assignee: null });
    expect(Date.parse(ticket.waitingSince ?? '')).toBeGreaterThanOrEqual(before);
    expect(Date.parse(ticket.respondBy ?? '') - Date.parse(ticket.waitingSince ?? '')).toBe(10 * HOUR);
    expect(ticket.firstRespondedAt).toBe(asked.ticket.firstRespondedAt);
  });

  it('3.5 that does not resolve yet says until when, in the future', async () => {
    const id = await scene.taken();
    const version = (await scene.reads(id)).version;
    const promise = (expectedResolutionAt?: string) =>
      scene.answers(id, { outcome: 'IN_PROGRESS', body: 'Чиним.', expectedResolutionAt });
    expect(faultsOf(await promise())).toEqual(['input.expectedResolutionAt EXPECTED_RESOLUTION_MISSING 3.5']);
    expect(faultsOf(await promise(scene.in(-1000)))).toEqual(['input.expectedResolutionAt NOT_ALLOWED 3.5']);
    expect((await scene.reads(id)).version).toBe(version);
    const until = scene.in(DAY);
    expect((await promise(until)).orThrow().ticket).toMatchObject({
      status: 'IN_PROGRESS',
      expectedResolutionAt: until,
      respondBy: null,
      deadline: 'MET',
    });
    expect((await scene.shows(id)).expectedResolutionAt).toBe(until);
  });

  it('3.5 promises no date where it resolves or asks', async () => {
    const id = await scene.taken();
    for (const outcome of ['RESOLVED', 'AWAITING_SUBSCRIBER'] as const)
      expect(faultsOf(await scene.answers(id, { outcome, expectedResolutionAt: scene.in(DAY) }))).toEqual([
        'input.expectedResolutionAt NOT_ALLOWED 3.5',
      ]);
    expect((await scene.reads(id)).status).toBe('TAKEN');
  });

  it('3.5 that puts the promised date off is told as a postponement, an earlier date is not', async () => {
    const id = await scene.taken();
    const promise = async (days: number) =>
      (
        await scene.answers(id, {
          outcome: 'IN_PROGRESS',
          body: `Ещё дней: ${days}`,
          expectedResolutionAt: scene.in(days * DAY),
        })
      ).orThrow();
    await promise(2);
    await promise(1);
    await promise(5);
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Когда же?' });
    await scene.takes(id);
    await promise(9);
    expect(await scene.history(id)).toEqual([
      'OPENED',
      'TAKEN',
      'ANSWERED',
      'ANSWERED',
      'RESOLUTION_POSTPONED',
      'MESSAGE_ADDED',
      'TAKEN',
      'RESOLUTION_POSTPONED',
    ]);
  });

  it('3.5 forgets the promised date with the resolution, so that a later promise is a first one', async () => {
    const id = await scene.taken();
    const promise = (days: number) =>
      scene.answers(id, { outcome: 'IN_PROGRESS', expectedResolutionAt: scene.in(days * DAY) });
    (await promise(1)).orThrow();
    expect((await scene.answers(id)).orThrow().ticket.expectedResolutionAt).toBeNull();
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Снова не работает' });
    await scene.takes(id);
    (await promise(9)).orThrow();
    expect((await scene.history(id)).slice(-3)).toEqual(['REOPENED', 'TAKEN', 'ANSWERED']);
  });

  it('3.5 to a request that waits must be taken first, in its order', async () => {
    const id = await scene.opens();
    const refused = await scene.answers(id);
    expect(faultsOf(refused)).toEqual(['input.ticketId STATUS_FORBIDS']);
    expect(refused.errors[0]?.message).toMatch(/ждёт в очереди: для этого сотрудник сначала берёт/);
    expect(await scene.reads(id)).toMatchObject({ status: 'WAITING', version: 1 });
  });

  it('is not given on what is over', async () => {
    const id = await scene.taken();
    (await scene.answers(id)).orThrow();
    const refused = await scene.answers(id);
    expect(faultsOf(refused)).toEqual(['input.ticketId STATUS_FORBIDS']);
    expect(refused.errors[0]?.message).toMatch(/решена/);
    await scene.ivanov.page.closeTicket({ ticketId: id });
    expect(faultsOf(await scene.answers(id))).toEqual(['input.ticketId STATUS_FORBIDS']);
  });

  it('belongs to the agent who has the ticket, or to a supervisor', async () => {
    const dmitri = await scene.world.agent({ name: 'Дмитрий' });
    const [first, second] = [await scene.taken(), await scene.taken()];
    expect(faultsOf(await scene.answers(first, {}, dmitri))).toEqual(['input.ticketId NOT_ALLOWED']);
    expect((await scene.reads(first)).status).toBe('TAKEN');
    (await scene.answers(first, {}, scene.galina)).orThrow();
    // What nobody holds any more is anybody's of the service.
    (await scene.answers(second, { outcome: 'AWAITING_SUBSCRIBER' })).orThrow();
    expect((await scene.answers(second, {}, dmitri)).orThrow().ticket).toMatchObject({
      status: 'RESOLVED',
      assignee: { name: 'Дмитрий' },
    });
  });

  it('3.7 neither resolves nor promises what still needs its authorization, but may ask', async () => {
    const id = await scene.opens(NEEDS_PASSWORD);
    await scene.ivanov.page.authorizeTicket({ ticketId: id, authorization: { password: PASSWORD } });
    await scene.takes(id);
    (await scene.vera.desk.requestAuthorization({ ticketId: id, what: 'Подписанное письмо' })).orThrow();
    await scene.ivanov.page.replyToTicket({ ticketId: id, body: 'Зачем?' });
    await scene.takes(id);
    const expectedResolutionAt = scene.in(DAY);
    expect(faultsOf(await scene.answers(id))).toEqual(['input.outcome NOT_ALLOWED 3.7']);
    expect(faultsOf(await scene.answers(id, { outcome: 'IN_PROGRESS', expectedResolutionAt }))).toEqual([
      'input.outcome NOT_ALLOWED 3.7',
    ]);
    expect((await scene.answers(id, { outcome: 'AWAITING_SUBSCRIBER' })).orThrow().ticket.status).toBe(
      'AWAITING_SUBSCRIBER',
    );
  });

  it('is told everything that is wrong with it at once', async () => {
    const id = await scene.taken();
    const lists = { instructionIds: ['A999999'], attachmentIds: ['x'] };
    expect(faultsOf(await scene.answers(id, { body: ' ', outcome: 'IN_PROGRESS', ...lists }))).toEqual([
      'input.body REQUIRED',
      'input.expectedResolutionAt EXPECTED_RESOLUTION_MISSING 3.5',
      'input.instructionIds.0 UNKNOWN',
      'input.attachmentIds.0 UNKNOWN',
    ]);
  });

  it('keeps every word and space of its text', async () => {
    const id = await scene.taken();
    const body = '  Команда:\n\n\tphp -v  \r\n«8.3» 🛠 \u200f';
    (await scene.answers(id, { body })).orThrow();
    expect((await scene.shows(id)).messages.nodes.at(-1)?.body).toBe(body);
  });

  it('counts in the record of replies once, by when it was owed', async () => {
    const id = await scene.taken();
    const { waitingSince, respondBy } = await scene.reads(id);
    (await scene.answers(id, { outcome: 'AWAITING_SUBSCRIBER' })).orThrow();
    (await scene.answers(id)).orThrow();
    const responses = await scene.rows<Record<string, unknown>>(
      'SELECT type, waitingSince, respondBy, `first` FROM response WHERE ticketId = ? ORDER BY version',
      [id],
    );
    const owed = { waitingSince: Date.parse(waitingSince ?? ''), respondBy: Date.parse(respondBy ?? '') };
    expect(responses.map((row) => ({ ...row, first: Boolean(row.first) }))).toEqual([
      { type: 'ANSWERED', ...owed, first: true },
      { type: 'RESOLVED', waitingSince: null, respondBy: null, first: false },
    ]);
  });
});
