import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Someone, World } from '../kit/world.js';

describe('a ticket that is open', () => {
  let world: World;
  let ivanov: Someone;
  let petrov: Someone;
  let id: string;
  beforeAll(async () => {
    world = await World.open();
    ivanov = await world.subscriber();
    petrov = await world.subscriber();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    id = (await ivanov.page.openTicket(ivanov.request())).orThrow().ticket.id;
  });

  const read = () => ivanov.page.ticket({ id });

  it('G.4 keeps its place and deadline however often its sender writes', async () => {
    const before = await read();
    for (let i = 1; i <= 5; i++) {
      world.clock.advance(60_000);
      const { ticket } = (
        await ivanov.page.replyToTicket({ ticketId: id, body: `Есть новости? (${i})` })
      ).orThrow();
      expect(ticket).toMatchObject({
        version: 1 + i,
        status: 'WAITING',
        waitingSince: before?.waitingSince,
        respondBy: before?.respondBy,
      });
    }
    expect((await read())?.messages.nodes.map(({ body, author }) => [author, body])).toEqual(
      [1, 2, 3, 4, 5].map((i) => ['SUBSCRIBER', `Есть новости? (${i})`]),
    );
  });

  it('refuses an empty reply and stores nothing of it', async () => {
    const result = await ivanov.page.replyToTicket({ ticketId: id, body: ' \n ', attachmentIds: ['x'] });
    expect(result.errors.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['input.body', 'REQUIRED'],
      ['input.attachmentIds.0', 'UNKNOWN'],
    ]);
    expect((await read())?.version).toBe(1);
  });

  it('answers a stranger exactly as if it did not exist', async () => {
    const missing = '22222-22222';
    for (const ticketId of [id, missing, 'nonsense', '']) {
      await expect(petrov.page.replyToTicket({ ticketId, body: 'Чужое' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(petrov.page.closeTicket({ ticketId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(
        petrov.page.authorizeTicket({ ticketId, authorization: { password: 'x' } }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await petrov.page.ticket({ id: ticketId })).toBeNull();
    }
    const document = 'mutation($id: ID!) { closeTicket(input: { ticketId: $id }) { ticket { id } } }';
    const [foreign, none] = [await petrov.raw(document, { id }), await petrov.raw(document, { id: missing })];
    expect(foreign.text).toBe(none.text);
    expect((await read())?.version).toBe(1);
  });

  it('is closed for good with a mark, and allows nothing more', async () => {
    const { ticket } = (
      await ivanov.page.closeTicket({ ticketId: id, rating: 5, comment: 'Спасибо!' })
    ).orThrow();
    expect(ticket).toMatchObject({
      status: 'CLOSED',
      version: 2,
      waitingSince: null,
      respondBy: null,
      deadline: 'MET',
    });
    const forbidden = [{ path: ['input', 'ticketId'], code: 'STATUS_FORBIDS' }];
    expect((await ivanov.page.replyToTicket({ ticketId: id, body: 'Ещё' })).errors).toMatchObject(forbidden);
    expect((await ivanov.page.closeTicket({ ticketId: id, rating: 1 })).errors).toMatchObject(forbidden);
    const again = { ticketId: id, rating: 5, comment: 'Спасибо!' };
    expect((await ivanov.page.closeTicket(again)).orThrow().ticket.version).toBe(2);
    expect((await ivanov.page.closeTicket({ ticketId: id })).orThrow().ticket.version).toBe(2);
    const [row] = await world.house.deps.database.select(
      'SELECT rating, ratingComment FROM ticket WHERE id = ?',
      [id],
    );
    expect(row).toEqual({ rating: 5, ratingComment: 'Спасибо!' });
  });

  it('takes marks from 1 to 5', async () => {
    for (const [rating, code] of [
      [0, 'TOO_SMALL'],
      [6, 'TOO_LARGE'],
    ] as const)
      expect((await ivanov.page.closeTicket({ ticketId: id, rating })).errors).toMatchObject([
        { path: ['input', 'rating'], code },
      ]);
    expect((await read())?.status).toBe('WAITING');
  });

  it('leaves no key behind when its status forbids the reply', async () => {
    (await ivanov.page.closeTicket({ ticketId: id })).orThrow();
    const idempotencyKey = crypto.randomUUID();
    await ivanov.page.replyToTicket({ ticketId: id, body: 'Ещё', idempotencyKey });
    const keys = await world.house.deps.database.select('SELECT * FROM idempotency_key WHERE `key` = ?', [
      idempotencyKey,
    ]);
    expect(keys).toEqual([]);
  });

  it('takes replies and a close at the same moment in some order, with dense versions', async () => {
    await Promise.all([
      ...Array.from({ length: 8 }, (_, i) =>
        ivanov.page.replyToTicket({ ticketId: id, body: `Письмо ${i}` }),
      ),
      ivanov.page.closeTicket({ ticketId: id }),
    ]);
    await world.settle();
    const ticket = await read();
    const { nodes } = await world.house.deps.journal.page({ ticketId: id, after: null, first: 100 });
    expect(nodes.map(({ version }) => version)).toEqual(nodes.map((_, i) => i + 1));
    expect(ticket?.version).toBe(nodes.length);
    expect(ticket?.messages.totalCount).toBe(nodes.filter(({ messageId }) => messageId !== null).length);
  });
});
