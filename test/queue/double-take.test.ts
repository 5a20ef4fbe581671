import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Colleague, World } from '../kit/world.js';
import { order, takes, takesNext, takings } from './desk.js';
import { QueueWorld } from './queue-world.js';

const TIMES = 50;
/** Of what is beyond the demand. */
const FEWER_TIMES = 20;

describe('taking the next ticket at once', () => {
  let queue: QueueWorld;
  let beside: World;
  let agents: Colleague[];
  beforeEach(async () => {
    queue = await QueueWorld.open();
    beside = await World.open({ beside: queue.world });
    agents = [];
    for (let i = 0; i < 8; i++) agents.push(await queue.world.agent({ login: `vzyal${i}` }));
  });
  afterEach(async () => {
    await beside.close();
    await queue.close();
  });

  /** Fills the queue up to a number of tickets, every tenth of them an emergency. */
  const fill = async (count: number): Promise<string[]> => {
    const lanes = Array.from({ length: count - (await order(queue.deps)).length }, (_, i) =>
      i % 10 === 9 ? 'EMERGENCY' : 'REGULAR',
    );
    for (let i = 0; i < lanes.length; i += 10)
      await Promise.all(lanes.slice(i, i + 10).map((lane) => queue.opens(lane)));
    return order(queue.deps);
  };

  /** All at once, each once. */
  const allTake = (who: readonly Pick<Colleague, 'raw'>[]): Promise<(string | null)[]> =>
    Promise.all(who.map(takesNext));

  const ownersOf = async (ids: readonly (string | null)[]): Promise<number[][]> =>
    Promise.all(ids.map(async (id) => (await takings(queue.deps, id ?? '')).map(({ agentId }) => agentId)));

  it(`3.5 gives two agents the two who have waited longest, each to one, ${TIMES} times over`, async () => {
    const waiting = await fill(2 * TIMES);
    const two = agents.slice(0, 2);
    for (let i = 0; i < TIMES; i++) {
      const taken = await allTake(two);
      expect([...taken].sort()).toEqual(waiting.slice(2 * i, 2 * i + 2).sort());
      expect(await ownersOf(taken)).toEqual(two.map(({ id }) => [id]));
    }
    expect(await allTake(two)).toEqual([null, null]);
  });

  it(`3.5 gives eight agents on two instances the first eight, each to one, ${TIMES} times over`, async () => {
    const eight = agents.map((agent, i) => (i % 2 ? agent : { ...agent, raw: beside.raw(agent.token) }));
    for (let i = 0; i < TIMES; i++) {
      const waiting = await fill(12);
      const taken = await allTake(eight);
      expect([...taken].sort()).toEqual(waiting.slice(0, 8).sort());
      expect(await ownersOf(taken)).toEqual(eight.map(({ id }) => [id]));
    }
  });

  it('3.5 gives what there is to some, and nothing to the others, when fewer wait than ask', async () => {
    for (let i = 0; i < FEWER_TIMES; i++) {
      const waiting = await fill(3);
      const taken = await allTake(agents);
      expect(taken.filter((id) => id !== null).sort()).toEqual([...waiting].sort());
    }
  });

  it('3.5 passes over nobody whose subscriber writes at that moment, and takes nobody who has closed', async () => {
    const { page } = queue.ivanov;
    const four = agents.slice(0, 4);
    for (let i = 0; i < TIMES; i++) {
      const waiting = await fill(8);
      const [first = '', second = '', third = ''] = waiting;
      const [taken] = await Promise.all([
        allTake(four),
        page.replyToTicket({ ticketId: first, body: 'Добавлю снимок экрана' }),
        page.closeTicket({ ticketId: second }),
        page.replyToTicket({ ticketId: third, body: 'Есть новости?' }),
      ]);
      // It was either taken before it was closed, or closed before anybody could take it.
      const left = waiting.filter((id) => id !== second || taken.includes(second));
      expect([...taken].sort()).toEqual(left.slice(0, 4).sort());
      expect((await ownersOf(taken)).map((owners) => owners.length)).toEqual([1, 1, 1, 1]);
    }
  });

  it('3.5 gives one ticket to one of two, when one asks for it and the other for the next', async () => {
    const [asks, takesWhoIsNext] = agents as [Colleague, Colleague];
    for (let i = 0; i < TIMES; i++) {
      const [first = '', second = ''] = await fill(3);
      const [asked, next] = await Promise.all([takes(asks, first), takesNext(takesWhoIsNext)]);
      if (asked.ticket) expect([asked.ticket.id, next]).toEqual([first, second]);
      else
        expect([asked.errors, next]).toEqual([[{ path: ['input', 'ticketId'], code: 'NOT_ALLOWED' }], first]);
      // Whoever has it, it was its turn.
      expect(await takings(queue.deps, first)).toMatchObject([{ outOfTurn: false }]);
    }
  });

  it('3.5 leaves a ticket with the supervisor who takes it over while it is being taken', async () => {
    const [agent] = agents as [Colleague];
    for (let i = 0; i < FEWER_TIMES; i++) {
      const [first = '', second = ''] = await fill(3);
      const [, next] = await Promise.all([takes(queue.agent, first), takesNext(agent)]);
      expect([first, second]).toContain(next);
      const owners = await takings(queue.deps, first);
      expect(owners.at(-1)?.agentId).toBe(queue.agent.id);
      expect(owners).toHaveLength(next === first ? 2 : 1);
    }
  });
});
