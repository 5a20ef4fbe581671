import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGNIFICANT, type Someone, World } from '../kit/world.js';

describe('a mutation under its idempotency key', () => {
  let world: World;
  let ivanov: Someone;
  beforeAll(async () => {
    world = await World.open();
    ivanov = await world.subscriber({ password: 'пароль' });
  });
  afterAll(() => world.close());

  it('50 identical openings at once make one ticket and give the same answer to all', async () => {
    const idempotencyKey = crypto.randomUUID();
    const input = ivanov.request({
      idempotencyKey,
      topic: SIGNIFICANT,
      authorization: { password: 'пароль' },
    });
    const before = (await ivanov.page.tickets()).totalCount;
    const results = await Promise.all(Array.from({ length: 50 }, () => ivanov.page.openTicket(input)));
    const answers = results.map((result) => {
      const { cursor: _, ...ticket } = result.orThrow().ticket;
      return JSON.stringify(ticket);
    });
    expect(new Set(answers).size).toBe(1);
    expect((await ivanov.page.tickets()).totalCount).toBe(before + 1);
  });

  it('50 identical replies at once add one message', async () => {
    const { ticket } = (await ivanov.page.openTicket(ivanov.request())).orThrow();
    const input = { ticketId: ticket.id, body: 'Дополнение', idempotencyKey: crypto.randomUUID() };
    const results = await Promise.all(Array.from({ length: 50 }, () => ivanov.page.replyToTicket(input)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await ivanov.page.ticket({ id: ticket.id })).toMatchObject({
      version: 2,
      messages: { totalCount: 1 },
    });
  });

  it('is refused when the body is another one, whatever the operation', async () => {
    const idempotencyKey = crypto.randomUUID();
    const { ticket } = (await ivanov.page.openTicket(ivanov.request({ idempotencyKey }))).orThrow();
    const reused = [{ path: ['input', 'idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }];
    const changed = ivanov.request({ idempotencyKey, subject: 'Другая тема' });
    expect((await ivanov.page.openTicket(changed)).errors).toMatchObject(reused);
    const reply = { ticketId: ticket.id, body: 'Дополнение', idempotencyKey };
    expect((await ivanov.page.replyToTicket(reply)).errors).toMatchObject(reused);
    expect((await ivanov.page.ticket({ id: ticket.id }))?.version).toBe(1);
  });

  it('finds what was made even when the rules would now refuse it', async () => {
    const someone = await world.subscriber({ login: 'soon-blocked' });
    const input = someone.request({ idempotencyKey: crypto.randomUUID() });
    const { ticket } = (await someone.page.openTicket(input)).orThrow();
    await world.subscriber({ login: 'soon-blocked', contractNumber: 'Д-blocked', blocked: true });
    expect((await someone.page.openTicket(input)).orThrow().ticket.id).toBe(ticket.id);
  });

  it('is free again after a refusal, so that the mended form can be sent under it', async () => {
    const idempotencyKey = crypto.randomUUID();
    expect((await ivanov.page.openTicket(ivanov.request({ idempotencyKey, subject: '' }))).ok).toBe(false);
    expect((await ivanov.page.openTicket(ivanov.request({ idempotencyKey }))).ok).toBe(true);
  });

  it('belongs to its viewer: another’s equal key is another key', async () => {
    const idempotencyKey = crypto.randomUUID();
    const other = await world.subscriber();
    const mine = (await ivanov.page.openTicket(ivanov.request({ idempotencyKey }))).orThrow();
    const theirs = (await other.page.openTicket(other.request({ idempotencyKey }))).orThrow();
    expect(theirs.ticket.id).not.toBe(mine.ticket.id);
  });
});
