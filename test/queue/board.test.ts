import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { World } from '../kit/world.js';
import { counted, onBoard, QueueWorld } from './queue-world.js';

/** What may happen to the queue next; `which` picks a ticket of those there are. */
const step = fc.record({
  what: fc.constantFrom(
    'open',
    'open',
    'open',
    'emergency',
    'take',
    'take out of turn',
    'release',
    'close',
    'reply',
    'change lane',
  ),
  which: fc.nat(1_000),
});
type Step = { readonly what: string; readonly which: number };

/** Does what may be done; what is refused has changed nothing. */
const act = async (queue: QueueWorld, ids: string[], { what, which }: Step): Promise<void> => {
  const { ivanov, agent } = queue;
  const ticketId = ids[which % ids.length] ?? '';
  if (what === 'open') ids.push(await queue.opens());
  else if (what === 'emergency') ids.push(await queue.opens('EMERGENCY'));
  else if (what === 'take') await queue.takesNext();
  else if (!ticketId) return;
  else if (what === 'take out of turn') await agent.desk.takeTicket({ ticketId, reason: 'Просит коллега' });
  else if (what === 'release') await agent.desk.releaseTicket({ ticketId });
  else if (what === 'close') await ivanov.page.closeTicket({ ticketId });
  else if (what === 'reply') await ivanov.page.replyToTicket({ ticketId, body: 'Есть новости?' });
  else
    await agent.desk.changeLane({
      ticketId,
      lane: which % 2 ? 'EMERGENCY' : 'REGULAR',
      reason: 'Так вернее',
    });
};

describe('the board of the queue', () => {
  let queue: QueueWorld;
  let beside: World;
  beforeEach(async () => {
    queue = await QueueWorld.open();
    beside = await World.open({ beside: queue.world });
  });
  afterEach(async () => {
    await beside.close();
    await queue.close();
  });

  const everywhere = async (ids: readonly string[]): Promise<void> => {
    const wanted = (await counted(queue.deps)).filter(({ id }) => ids.includes(id));
    const sorted = [...ids].sort();
    for (const { house } of [queue.world, beside]) expect(await onBoard(house.deps, sorted)).toEqual(wanted);
  };

  it('3.5 has everybody where the database counts them, on every instance, whatever happens', async () => {
    const all: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        for (const one of steps) {
          await act(queue, all, one);
          await everywhere(all);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
