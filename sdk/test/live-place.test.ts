import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { WebSocket } from 'ws';
import { createClient, NotFoundError, type QueuePlace } from '../src/index.js';
import { Desk } from './kit/desk.js';
import { take } from './kit/take.js';

const at = (position: number): QueuePlace => ({
  lane: 'REGULAR',
  position,
  emergenciesAhead: 0,
  estimatedStartAt: null,
});

/** What the server tells of a place, over any number of subscriptions: each begins with the present one. */
class Places {
  present: QueuePlace | null = at(3);
  settled = false;
  private wake: () => void = () => undefined;

  becomes(place: QueuePlace | null, settled = false): void {
    this.present = place;
    this.settled = settled;
    this.wake();
  }

  readonly queuePlace = async function* (this: Places) {
    for (;;) {
      const news = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      yield { queuePlace: this.present };
      if (this.settled) return;
      await news;
    }
  }.bind(this);
}

describe('a live place', () => {
  let desk: Desk;
  let places: Places;
  beforeEach(async () => {
    desk = new Desk();
    places = new Places();
    await desk.start({ queuePlace: places.queuePlace });
  });
  afterEach(() => desk.kill());

  const client = () =>
    createClient({
      url: desk.url,
      token: 'good',
      webSocketImpl: WebSocket,
      live: { baseMs: 5, capMs: 20 },
    });

  it('is the present one, and then every other', async () => {
    const stream = client().live.place('T1');
    expect(await take(stream, 1)).toEqual([at(3)]);
    places.becomes(at(2));
    expect(await take(stream, 1)).toEqual([at(2)]);
    stream.close();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('goes on after each of 20 dropped connections, with what is true by then', async () => {
    const stream = client().live.place('T1');
    await take(stream, 1);
    for (let position = 40; position > 20; position--) {
      desk.drop();
      places.becomes(at(position));
      for (let told: QueuePlace | null = at(0); told?.position !== position; )
        [told = null] = await take(stream, 1);
    }
    stream.close();
  });

  it('is null when the ticket has left the queue, and a place again when it comes back', async () => {
    const stream = client().live.place('T1');
    await take(stream, 1);
    places.becomes(null);
    expect(await take(stream, 1)).toEqual([null]);
    places.becomes(at(1));
    expect(await take(stream, 1)).toEqual([at(1)]);
    stream.close();
  });

  it('ends after null when nothing is owed on the ticket any more', async () => {
    const stream = client().live.place('T1');
    await take(stream, 1);
    places.becomes(null, true);
    const rest: (QueuePlace | null)[] = [];
    for await (const place of stream) rest.push(place);
    expect(rest).toEqual([null]);
    expect(stream.state).toEqual({ name: 'closed' });
  });

  it('gives a slow reader the newest place alone', async () => {
    const stream = client().live.place('T1');
    await take(stream, 1);
    for (let position = 50; position > 40; position--) {
      places.becomes(at(position));
      await new Promise((resolve) => setImmediate(resolve));
    }
    places.becomes(null, true);
    await desk.emptied();
    expect(await take(stream, 1)).toEqual([null]);
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('throws NotFoundError for a ticket that is not the viewer’s', async () => {
    await desk.kill();
    await desk.start({
      queuePlace: () => {
        throw new GraphQLError('No such ticket', { extensions: { code: 'NOT_FOUND' } });
      },
    });
    await expect(client().live.place('T2').next()).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('the live events of the queue', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = new Desk();
    const { journal } = desk;
    await desk.start({
      queueEvents: async function* ({ after }: { after?: string }) {
        for await (const queueEvents of journal.follow(after)) yield { queueEvents };
      },
    });
  });
  afterEach(() => desk.kill());

  it('are those of all tickets, and go on by cursor after a dropped connection', async () => {
    const { live } = createClient({
      url: desk.url,
      token: 'good',
      webSocketImpl: WebSocket,
      live: { baseMs: 5, capMs: 20 },
    });
    const start = desk.journal.cursor;
    const stream = live.queue({ after: start });
    for (const id of ['T1', 'T2', 'T3']) {
      desk.journal.open(id);
      expect((await take(stream, 1)).map(({ ticketId }) => ticketId)).toEqual([id]);
      desk.drop();
    }
    stream.close();
  });
});
