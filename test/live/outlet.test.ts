import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/kernel/actor.js';
import { encodeCursor } from '../../src/kernel/cursor.js';
import type { Outlet } from '../../src/live/index.js';
import { deferred, until } from '../kit/wait.js';
import { LiveHouse } from './live-house.js';

const BODIES = 'subscription ($after: Cursor) { myTicketEvents(after: $after) { version message { body } } }';

type WithOutlet = { through(outlet: Outlet): void };

describe('a listener with an outlet', () => {
  let house: LiveHouse;
  let anna: Actor;
  let ticketId: string;
  beforeEach(async () => {
    house = await LiveHouse.open();
    anna = await house.subscriber('anna');
    ticketId = await house.openTicket(anna);
    await house.journal.settle();
  });
  afterEach(() => house.close());

  const listen = async (outlet: Outlet, source = BODIES) => {
    const stream = await house.listen({ actor: anna, source, variables: { after: encodeCursor(1) } });
    (stream as unknown as WithOutlet).through(outlet);
    return stream;
  };

  it('is sent each answer as the same bytes as the others', async () => {
    const sent: Buffer[][] = [[], []];
    const streams = await Promise.all(
      sent.map((payloads) =>
        listen({
          send: (payload) => {
            payloads.push(payload);
            return undefined;
          },
        }),
      ),
    );
    const ends = streams.map((stream) => stream.next());
    await house.reply(anna, ticketId, 'Ёж');
    await until(() => sent.every(({ length }) => length === 1), { what: 'the answer to be sent' });
    expect(sent[0]?.[0]).toBe(sent[1]?.[0]);
    expect(JSON.parse(String(sent[0]?.[0]))).toEqual({
      data: { myTicketEvents: { version: 2, message: { body: 'Ёж' } } },
    });
    for (const stream of streams) await stream.return?.();
    expect(await Promise.all(ends)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
  });

  it('gets the next event only when the one before is on its way', async () => {
    const sent: number[] = [];
    const gates = [deferred(), deferred(), deferred()];
    const stream = await listen({
      send: (payload) => {
        sent.push(JSON.parse(String(payload)).data.myTicketEvents.version);
        return gates[sent.length - 1]?.promise;
      },
    });
    const end = stream.next();
    for (const body of ['Раз', 'Два', 'Три']) await house.reply(anna, ticketId, body);
    await house.journal.settle();
    for (const [i, gate] of gates.entries()) {
      await until(() => sent.length === i + 1, { what: 'the next event' });
      await house.journal.settle();
      expect(sent).toHaveLength(i + 1);
      gate.resolve();
    }
    expect(sent).toEqual([2, 3, 4]);
    await stream.return?.();
    expect((await end).done).toBe(true);
  });

  it('takes many events at hand in turns with everything else', async () => {
    for (let i = 0; i < 50; i++) await house.reply(anna, ticketId, `Ответ ${i}`);
    await house.journal.settle();
    let sent = 0;
    let turns = 0;
    const stream = await listen({
      send: () => {
        sent++;
        return undefined;
      },
    });
    const ticking = setInterval(() => turns++, 0);
    const end = stream.next();
    await until(() => sent === 50, { what: 'all events' });
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(2);
    await stream.return?.();
    await end;
  });

  it('that cannot be sent to ends its stream', async () => {
    const stream = await listen({ send: () => Promise.reject(new Error('EPIPE')) });
    const end = stream.next();
    await house.reply(anna, ticketId, 'Пропало');
    await expect(end).rejects.toThrow('EPIPE');
    expect(house.journal.streamCount).toBe(0);
  });

  it('is given answers with errors as results, so that the edge can word them', async () => {
    const sent: Buffer[] = [];
    const stream = await listen({
      send: (payload) => {
        sent.push(payload);
        return undefined;
      },
    });
    await house.happen({ ticketId, version: 2, type: 'MESSAGE_ADDED', messageId: 404 });
    const { value } = await stream.next();
    expect(value?.errors).toHaveLength(1);
    expect(sent).toEqual([]);
    await stream.return?.();
  });
});
