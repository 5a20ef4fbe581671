import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NotFoundError, type QueuePlace } from '../../sdk/src/index.js';
import { take } from '../../sdk/test/kit/take.js';
import { until } from '../kit/wait.js';
import { World } from '../kit/world.js';
import { QueueWorld } from './queue-world.js';

describe('a live place in the queue', () => {
  let queue: QueueWorld;
  beforeEach(async () => {
    queue = await QueueWorld.open();
  });
  afterEach(() => queue.close());

  /** What a stream has told so far. */
  const told = (stream: AsyncIterable<QueuePlace | null>) => {
    const positions: (number | null)[] = [];
    const ended = (async () => {
      for await (const place of stream) positions.push(place?.position ?? null);
    })();
    return { positions, ended };
  };

  it('is told at once, and again when those ahead were taken', async () => {
    await queue.opens();
    const id = await queue.opens();
    const stream = queue.ivanov.page.live.place(id);
    expect(await take(stream, 1)).toMatchObject([{ position: 2, emergenciesAhead: 0 }]);
    await queue.takesNext();
    expect(await take(stream, 1)).toMatchObject([{ position: 1 }]);
    await queue.opens('EMERGENCY');
    expect(await take(stream, 1)).toMatchObject([{ position: 1, emergenciesAhead: 1 }]);
    stream.close();
  });

  it('is told by another instance than the one that took the ticket', async () => {
    const beside = await World.open({ beside: queue.world });
    const { page } = await beside.session(queue.ivanov.login);
    const first = await queue.opens();
    const id = await queue.opens();
    const stream = page.live.place(id);
    expect(await take(stream, 1)).toMatchObject([{ position: 2 }]);
    await queue.ivanov.page.closeTicket({ ticketId: first });
    expect(await take(stream, 1)).toMatchObject([{ position: 1 }]);
    stream.close();
    await beside.close();
  });

  it('is null while an agent has the ticket, and ends when it is closed', async () => {
    const id = await queue.opens();
    const { positions, ended } = told(queue.ivanov.page.live.place(id));
    await until(() => positions.length === 1, { what: 'the place' });
    await queue.takesNext();
    await until(() => positions.length === 2, { what: 'the taking' });
    await queue.agent.desk.releaseTicket({ ticketId: id });
    await until(() => positions.length === 3, { what: 'the release' });
    await queue.ivanov.page.closeTicket({ ticketId: id });
    await ended;
    expect(positions).toEqual([1, null, 1, null]);
    expect(queue.deps.queue.streamCount).toBe(0);
  });

  it('is null and over for a ticket that was closed before', async () => {
    const id = await queue.opens();
    await queue.ivanov.page.closeTicket({ ticketId: id });
    const { positions, ended } = told(queue.ivanov.page.live.place(id));
    await ended;
    expect(positions).toEqual([null]);
  });

  it('is nobody’s who may not read the ticket, and nothing is kept of having asked', async () => {
    const id = await queue.opens();
    const stranger = await queue.world.subscriber();
    await expect(stranger.page.live.place(id).next()).rejects.toBeInstanceOf(NotFoundError);
    await expect(queue.ivanov.page.live.place('K7M4P-3XWRC').next()).rejects.toBeInstanceOf(NotFoundError);
    const { body } = await stranger.raw('query ($id: ID!) { ticket(id: $id) { queue { position } } }', {
      id,
    });
    expect(body.data).toEqual({ ticket: null });
    expect(queue.deps.queue.streamCount).toBe(0);
  });

  it('leaves nothing behind when its reader goes', async () => {
    const id = await queue.opens();
    const streams = Array.from({ length: 5 }, () => queue.ivanov.page.live.place(id));
    for (const stream of streams) await take(stream, 1);
    expect(queue.deps.queue.streamCount).toBe(5);
    for (const stream of streams) stream.close();
    await until(() => queue.deps.queue.streamCount === 0, { what: 'the streams to be given up' });
  });

  it('of a ticket that waits is told to agents too', async () => {
    const id = await queue.opens();
    const stream = queue.agent.desk.live.place(id);
    expect(await take(stream, 1)).toMatchObject([{ position: 1 }]);
    stream.close();
  });
});

describe('the live events of the queue', () => {
  it('are everybody’s tickets’, and for agents alone', async () => {
    const queue = await QueueWorld.open();
    const petrov = await queue.world.subscriber();
    const stream = queue.agent.desk.live.queue();
    const events = take(stream, 3);
    await until(() => queue.deps.journal.streamCount > 0, { what: 'the stream to begin' });
    const ids = [await queue.opens(), await queue.opens('REGULAR', petrov)];
    expect(await queue.takesNext()).toBe(ids[0]);
    expect((await events).map(({ ticketId, type }) => [ticketId, type])).toEqual([
      [ids[0], 'OPENED'],
      [ids[1], 'OPENED'],
      [ids[0], 'TAKEN'],
    ]);
    stream.close();
    await expect(petrov.page.live.queue().next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(queue.world.panel.live.queue().next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await queue.close();
  });
});
