import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Colleague, SIGNIFICANT, type Someone } from '../kit/world.js';
import { RawSocket } from '../server/raw-socket.js';
import {
  ask,
  empty,
  openAll,
  order,
  type Payload,
  QUEUE,
  REASON,
  RELEASE,
  releases,
  TAKE,
  TAKE_NEXT,
  takes,
  takesNext,
  takings,
} from './desk.js';
import { type Lane, QueueWorld } from './queue-world.js';

const THREAD = `query ($id: ID!) {
  field: ticket(id: $id) {
    version status
    messages(first: 100) { nodes { body visibility author agent { login } } }
    events(first: 100) { nodes { version type message { body } } }
  }
}`;
const EVENTS = '{ field: ticketEvents { nodes { version type message { body } } } }';
const SEARCH = 'query ($search: String!) { field: tickets(filter: { search: $search }) { nodes { id } } }';
const LIVE = 'subscription ($id: ID!) { ticketEvents(ticketId: $id) { version type message { body } } }';
const ALL_LIVE = 'subscription { myTicketEvents { version type message { body } } }';

const SIGNIFICANT_REQUEST = {
  topic: SIGNIFICANT,
  description:
    'Откройте доступ к базе shop пользователю analyst с адреса 203.0.113.7: это наш офис на Невском.',
};

describe('working the queue', () => {
  let queue: QueueWorld;
  let supervisor: Colleague;
  let petrov: Colleague;
  let orlova: Colleague;
  let ivanov: Someone;
  beforeAll(async () => {
    queue = await QueueWorld.open();
    ({ ivanov, agent: supervisor } = queue);
    petrov = await queue.world.agent({ login: 'petrov' });
    orlova = await queue.world.agent({ login: 'orlova' });
  });
  afterEach(() => empty(queue));
  afterAll(() => queue.close());

  const opens = (...lanes: Lane[]): Promise<string[]> => openAll(queue, lanes);
  const refusal = (code: string, path = ['input', 'ticketId']) => ({
    ticket: null,
    errors: [{ path, code }],
  });

  describe('takeNextTicket', () => {
    it('3.5 gives emergencies first, then the others, each lane by arrival, and then nothing', async () => {
      const [a, b, c, d] = await opens('REGULAR', 'EMERGENCY', 'REGULAR', 'EMERGENCY');
      const taken: (string | null)[] = [];
      for (let i = 0; i < 5; i++) taken.push(await takesNext(petrov));
      expect(taken).toEqual([b, d, a, c, null]);
      expect(await ask<Payload>(petrov, TAKE_NEXT)).toEqual({ ticket: null, errors: [] });
    });

    it('makes the agent the one who has it, and is on record as in turn', async () => {
      const [id = ''] = await opens('REGULAR');
      expect(await ask<Payload>(petrov, TAKE_NEXT)).toEqual({
        ticket: { id, version: 2, status: 'TAKEN', lane: 'REGULAR', assignee: { login: 'petrov' } },
        errors: [],
      });
      expect(await takings(queue.deps, id)).toEqual([
        { ticketId: id, agentId: petrov.id, outOfTurn: false, reason: null },
      ]);
    });
  });

  describe('takeTicket', () => {
    it('3.5 takes a ticket out of turn, with its reason on record', async () => {
      const [first, second = ''] = await opens('REGULAR', 'REGULAR');
      const { ticket, errors } = await takes(petrov, second);
      expect([ticket?.status, ticket?.assignee, errors]).toEqual(['TAKEN', { login: 'petrov' }, []]);
      expect(await takings(queue.deps, second)).toEqual([
        { ticketId: second, agentId: petrov.id, outOfTurn: true, reason: REASON },
      ]);
      expect(await order(queue.deps)).toEqual([first]);
    });

    it('3.5 does not count as out of turn what is next anyway, also by another spelling of its ticketID', async () => {
      const [, emergency = ''] = await opens('REGULAR', 'EMERGENCY');
      expect((await takes(petrov, emergency.toLowerCase().replace('-', ' '))).ticket?.id).toBe(emergency);
      expect(await takings(queue.deps, emergency)).toMatchObject([{ outOfTurn: false }]);
    });

    it('tells colleagues the reason, and the subscriber by no path', async () => {
      const maria = await queue.world.subscriber();
      await opens('REGULAR');
      const id = await queue.opens('REGULAR', maria);
      await queue.world.settle();
      const socket = await RawSocket.greeted(queue.world.server.url, {
        authorization: `Bearer ${maria.token}`,
      });
      socket.subscribe('own', LIVE, { id });
      socket.subscribe('all', ALL_LIVE);
      socket.send({ type: 'ping' });
      await socket.frame(({ type }) => type === 'pong');
      await takes(petrov, id);
      await queue.world.settle();

      const asRead = await orlova.raw(THREAD, { id });
      expect(asRead.body.data?.field).toMatchObject({
        messages: {
          nodes: [{ body: REASON, visibility: 'INTERNAL', author: 'AGENT', agent: { login: 'petrov' } }],
        },
        events: { nodes: [{ type: 'OPENED' }, { type: 'TAKEN', message: { body: REASON } }] },
      });

      const told = { version: 2, type: 'TAKEN', message: null };
      for (const name of ['own', 'all']) await socket.frame(({ id, type }) => id === name && type === 'next');
      expect(socket.frames.flatMap(({ payload }) => Object.values(payload?.data ?? {}))).toEqual([
        told,
        told,
      ]);
      await socket.leave();
      const ways = [
        await maria.raw(THREAD, { id }),
        await maria.raw(EVENTS),
        await queue.world.raw(queue.world.serviceToken)(THREAD, { id }),
      ];
      for (const { text } of ways) {
        expect(text).toContain('"TAKEN"');
        expect(text).not.toContain(REASON);
      }
      const found = await ask<{ nodes: unknown[] }>(maria, SEARCH, { search: 'бухгалтерии' });
      expect(found.nodes).toEqual([]);
    });

    it('refuses a colleague’s ticket to an agent, and gives it to a supervisor', async () => {
      const [id = ''] = await opens('REGULAR');
      await takesNext(petrov);
      expect(await takes(orlova, id)).toEqual(refusal('NOT_ALLOWED'));
      expect(await takings(queue.deps, id)).toHaveLength(1);
      expect((await takes(supervisor, id)).ticket).toMatchObject({
        status: 'TAKEN',
        assignee: { login: supervisor.login },
      });
      expect((await takings(queue.deps, id)).at(-1)).toEqual({
        ticketId: id,
        agentId: supervisor.id,
        // Nobody was passed by: the ticket's turn had come.
        outOfTurn: false,
        reason: REASON,
      });
    });

    it('leaves what the agent has already as it is', async () => {
      const [id = ''] = await opens('REGULAR');
      await takesNext(petrov);
      expect(await takes(petrov, id)).toMatchObject({ ticket: { version: 2, status: 'TAKEN' }, errors: [] });
      expect(await takings(queue.deps, id)).toHaveLength(1);
    });

    it('needs a reason, and a ticket that there is', async () => {
      const [id = ''] = await opens('REGULAR');
      expect(await takes(petrov, id, 'да')).toEqual(refusal('TOO_SHORT', ['input', 'reason']));
      expect(await takes(petrov, id, 'о'.repeat(501))).toEqual(refusal('TOO_LONG', ['input', 'reason']));
      await expect(takes(petrov, '22222-22222')).rejects.toThrow('NOT_FOUND');
      await expect(takes(petrov, 'первая')).rejects.toThrow('NOT_FOUND');
      expect(await order(queue.deps)).toEqual([id]);
    });

    it('takes only what waits', async () => {
      const { ticket } = (await ivanov.page.openTicket(ivanov.request(SIGNIFICANT_REQUEST))).orThrow();
      expect(ticket.status).toBe('AWAITING_AUTHORIZATION');
      expect(await takes(petrov, ticket.id)).toEqual(refusal('STATUS_FORBIDS'));
      await ivanov.page.closeTicket({ ticketId: ticket.id });
      expect(await takes(supervisor, ticket.id)).toEqual(refusal('STATUS_FORBIDS'));
    });
  });

  describe('releaseTicket', () => {
    it('3.5 puts a ticket back to the very place that it had, however late', async () => {
      const [a = '', b, c] = await opens('REGULAR', 'REGULAR', 'REGULAR');
      const emergency = await queue.opens('EMERGENCY');
      expect([await takesNext(petrov), await takesNext(petrov)]).toEqual([emergency, a]);
      queue.world.clock.advance(60_000);
      const [d] = await opens('REGULAR');
      const released = await releases(petrov, a);
      expect(released).toMatchObject({ ticket: { status: 'WAITING', assignee: null }, errors: [] });
      expect(await order(queue.deps)).toEqual([a, b, c, d]);
      await releases(petrov, emergency);
      expect(await order(queue.deps)).toEqual([emergency, a, b, c, d]);
    });

    it('is for whoever has the ticket, and for a supervisor', async () => {
      const [id = ''] = await opens('REGULAR');
      await takesNext(petrov);
      expect(await releases(orlova, id)).toEqual(refusal('NOT_ALLOWED', ['ticketId']));
      expect(await order(queue.deps)).toEqual([]);
      expect((await releases(supervisor, id)).ticket?.status).toBe('WAITING');
      expect(await order(queue.deps)).toEqual([id]);
    });

    it('releases only what is taken', async () => {
      const [id = ''] = await opens('REGULAR');
      expect(await releases(petrov, id)).toEqual(refusal('STATUS_FORBIDS', ['ticketId']));
      await expect(releases(petrov, '22222-22222')).rejects.toThrow('NOT_FOUND');
    });
  });

  it('is for agents: others are refused, whether there is such a ticket or not', async () => {
    const [id = ''] = await opens('REGULAR');
    const { world } = queue;
    const others = [
      { raw: ivanov.raw, code: 'FORBIDDEN' },
      { raw: world.raw(world.serviceToken), code: 'FORBIDDEN' },
      { raw: world.raw(), code: 'UNAUTHENTICATED' },
    ];
    for (const { raw, code } of others) {
      await expect(ask({ raw }, QUEUE)).rejects.toThrow(code);
      await expect(ask({ raw }, TAKE_NEXT)).rejects.toThrow(code);
      for (const ticketId of [id, '22222-22222']) {
        await expect(ask({ raw }, TAKE, { input: { ticketId, reason: REASON } })).rejects.toThrow(code);
        await expect(ask({ raw }, RELEASE, { ticketId })).rejects.toThrow(code);
      }
    }
    expect(await order(queue.deps)).toEqual([id]);
  });
});
