import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, faultsOf, HOUR, NEEDS_PASSWORD, OUTAGE, PASSWORD, Scene } from './scene.js';

describe('two requests about the same thing', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open();
  });
  afterAll(() => scene.close());

  const merge = (ticketId: string, duplicateOf: string) =>
    scene.vera.desk.mergeDuplicate({ ticketId, duplicateOf });

  it('G.4 are one: the later one’s text goes to the earlier one, and it is closed', async () => {
    const [earlier, later] = [await scene.opens(), await scene.opens(OUTAGE)];
    const { ticket } = (await merge(later, earlier)).orThrow();
    expect(ticket).toMatchObject({ id: later, status: 'CLOSED', duplicateOfId: earlier, deadline: 'MET' });
    const { messages } = await scene.shows(earlier);
    expect(messages.nodes).toHaveLength(1);
    const [text] = messages.nodes;
    expect(text).toMatchObject({ author: 'SUBSCRIBER', visibility: 'PUBLIC', agent: null });
    for (const part of [OUTAGE.subject, OUTAGE.errorText, OUTAGE.stepsToReproduce])
      expect(text?.body).toContain(part);
    expect(await scene.history(later)).toEqual(['OPENED', 'DUPLICATE_MERGED']);
    expect(await scene.history(earlier)).toEqual(['OPENED', 'MESSAGE_ADDED']);
    const DUPLICATE = 'query ($id: ID!) { ticket(id: $id) { duplicateOf { id subject } } }';
    const { body } = await scene.ivanov.raw(DUPLICATE, { id: later });
    expect(body.data?.ticket).toMatchObject({ duplicateOf: { id: earlier } });
  });

  it('G.4 are merged with all that the subscriber added to the later one, and with none of its notes', async () => {
    const [earlier, later] = [await scene.opens(), await scene.opens(OUTAGE)];
    await scene.ivanov.page.replyToTicket({ ticketId: later, body: 'Забыл сказать: с утра' });
    await scene.vera.desk.addNote({ ticketId: later, body: 'То же самое' });
    await scene.ivanov.page.replyToTicket({ ticketId: later, body: 'И почта тоже' });
    (await merge(later, earlier)).orThrow();
    const { body } = (await scene.shows(earlier)).messages.nodes.at(-1) ?? { body: '' };
    expect(body).toMatch(/Магазин не работает[\s\S]+Забыл сказать: с утра[\s\S]+И почта тоже$/);
    expect(body).not.toContain('То же самое');
  });

  it('G.4 leave the earlier one its place: nothing of its time or status changes', async () => {
    const earlier = await scene.opens();
    const before = await scene.shows(earlier);
    await scene.later(HOUR);
    (await merge(await scene.opens(), earlier)).orThrow();
    const { waitingSince, respondBy, status, lane, deadline } = before;
    expect(await scene.shows(earlier)).toMatchObject({ waitingSince, respondBy, status, lane, deadline });
  });

  it('G.4 count by the longer wait, where the earlier one was answered meanwhile', async () => {
    const earlier = await scene.taken();
    const later = await scene.opens();
    const { waitingSince, respondBy } = await scene.shows(later);
    await scene.later(HOUR);
    (await scene.answers(earlier, { outcome: 'AWAITING_SUBSCRIBER' })).orThrow();
    (await merge(later, earlier)).orThrow();
    expect(await scene.shows(earlier)).toMatchObject({
      status: 'WAITING',
      waitingSince,
      respondBy,
      assignee: null,
    });
  });

  it('G.4 count by the longer wait also where the earlier one waits anew', async () => {
    const earlier = await scene.taken();
    const later = await scene.opens();
    await scene.later(HOUR);
    (await scene.answers(earlier, { outcome: 'IN_PROGRESS', expectedResolutionAt: scene.in(DAY) })).orThrow();
    await scene.ivanov.page.replyToTicket({ ticketId: earlier, body: 'Ну как?' });
    const { waitingSince, respondBy } = await scene.shows(later);
    (await merge(later, earlier)).orThrow();
    expect(await scene.shows(earlier)).toMatchObject({ status: 'WAITING', waitingSince, respondBy });
  });

  it('3.7 are authorized by the password that came with the later one, and keep its wait', async () => {
    const earlier = await scene.opens(NEEDS_PASSWORD);
    const later = await scene.opens({ ...NEEDS_PASSWORD, authorization: { password: PASSWORD } });
    const { waitingSince, respondBy } = await scene.shows(later);
    await scene.later(HOUR);
    (await merge(later, earlier)).orThrow();
    expect(await scene.shows(earlier)).toMatchObject({
      status: 'WAITING',
      authorization: 'VERIFIED',
      waitingSince,
      respondBy,
    });
    expect(await scene.history(earlier)).toEqual(['OPENED', 'AUTHORIZED', 'MESSAGE_ADDED']);
  });

  it('3.7 are not authorized by it where an agent demanded more', async () => {
    const earlier = await scene.taken({ ...NEEDS_PASSWORD, authorization: { password: PASSWORD } });
    (await scene.vera.desk.requestAuthorization({ ticketId: earlier, what: 'Заявление' })).orThrow();
    const later = await scene.opens({ ...NEEDS_PASSWORD, authorization: { password: PASSWORD } });
    expect(faultsOf(await merge(later, earlier))).toEqual(['input.duplicateOf NOT_ALLOWED 3.7']);
    expect(await scene.shows(earlier)).toMatchObject({
      status: 'AWAITING_AUTHORIZATION',
      authorization: 'REQUIRED',
    });
  });

  it('3.5 take no owed reply out of the queue: what waits does not go into what awaits its password', async () => {
    const earlier = await scene.opens(NEEDS_PASSWORD);
    const later = await scene.opens(OUTAGE);
    const { respondBy } = await scene.shows(later);
    expect(faultsOf(await merge(later, earlier))).toEqual(['input.duplicateOf NOT_ALLOWED 3.7']);
    expect(await scene.shows(later)).toMatchObject({ status: 'WAITING', respondBy, version: 1 });
  });

  it('3.7 are no way around the password: what lacks it does not go into what needs none', async () => {
    const [earlier, later] = [await scene.opens(), await scene.opens(NEEDS_PASSWORD)];
    expect(faultsOf(await merge(later, earlier))).toEqual(['input.duplicateOf NOT_ALLOWED 3.7']);
    expect(await scene.shows(later)).toMatchObject({ status: 'AWAITING_AUTHORIZATION', version: 1 });
    expect((await scene.shows(earlier)).version).toBe(1);
    (await merge(await scene.opens(NEEDS_PASSWORD), later)).orThrow();
    expect((await scene.shows(later)).status).toBe('AWAITING_AUTHORIZATION');
  });

  it('3.5 are no way into the emergency lane: it is changed with its reason first, where the facts allow', async () => {
    const emergency = { ...OUTAGE, emergency: true };
    const request = await scene.opens();
    const outage = await scene.opens(OUTAGE);
    const later = await scene.opens(emergency);
    for (const earlier of [request, outage])
      expect(faultsOf(await merge(later, earlier))).toEqual(['input.duplicateOf NOT_ALLOWED 3.5']);
    expect((await scene.shows(request)).lane).toBe('REGULAR');
    const change = { ticketId: outage, lane: 'EMERGENCY', reason: 'Сайт не работает' } as const;
    (await scene.vera.desk.changeLane(change)).orThrow();
    const { waitingSince } = await scene.shows(outage);
    (await merge(later, outage)).orThrow();
    expect(await scene.shows(outage)).toMatchObject({ lane: 'EMERGENCY', waitingSince });
  });

  it('G.4 are never both closed by two agents who merge in opposite directions at once', async () => {
    for (let round = 0; round < 10; round++) {
      const [one, other] = [await scene.opens(), await scene.opens()];
      const results = await Promise.all([
        merge(one, other),
        scene.galina.desk.mergeDuplicate({ ticketId: other, duplicateOf: one }),
      ]);
      expect(results.map(faultsOf)).toEqual([['input.duplicateOf NOT_ALLOWED G.4'], []]);
      expect((await scene.reads(one)).status).toBe('WAITING');
      expect((await scene.reads(other)).status).toBe('CLOSED');
    }
  });

  it('G.4 are of one subscriber, and neither is over', async () => {
    const petrov = await scene.world.subscriber();
    const foreign = await scene.opens({}, petrov);
    const over = await scene.taken();
    (await scene.answers(over)).orThrow();
    const later = await scene.opens();
    const refused = ['input.duplicateOf NOT_ALLOWED G.4'];
    for (const earlier of [foreign, over, later])
      expect(faultsOf(await merge(later, earlier))).toEqual(refused);
    for (const missing of ['22222-22222', 'нет такой'])
      expect(faultsOf(await merge(later, missing))).toEqual(['input.duplicateOf UNKNOWN G.4']);
    expect(await scene.reads(later)).toMatchObject({ status: 'WAITING', version: 1, duplicateOfId: null });
    await scene.ivanov.page.closeTicket({ ticketId: later });
    expect(faultsOf(await merge(later, await scene.opens()))).toEqual(['input.ticketId STATUS_FORBIDS']);
    await expect(merge('22222-22222', later)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('G.4 are merged once: a repeat succeeds, and a merge into another one does not', async () => {
    const [first, second, later] = [await scene.opens(), await scene.opens(), await scene.opens()];
    const results = await Promise.all(Array.from({ length: 10 }, () => merge(later, first)));
    expect(results.map(({ ok }) => ok)).toEqual(Array(10).fill(true));
    expect((await scene.shows(first)).messages.totalCount).toBe(1);
    expect(faultsOf(await merge(later, second))).toEqual(['input.ticketId STATUS_FORBIDS']);
  });

  it('are merged however long their texts are', async () => {
    const [earlier, later] = [
      await scene.opens(),
      await scene.opens({
        ...OUTAGE,
        errorText: 'ошибка '.repeat(28_000),
        stepsToReproduce: 'шаг '.repeat(12_000),
      }),
    ];
    (await merge(later, earlier)).orThrow();
    expect((await scene.shows(earlier)).messages.nodes[0]?.body.length).toBeGreaterThan(240_000);
  });

  it('are a colleague’s to merge where the colleague has the later one', async () => {
    const [earlier, later] = [await scene.opens(), await scene.taken({}, scene.galina)];
    expect(faultsOf(await merge(later, earlier))).toEqual(['input.ticketId NOT_ALLOWED']);
    expect((await scene.galina.desk.mergeDuplicate({ ticketId: later, duplicateOf: earlier })).ok).toBe(true);
  });
});
