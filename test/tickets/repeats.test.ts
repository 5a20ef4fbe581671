import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Colleague, SIGNIFICANT, World } from '../kit/world.js';
import { asks, count, NEWS, OUTAGE, opens, take, whole } from './repeating.js';

const OPEN = `mutation($input: OpenTicketInput!) { openTicket(input: $input) {
  ticket { id } duplicateOf { id respondBy waitingSince queue { lane position emergenciesAhead } } errors { code }
} }`;

describe('a request that repeats one that waits', () => {
  let world: World;
  let agent: Colleague;
  beforeAll(async () => {
    world = await World.open();
    agent = await world.agent({ role: 'SUPERVISOR' });
  });
  afterAll(() => world.close());

  it('G.4 goes to the waiting ticket as a message, which is told with its place and its deadline', async () => {
    const [first, someone] = [await world.subscriber(), await world.subscriber()];
    await opens(first);
    const id = await opens(someone);
    const before = await whole(someone, id);
    world.clock.advance(10 * 60_000);
    const input = someone.request({ evenIfDuplicate: false });
    const { body } = await someone.raw(OPEN, {
      input: { ...input, idempotencyKey: crypto.randomUUID() },
    });
    expect(body.data?.openTicket).toEqual({
      ticket: null,
      duplicateOf: {
        id,
        respondBy: before.respondBy,
        waitingSince: before.waitingSince,
        queue: { lane: 'REGULAR', position: 2, emergenciesAhead: 0 },
      },
      errors: [],
    });
    expect(await count(someone)).toBe(1);
    const { messages, ...after } = await whole(someone, id);
    expect(messages.nodes.map(({ author, body: said, visibility }) => [author, said, visibility])).toEqual([
      ['SUBSCRIBER', `${input.subject}\n\n${input.description}`, 'PUBLIC'],
    ]);
    expect(after).toMatchObject({ version: 2, status: 'WAITING', receivedAt: before.receivedAt });
  });

  it('G.4 moves nothing, however often it is written again', async () => {
    const someone = await world.subscriber();
    const [id, later] = [await opens(someone), await opens(await world.subscriber())];
    const { version: _, cursor: __, messages: ___, ...before } = await whole(someone, id);
    const place = (await someone.page.ticketQueuePlace({ id }))?.queue;
    for (const changes of [{}, NEWS, { subject: 'Ещё раз: PHP 8.3 для сайта' }]) {
      world.clock.advance(60_000);
      const repeated = (await asks(someone, changes)).orThrow();
      expect(repeated.duplicateOf?.id).toBe(id);
      expect(repeated.duplicateOf?.queue).toEqual(place);
    }
    expect(await whole(someone, id)).toMatchObject({ ...before, version: 4, messages: { totalCount: 3 } });
    const { database } = world.house.deps;
    const order = await database.select<{ id: string }>(
      "SELECT id FROM ticket WHERE status = 'WAITING' ORDER BY waitingSince, seq",
    );
    const ids = order.map((row) => row.id);
    expect(ids.indexOf(id)).toBeLessThan(ids.indexOf(later));
  });

  it('G.4 is a ticket of its own where the subscriber means a new one', async () => {
    const someone = await world.subscriber();
    const id = await opens(someone);
    const opened = (await asks(someone, { evenIfDuplicate: true })).orThrow();
    expect(opened.duplicateOf).toBeNull();
    expect(opened.ticket.id).not.toBe(id);
    expect(await count(someone)).toBe(2);
  });

  it('G.4 is a ticket of its own where it is about something else', async () => {
    const someone = await world.subscriber();
    await opens(someone);
    const opened = (await asks(someone, { ...OUTAGE, serviceId: someone.services.site })).orThrow();
    expect(opened.duplicateOf).toBeNull();
  });

  it('G.4 sends a plain "any news?" to the waiting ticket, whatever topic it was sent under', async () => {
    const someone = await world.subscriber();
    const id = await opens(someone);
    for (const topic of ['virtual-host', SIGNIFICANT])
      expect((await asks(someone, { ...NEWS, topic })).orThrow().duplicateOf?.id).toBe(id);
    expect(await whole(someone, id)).toMatchObject({ status: 'WAITING', messages: { totalCount: 2 } });
  });

  it('G.4 never takes an emergency into a regular ticket, but into an emergency (3.5)', async () => {
    const someone = await world.subscriber();
    const outage = { ...OUTAGE, serviceId: someone.services.site };
    const regular = await opens(someone, outage);
    const emergency = (await asks(someone, { ...outage, emergency: true })).orThrow();
    expect(emergency).toMatchObject({ duplicateOf: null, ticket: { lane: 'EMERGENCY' } });
    expect((await asks(someone, { ...outage, emergency: true })).orThrow().duplicateOf?.id).toBe(
      emergency.ticket.id,
    );
    expect((await whole(someone, regular)).version).toBe(1);
  });

  it('G.4 is compared with the own tickets alone', async () => {
    const [someone, other] = [await world.subscriber(), await world.subscriber()];
    const id = await opens(other);
    const opened = (await asks(someone)).orThrow();
    expect(opened.duplicateOf).toBeNull();
    expect((await whole(other, id)).version).toBe(1);
    const foreign = { ...NEWS, description: `Есть ли новости по заявке ${id}?` };
    expect((await asks(someone, foreign)).orThrow().duplicateOf?.id).toBe(opened.ticket.id);
  });

  it('G.4 is not compared with tickets that are over or wait for the subscriber', async () => {
    const someone = await world.subscriber();
    const id = await opens(someone);
    const ticket = await take(agent, id);
    const question = { ticketId: id, expectedVersion: ticket.version, body: 'Какой сайт?' };
    (await agent.desk.answerTicket({ ...question, outcome: 'AWAITING_SUBSCRIBER' })).orThrow();
    expect((await asks(someone)).orThrow().duplicateOf).toBeNull();
  });

  it('G.4 tells what is wrong with the form first, and attaches nothing', async () => {
    const someone = await world.subscriber();
    const id = await opens(someone);
    const wrong = await asks(someone, { subject: '', selfServiceDidNotHelp: false });
    expect(wrong.errors.map(({ code }) => code).sort()).toEqual(['REQUIRED', 'SELF_SERVICE_FIRST']);
    expect((await whole(someone, id)).version).toBe(1);
  });

  it('G.4 keeps the longest texts whole', async () => {
    const someone = await world.subscriber();
    const texts = {
      description: `${'я'.repeat(49_990)}конец`,
      errorText: `${'PHP Fatal error: memory\n'.repeat(8_333)}конец`,
      stepsToReproduce: `${'шаг '.repeat(12_498)}конец`,
    };
    const long = { topic: 'site-errors', serviceId: someone.services.site, ...texts };
    const id = await opens(someone, long);
    const repeated = (await asks(someone, long)).orThrow();
    expect(repeated.duplicateOf?.id).toBe(id);
    const [message] = (await whole(someone, id)).messages.nodes;
    expect(message?.body).toBe(['PHP 8.3 для сайта', ...Object.values(texts)].join('\n\n'));
  });
});
