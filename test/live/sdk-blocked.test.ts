import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { all, createClient, type LiveState, type TicketEvent } from '../../sdk/src/index.js';
import { TcpProxy, type Watch } from '../kit/tcp-proxy.js';
import { until } from '../kit/wait.js';
import { type Someone, World } from '../kit/world.js';

const isUpgrade = (bytes: Buffer): boolean => /^upgrade: websocket/im.test(bytes.toString('latin1'));

/** A firewall that ends what it does not know, and one that lets it vanish. */
const WALLS: Readonly<Record<string, Watch>> = {
  'cuts it': (direction, bytes, passage) => {
    if (direction === 'asked' && isUpgrade(bytes)) passage.cut();
    return true;
  },
  'swallows it': (direction, bytes) => direction !== 'asked' || !isUpgrade(bytes),
};

describe('a live stream of the SDK behind a firewall that knows no WebSocket', () => {
  let world: World;
  let someone: Someone;
  let proxy: TcpProxy;
  beforeEach(async () => {
    world = await World.open();
    someone = await world.subscriber();
    proxy = await TcpProxy.open(Number(new URL(world.server.url).port));
  });
  afterEach(async () => {
    await proxy.close();
    await world.close();
  });

  it.each(Object.entries(WALLS))(
    'and %s, has every event once and in order, by HTTP and then by WebSocket when it may',
    async (_, wall) => {
      proxy.watch = wall;
      const page = createClient({
        url: `http://127.0.0.1:${proxy.port}/graphql`,
        token: someone.token,
        webSocketImpl: WebSocket,
        live: { baseMs: 10, capMs: 50, answerTimeoutMs: 200, pollMs: 200, pollRetryMs: 400 },
      });
      const { ticket } = (await someone.page.openTicket(someone.request())).orThrow();
      const states: LiveState['name'][] = [];
      const events: TicketEvent[] = [];
      const stream = page.live.myTickets({
        after: ticket.cursor,
        onState: ({ name }) => states.push(name),
      });
      const places = page.live.place(ticket.id);
      const reading = (async () => {
        for await (const event of stream) events.push(event);
      })();
      expect((await places.next()).value).toMatchObject({ position: 1, emergenciesAhead: 0 });

      let written = 0;
      let over = false;
      const writing = (async () => {
        while (!over) {
          const body = `№ ${written + 1}`;
          (await someone.page.replyToTicket({ ticketId: ticket.id, body })).orThrow();
          written += 1;
        }
      })();
      const more = async (what: string) => {
        const came = events.length;
        await until(() => events.length > came + 10, { what });
      };
      await until(() => states.includes('polling'), { what: 'the choice of HTTP' });
      await more('events by HTTP');
      expect(states).not.toContain('live');
      proxy.passAll();
      await until(() => states.includes('live'), { what: 'the return to WebSocket' });
      await more('events by WebSocket');
      over = true;
      await writing;
      await until(() => events.length >= written + 1, { what: 'the last event' });

      const journal: TicketEvent[] = [];
      for await (const event of all((after?: string) => page.ticketEvents({ after }), { max: 10_000 }))
        journal.push(event);
      expect(events).toEqual(journal);
      expect(events.map(({ version }) => version)).toEqual(events.map((__, index) => index + 1));
      places.close();
      stream.close();
      await reading;
    },
  );
});
