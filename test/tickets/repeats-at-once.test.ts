import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Colleague, World } from '../kit/world.js';
import { asks, between, count, NEWS, OUTAGE, opens, take, whole } from './repeating.js';

describe('a repeated request, while other things happen', () => {
  let world: World;
  let agent: Colleague;
  beforeAll(async () => {
    world = await World.open();
    agent = await world.agent({ role: 'SUPERVISOR' });
  });
  afterAll(() => world.close());

  it('G.4 has one effect and one answer under its key, 50 times at once and once more after that', async () => {
    const someone = await world.subscriber();
    const id = await opens(someone);
    const again = { idempotencyKey: crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 50 }, () => asks(someone, again)));
    expect(new Set(answers.map((answer) => answer.orThrow().duplicateOf?.id))).toEqual(new Set([id]));
    expect(await whole(someone, id)).toMatchObject({ version: 2, messages: { totalCount: 1 } });
    await someone.page.closeTicket({ ticketId: id });
    const late = (await asks(someone, again)).orThrow();
    expect(late.duplicateOf).toMatchObject({ id, status: 'CLOSED', queue: null });
    expect(await count(someone)).toBe(1);
    expect((await asks(someone, { ...again, subject: 'Другая тема' })).errors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
  });

  it('G.4 is one ticket where the very first opening comes 50 times at once', async () => {
    const someone = await world.subscriber();
    const same = { idempotencyKey: crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 50 }, () => asks(someone, same)));
    expect(new Set(answers.map((answer) => answer.orThrow().ticket.id)).size).toBe(1);
    expect(answers.every((answer) => answer.ok && answer.duplicateOf === null)).toBe(true);
    expect(await count(someone)).toBe(1);
  });

  it('G.4 becomes a new ticket when the waiting one is closed, answered or moved to the other lane meanwhile', async () => {
    const someone = await world.subscriber();
    const { desk } = agent;
    const answer = async (id: string) => {
      const taken = await take(agent, id);
      const said = { ticketId: id, expectedVersion: taken?.version ?? 0, body: 'Готово' };
      (await desk.answerTicket({ ...said, outcome: 'RESOLVED' })).orThrow();
    };
    const close = (id: string) => someone.page.closeTicket({ ticketId: id });
    for (const happens of [close, answer]) {
      const id = await opens(someone);
      const key = { idempotencyKey: crypto.randomUUID() };
      const opened = await between(
        world,
        () => happens(id),
        () => asks(someone, key),
      );
      expect(opened.orThrow().duplicateOf).toBeNull();
      expect(opened.orThrow().ticket.id).not.toBe(id);
      expect((await asks(someone, key)).orThrow().ticket.id).toBe(opened.orThrow().ticket.id);
      expect(
        (await whole(someone, id)).messages.nodes.filter(({ author }) => author === 'SUBSCRIBER'),
      ).toEqual([]);
      await close(opened.orThrow().ticket.id);
    }
    const emergency = { ...OUTAGE, serviceId: someone.services.site, emergency: true };
    const id = await opens(someone, emergency);
    const opened = await between(
      world,
      () => desk.changeLane({ ticketId: id, lane: 'REGULAR', reason: 'Сайт открывается' }),
      () => asks(someone, emergency),
    );
    expect(opened.orThrow()).toMatchObject({ duplicateOf: null, ticket: { lane: 'EMERGENCY' } });
  });

  it('G.4 stays with the ticket when it is taken meanwhile, and is attached to one that is being worked on', async () => {
    const someone = await world.subscriber();
    const id = await opens(someone);
    const takes = () => take(agent, id);
    const repeated = (await between(world, takes, () => asks(someone))).orThrow();
    expect(repeated.duplicateOf).toMatchObject({ id, status: 'TAKEN', queue: null });
    expect((await asks(someone, NEWS)).orThrow().duplicateOf?.id).toBe(id);
    expect(await whole(someone, id)).toMatchObject({ status: 'TAKEN', messages: { totalCount: 2 } });
  });
});
