import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { attendTicket, createAgentClient, type Presence } from '../src/index.js';
import { Desk } from './kit/desk.js';
import { take } from './kit/take.js';

const writes = (name: string): Presence => ({
  agent: { id: name, name },
  activity: 'WRITING',
  since: '2026-09-21T09:00:00.000Z',
});

/** Who is there, as the server tells it by either way. */
class Room {
  present: Presence[] = [];
  private wake: () => void = () => undefined;

  becomes(...present: Presence[]): void {
    this.present = present;
    this.wake();
  }

  readonly live = async function* (this: Room) {
    for (;;) {
      const news = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      yield { ticketPresence: this.present };
      await news;
    }
  }.bind(this);
}

describe('live presence', () => {
  let desk: Desk;
  let room: Room;
  beforeEach(() => {
    desk = new Desk();
    room = new Room();
  });
  afterEach(() => desk.kill());

  const client = () =>
    createAgentClient({
      url: desk.url,
      token: 'good',
      webSocketImpl: WebSocket,
      live: { baseMs: 5, capMs: 20, pollAfter: 1, pollMs: 10, pollRetryMs: 60_000 },
    });

  it('is who is there now, and again over dropped connections', async () => {
    await desk.start({ ticketPresence: room.live });
    const stream = client().live.presence('T1');
    expect(await take(stream, 1)).toEqual([[]]);
    for (const name of ['Вера', 'Олег', 'Галина']) {
      desk.drop();
      room.becomes(writes(name));
      for (let told: readonly Presence[] | undefined = []; told?.[0]?.agent.name !== name; )
        [told] = await take(stream, 1);
    }
    stream.close();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('is asked for by HTTP where no WebSocket gets through, and told when it has changed', async () => {
    desk.way = 'refused';
    await desk.start({ ticketPresence: () => room.present });
    const stream = client().live.presence('T1');
    expect(await take(stream, 1)).toEqual([[]]);
    expect(stream.state.name).toBe('polling');
    const next = take(stream, 1);
    room.becomes(writes('Вера'));
    expect(await next).toEqual([[writes('Вера')]]);
    expect(desk.requests).toContain('ticketPresence');
    stream.close();
  });
});

describe('a page that attends', () => {
  type Report = { readonly ticketId: string; readonly pageId: string; readonly activity: string };

  /** Reports that are answered when the test says so. */
  const reporter = () => {
    const sent: Report[] = [];
    const answers: Array<(failure?: Error) => void> = [];
    const reportPresence = (report: Report) => {
      sent.push(report);
      return new Promise<never>((resolve, reject) => {
        answers.push((failure) =>
          failure ? reject(failure) : resolve({ ok: true, errors: [], orThrow: () => ({}) } as never),
        );
      });
    };
    const answer = async (failure?: Error): Promise<void> => {
      answers.shift()?.(failure);
      await new Promise((resolve) => setImmediate(resolve));
    };
    return {
      sent,
      answer,
      client: { reportPresence } as never,
      activities: () => sent.map(({ activity }) => activity),
    };
  };

  it('sends one report at a time, and of what it did meanwhile the last alone', async () => {
    const { client, answer, activities, sent } = reporter();
    const page = attendTicket(client, 'T1');
    page.set('WRITING');
    page.set('LOOKING');
    page.set('WRITING');
    expect(activities()).toEqual(['LOOKING']);
    await answer();
    expect(activities()).toEqual(['LOOKING', 'WRITING']);
    const closed = page.close();
    page.set('LOOKING');
    await answer();
    await answer();
    await closed;
    expect(activities()).toEqual(['LOOKING', 'WRITING', 'GONE']);
    expect(new Set(sent.map(({ pageId }) => pageId))).toEqual(new Set([page.pageId]));
    expect(page.pageId).toMatch(/^[\w-]{8,64}$/);
  });

  it('repeats its report, also after one that failed', async () => {
    const { client, answer, activities } = reporter();
    const failures: unknown[] = [];
    const page = attendTicket(client, 'T1', {
      activity: 'WRITING',
      pageId: 'my-own-page',
      everyMs: 1,
      onError: (error) => failures.push(error),
    });
    const lost = new Error('no way');
    await answer(lost);
    while (activities().length < 3) await answer();
    expect(failures).toEqual([lost]);
    expect(new Set(activities())).toEqual(new Set(['WRITING']));
    const closed = page.close();
    await answer();
    await answer();
    await closed;
    expect(activities().at(-1)).toBe('GONE');
  });
});
