import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retireAgent } from '../../src/access/index.js';
import { type Someone, World } from '../kit/world.js';
import { RawSocket } from '../server/raw-socket.js';

const NOTE = 'Клиент трудный, отвечать осторожно';
const ADD_NOTE = `mutation ($ticketId: ID!) {
  addNote(input: { ticketId: $ticketId, body: "${NOTE}" }) { ticket { version } errors { code } }
}`;
const LIVE = `subscription ($id: ID!) {
  ticketEvents(ticketId: $id) { version type message { body agent { name login role } } }
}`;
const TICKET = `query ($id: ID!) {
  ticket(id: $id) {
    version subscriber { login } messages { nodes { body visibility agent { name login } } }
    events { nodes { version message { body } } }
  }
}`;

describe('what agents read', () => {
  let world: World;
  let anna: Someone;
  let ticketId: string;
  beforeAll(async () => {
    world = await World.open();
    anna = await world.subscriber({ login: 'anna' });
    ticketId = (await anna.page.openTicket(anna.request())).orThrow().ticket.id;
    const boris = await world.subscriber({ login: 'boris' });
    (await boris.page.openTicket(boris.request())).orThrow();
  });
  afterAll(() => world.close());

  const listenAs = async (token: string): Promise<RawSocket> => {
    const socket = await RawSocket.greeted(world.server.url, { authorization: `Bearer ${token}` });
    socket.subscribe('1', LIVE, { id: ticketId });
    socket.send({ type: 'ping' });
    await socket.frame(({ type }) => type === 'pong');
    return socket;
  };

  it('is every ticket with its notes, live too, while its subscriber reads the same events without them', async () => {
    const vera = await world.agent({ name: 'Вера', login: 'vera' });
    const sockets = [
      await listenAs(anna.token),
      await listenAs(vera.token),
      await listenAs(world.serviceToken),
    ];
    const noted = await vera.raw(ADD_NOTE, { ticketId });
    expect(noted.body.data?.addNote).toEqual({ ticket: { version: 2 }, errors: [] });
    const told = await Promise.all(
      sockets.map(
        async (socket) => (await socket.frame(({ type }) => type === 'next')).payload?.data?.ticketEvents,
      ),
    );
    const event = { version: 2, type: 'NOTE_ADDED' };
    const note = { body: NOTE, agent: { name: 'Вера', login: 'vera', role: 'AGENT' } };
    expect(told).toEqual([
      { ...event, message: null },
      { ...event, message: note },
      { ...event, message: null },
    ]);
    for (const socket of sockets) await socket.leave();

    const { body } = await vera.raw(TICKET, { id: ticketId });
    expect(body.data?.ticket).toMatchObject({
      subscriber: { login: 'anna' },
      messages: { nodes: [{ body: NOTE, visibility: 'INTERNAL', agent: { name: 'Вера', login: 'vera' } }] },
      events: { nodes: [{ version: 1 }, { version: 2, message: { body: NOTE } }] },
    });
    for (const raw of [anna.raw, world.raw(world.serviceToken)])
      expect((await raw(TICKET, { id: ticketId })).text).not.toContain(NOTE);
  });

  it('is the list of all tickets, of one subscriber’s, and of the overdue', async () => {
    const { raw } = await world.agent();
    const LIST =
      'query ($filter: TicketFilter) { tickets(filter: $filter) { nodes { subscriber { login } } } }';
    const logins = async (filter?: object): Promise<string[]> => {
      const { body } = await raw(LIST, { filter });
      const page = body.data?.tickets as { nodes: { subscriber: { login: string } }[] } | undefined;
      return (page?.nodes ?? []).map(({ subscriber }) => subscriber.login).sort();
    };
    expect(await logins()).toEqual(['anna', 'boris']);
    expect(await logins({ subscriberLogin: 'boris' })).toEqual(['boris']);
    expect(await logins({ subscriberLogin: 'nobody' })).toEqual([]);
    expect(await logins({ overdue: false })).toEqual(['anna', 'boris']);
    expect(await logins({ overdue: true })).toEqual([]);
    world.clock.advance(11 * 3_600_000);
    const later = await world.agent();
    const late = await later.raw(LIST, { filter: { overdue: true, subscriberLogin: 'anna' } });
    expect(late.body.data?.tickets).toEqual({ nodes: [{ subscriber: { login: 'anna' } }] });
  });

  it('is the directory of subscribers, by login or contract number', async () => {
    const { raw } = await world.agent();
    const { body } = await raw('{ subscriber(login: "anna") { login contractNumber services { name } } }');
    expect(body.data?.subscriber).toMatchObject({
      login: 'anna',
      services: expect.arrayContaining([{ name: 'shop.example' }]),
    });
    expect((await raw('{ subscriber(login: "nobody") { login } }')).body.data).toEqual({ subscriber: null });
  });

  it('stays readable when the agent who wrote has retired', async () => {
    await retireAgent(world.house.deps, 'vera');
    const { raw } = await world.agent();
    const { body } = await raw(TICKET, { id: ticketId });
    expect(body.data?.ticket).toMatchObject({ messages: { nodes: [{ agent: { name: 'Вера' } }] } });
  });
});
