import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { all, createClient, type LiveState, type TicketEvent } from '../../sdk/src/index.js';
import { createPanel } from '../../sdk/src/panel/index.js';
import { until } from '../kit/wait.js';
import { type Someone, World } from '../kit/world.js';

/** A little more than a session lasts. */
const SESSION_MS = 15 * 60_000 + 1_000;
const RENEWALS = 8;

describe('a live stream of the SDK whose session ends again and again', () => {
  let world: World;
  let someone: Someone;
  beforeEach(async () => {
    world = await World.open();
    someone = await world.subscriber();
  });
  afterEach(() => world.close());

  it('asks the panel for the next one and misses and repeats nothing, while its customer writes all the time', async () => {
    const { serviceToken, url, clock } = world;
    const panel = createPanel({ url, serviceToken });
    const tokens = new Set<string>();
    const page = createClient({
      url,
      webSocketImpl: WebSocket,
      live: { baseMs: 20, capMs: 200 },
      token: async (refused) => {
        const { token } = await panel.session(someone.login, { refused });
        tokens.add(token);
        return token;
      },
    });
    const { ticket } = (await page.openTicket(someone.request())).orThrow();
    const states: LiveState['name'][] = [];
    const events: TicketEvent[] = [];
    const stream = page.live.ticket(ticket.id, {
      after: ticket.cursor,
      onState: ({ name }) => states.push(name),
    });
    const reading = (async () => {
      for await (const event of stream) events.push(event);
    })();

    const lives = () => states.filter((name) => name === 'live').length;
    let written = 0;
    let over = false;
    const writing = (async () => {
      while (!over) {
        (await page.replyToTicket({ ticketId: ticket.id, body: `№ ${written + 1}` })).orThrow();
        written += 1;
      }
    })();
    for (let sessions = 1; sessions <= RENEWALS; sessions += 1) {
      await until(() => lives() >= sessions, { what: `the connection of session ${sessions}` });
      const came = events.length;
      await until(() => events.length > came + 3, { what: 'events over it' });
      clock.advance(SESSION_MS);
    }
    await until(() => lives() > RENEWALS, { what: 'the last connection' });
    over = true;
    await writing;
    await until(() => events.length >= written + 1, { what: 'the last event' });

    // Word for word what the journal holds, in its order.
    const history = (after?: string) => page.ticketEvents({ after, first: 100 });
    const journal: TicketEvent[] = [];
    for await (const event of all(history, { max: 10_000 })) journal.push(event);
    expect(events).toEqual(journal.filter(({ ticketId }) => ticketId === ticket.id));
    expect(events.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1));
    const bodies = events.flatMap(({ message }) => message?.body ?? []);
    expect(bodies).toEqual(Array.from({ length: written }, (_, index) => `№ ${index + 1}`));
    // One session after the other: none was asked for twice.
    expect(tokens.size).toBe(RENEWALS + 1);
    expect(states).not.toContain('waiting');
    stream.close();
    await reading;
  });
});
